import CourseModel

/// A text with placeholders: `from {{t0}} s to {{t4|1 decimal}} s`.
enum PlaceholderText {
    /// A piece of such a text.
    enum Piece: Hashable {
        case text(Substring)
        /// What stands between `{{` and `}}`.
        case placeholder(Substring)

        /// The piece as it was written.
        var written: String {
            switch self {
            case .text(let text): String(text)
            case .placeholder(let inner): "{{\(inner)}}"
            }
        }
    }

    /// The pieces. A `{{` that is not closed on its line is text.
    static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        var plain = rest.startIndex
        while let opening = rest.range(of: "{{", from: rest.startIndex) {
            let inside = rest[opening.upperBound...]
            let line = inside.prefix { !$0.isNewline }
            guard let closing = line.range(of: "}}", from: line.startIndex) else {
                rest = inside[line.endIndex...]  // nothing more on this line can be closed
                continue
            }
            if plain < opening.lowerBound { pieces.append(.text(text[plain..<opening.lowerBound])) }
            pieces.append(.placeholder(inside[..<closing.lowerBound]))
            plain = closing.upperBound
            rest = text[plain...]
        }
        if plain < text.endIndex { pieces.append(.text(text[plain...])) }
        return pieces
    }

    /// The text with the values of its placeholders; a placeholder that has no value stays as it is, and the first such is reported.
    static func filled(_ text: String, _ values: [String: DecimalNumber]) -> (text: String, failure: Failure?) {
        guard text.containsASCII("{{") else { return (text, nil) }
        var filled = ""
        var failure: Failure?
        for piece in pieces(of: text) {
            guard case .placeholder(let inner) = piece else {
                filled += piece.written
                continue
            }
            do {
                filled += try Placeholder(inner).text(values)
            } catch {
                filled += piece.written
                failure = failure ?? Failure(placeholder: piece.written, problem: error)
            }
        }
        return (filled, failure)
    }

    /// A placeholder without a value.
    struct Failure: Hashable {
        let placeholder: String
        let problem: Placeholder.Problem
    }
}

/// What stands between `{{` and `}}`: an expression and how it is written: `t4|1 decimal`.
struct Placeholder {
    /// What is wrong: a fact, worded by the rule.
    enum Problem: Error, Hashable {
        case syntax(ExpressionSyntaxError)
        case format(String)
        case value(ExpressionEvaluationError)
    }

    /// How a value is written.
    enum Format: Hashable {
        /// All its digits, at most 12 significant ones.
        case plain
        case decimals(Int)
        case significantFigures(Int)
    }

    let expression: Expression
    let format: Format

    init(_ inner: Substring) throws(Problem) {
        let parts = inner.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        do {
            expression = try Expression(parts.first.map { $0.trimming() } ?? "")
        } catch {
            throw .syntax(error)
        }
        guard parts.count == 2 else {
            format = .plain
            return
        }
        let words = parts[1].trimming()
        guard let found = Format(words) else { throw .format(words) }
        format = found
    }

    /// The value as it is written.
    func text(_ values: [String: DecimalNumber]) throws(Problem) -> String {
        let number: DecimalNumber
        do {
            number = try expression.decimal(in: ExpressionContext(decimals: values))
        } catch {
            throw .value(error)
        }
        return switch format {
        case .plain: number.rounded(significantFigures: 12).description
        case .decimals(let places): number.text(places: places)
        case .significantFigures(let figures): number.text(significantFigures: figures)
        }
    }
}

extension Placeholder.Format {
    /// Reads `1 decimal`, `2 decimals`, `0 decimals`, `3 significant figures`, `3sf`; `nil` for anything else.
    init?(_ text: String) {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for (ending, make) in Self.endings where words.hasSuffix(ending) {
            guard let count = Int(words.dropLast(ending.count).trimming()), (0...12).contains(count) else { return nil }
            self = make(count)
            return
        }
        return nil
    }

    private static let endings: [(String, @Sendable (Int) -> Self)] = [
        (" decimals", { .decimals($0) }), (" decimal", { .decimals($0) }), (" significant figures", { .significantFigures(max($0, 1)) }),
        (" significant figure", { .significantFigures(max($0, 1)) }), ("sf", { .significantFigures(max($0, 1)) }),
    ]
}

extension Substring {
    /// The first place of `other` from an index on.
    fileprivate func range(of other: String, from start: Index) -> Range<Index>? {
        var index = start
        while index < endIndex {
            guard let first = self[index...].firstIndex(of: other.first ?? " ") else { return nil }
            if self[first...].hasPrefix(other) { return first..<self.index(first, offsetBy: other.count) }
            index = self.index(after: first)
        }
        return nil
    }
}
