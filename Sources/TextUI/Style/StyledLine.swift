/// One line of styled text: what every renderer makes, a console writes, and a full screen draws into its cells.
public struct StyledLine: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The runs, from left to right; none of them is empty.
    public private(set) var spans: [StyledSpan]
    /// How many columns the line takes.
    public private(set) var width: Int

    /// Makes a line of runs.
    public init(_ spans: [StyledSpan] = []) {
        self.spans = spans.filter { !$0.text.isEmpty }
        self.width = self.spans.reduce(0) { $0 + $1.width }
    }

    /// Makes a line of one run of any text, trusted or not (see ``StyledSpan``).
    public init(_ text: String, _ style: Style = .plain) {
        self.init([StyledSpan(text, style)])
    }

    /// Makes a plain line.
    public init(stringLiteral text: String) { self.init(text) }

    /// The empty line.
    public static let empty = StyledLine([StyledSpan]())

    /// The text without styles.
    public var plainText: String { spans.map(\.text).joined() }

    /// Whether there is nothing on the line.
    public var isEmpty: Bool { spans.isEmpty }

    /// Adds a run at the end.
    public mutating func append(_ span: StyledSpan) {
        guard !span.text.isEmpty else { return }
        spans.append(span)
        width += span.width
    }

    /// Adds text at the end.
    public mutating func append(_ text: String, _ style: Style = .plain) { append(StyledSpan(text, style)) }

    /// Adds another line's runs at the end.
    public mutating func append(_ line: StyledLine) {
        spans += line.spans
        width += line.width
    }

    /// Two lines after each other.
    public static func + (left: StyledLine, right: StyledLine) -> StyledLine {
        var line = left
        line.append(right)
        return line
    }

    /// Every run seen through an outer style (see ``Style/over(_:)``).
    public func over(_ outer: Style) -> StyledLine {
        StyledLine(spans.map { $0.styled($0.style.over(outer)) })
    }
}

/// Where text stands in a field that is wider than it.
public enum TextAlignment: Hashable, Sendable { case left, center, right }

extension StyledLine {
    /// The line filled with spaces up to `width` columns; unchanged when it is as wide or wider.
    public func padded(to width: Int, _ alignment: TextAlignment = .left) -> StyledLine {
        let missing = width - self.width
        guard missing > 0 else { return self }
        let before =
            switch alignment {
            case .left: 0
            case .center: missing / 2
            case .right: missing
            }
        return StyledLine.spaces(before) + self + StyledLine.spaces(missing - before)
    }

    /// The line cut to at most `width` columns, with `mark` as its last column when something was cut.
    public func truncated(to width: Int, mark: String = "…") -> StyledLine {
        guard self.width > width else { return self }
        let end = StyledSpan(mark, spans.last?.style ?? .plain)
        guard end.width <= width else { return .empty }
        return prefix(columns: width - end.width) + StyledLine([end])
    }

    /// As much of the beginning as fits into `columns`; never a part of a character.
    public func prefix(columns: Int) -> StyledLine {
        var result = StyledLine.empty
        for span in spans {
            guard result.width + span.width > columns else {
                result.append(span)
                continue
            }
            result.append(span.prefix(columns: columns - result.width))
            break
        }
        return result
    }

    /// A line of spaces.
    public static func spaces(_ count: Int) -> StyledLine { StyledLine(String(repeating: " ", count: max(0, count))) }
}

extension StyledSpan {
    /// As much of the beginning as fits into `columns`.
    func prefix(columns: Int) -> StyledSpan {
        var kept = ""
        var width = 0
        for character in text {
            let more = TextWidth.width(of: character)
            guard width + more <= columns else { break }
            kept.append(character)
            width += more
        }
        return StyledSpan(clean: kept, like: self, width: width)
    }
}

extension [StyledLine] {
    /// The lines with something in front: `first` before the first one, `rest` before the others. Blank lines get no spaces at their end.
    public func prefixed(_ first: StyledLine, _ rest: StyledLine) -> [StyledLine] {
        enumerated().map { index, line in
            let prefix = index == 0 ? first : rest
            return line.isEmpty ? prefix.trimmedAtEnd() : prefix + line
        }
    }

    /// The lines moved to the right.
    public func indented(by columns: Int) -> [StyledLine] { prefixed(.spaces(columns), .spaces(columns)) }
}

extension StyledLine {
    /// The line without spaces at its end.
    public func trimmedAtEnd() -> StyledLine {
        var kept = spans
        while let last = kept.last, last.text.last == " " {
            kept.removeLast()
            let spaces = last.text.reversed().prefix { $0 == " " }.count
            guard spaces < last.text.count else { continue }
            kept.append(StyledSpan(clean: String(last.text.dropLast(spaces)), like: last, width: last.width - spaces))
            break
        }
        return StyledLine(kept)
    }
}
