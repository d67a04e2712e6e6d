import Yams

/// Reads a block of YAML into values with places. All that is wrong with the YAML as such is reported here.
struct YamlReader {
    private let block: YamlBlock
    private let source: SourceText
    /// The lines (0-based) with a ` #` in them, so that the others need not be looked at again for each text. Lines that nobody would
    /// write by hand are left out: looking through one for each of its texts would take long.
    private let commented: Set<Int>

    private static let maximalCommentedLine = 2000

    private init(block: YamlBlock, source: SourceText) {
        self.block = block
        self.source = source
        commented = Set(
            block.lines.indices.filter { index in
                let line = block.lines[index]
                return line.utf8.count <= Self.maximalCommentedLine && (line.containsASCII(" #") || line.containsASCII("\t#"))
            })
    }

    /// Reads a block that must be a map; `nil` when it is none (reported).
    static func map(_ block: YamlBlock, _ problems: inout Problems) -> YamlMap? {
        let reader = YamlReader(block: block, source: problems.source)
        guard let value = reader.read(&problems) else { return nil }
        if let map = value.map { return map }
        problems.add(YamlNotAMap(block: block.name, found: value.kindInWords), at: value.place)
        return nil
    }

    /// The block as a value; `nil` when it cannot be read (reported).
    private func read(_ problems: inout Problems) -> YamlValue? {
        if let line = YamlGuard.tooDeepLine(in: block.lines) {
            problems.add(NestedTooDeep(what: block.name, limit: YamlGuard.maximalDepth), at: place(line, 1, nil))
            return nil
        }
        if let line = YamlGuard.aliasLine(in: block.lines) {
            problems.add(YamlAnchor(), at: source.wholeLine(place(line, 1, nil).line))
            return nil
        }
        do {
            // Nodes know their anchors only as long as the parser lives.
            let parser = try Parser(
                yaml: block.lines.joined(separator: "\n") + "\n", resolver: .basic, constructor: .default, encoding: .utf8)
            if let node = try parser.singleRoot() { return withExtendedLifetime(parser) { value(of: node, depth: 0, &problems) } }
            problems.add(YamlNotAMap(block: block.name, found: "nothing"), at: block.opening)
        } catch let error as YamlError {
            YamlFailure(block: block, source: source).report(error, &problems)
        } catch {
            problems.add(YamlSyntax(words: "\(error)", advice: YamlSyntax.generalAdvice), at: block.opening)
        }
        return nil
    }

    private func place(_ line: Int, _ column: Int, _ length: Int?) -> Place {
        block.place(line: line, column: column, length: length, in: source)
    }

    private func place(of node: Node, length: Int? = nil) -> Place {
        node.mark.map { place($0.line, $0.column, length) } ?? block.opening
    }

    private func value(of node: Node, depth: Int, _ problems: inout Problems) -> YamlValue? {
        if depth > YamlGuard.maximalDepth {
            problems.add(NestedTooDeep(what: block.name, limit: YamlGuard.maximalDepth), at: place(of: node))
            return nil
        }
        if node.anchor != nil {
            problems.add(YamlAnchor(), at: place(of: node))
            return nil
        }
        switch node {
        case .scalar(let scalar): return .text(text(of: scalar, node, &problems))
        case .sequence(let sequence):
            return .list(YamlList(elements: sequence.compactMap { value(of: $0, depth: depth + 1, &problems) }, place: place(of: node)))
        case .mapping(let mapping):
            return .map(YamlMap(entries: mapping.compactMap { entry(of: $0.key, $0.value, depth, &problems) }, place: place(of: node)))
        case .alias:
            problems.add(YamlAnchor(), at: place(of: node))
            return nil
        }
    }

    private func entry(of key: Node, _ node: Node, _ depth: Int, _ problems: inout Problems) -> YamlMap.Entry? {
        guard case .scalar(let scalar) = key else {
            problems.add(YamlSyntax(words: "a key must be a word", advice: YamlSyntax.generalAdvice), at: place(of: key))
            return nil
        }
        guard let value = value(of: node, depth: depth + 1, &problems) else { return nil }
        let keyPlace = place(of: key, length: scalar.string.unicodeScalars.count)
        return YamlMap.Entry(key: scalar.string, keyPlace: keyPlace, value: value)
    }

    private func text(of scalar: Node.Scalar, _ node: Node, _ problems: inout Problems) -> YamlText {
        let style: YamlText.Style =
            switch scalar.style {
            case .literal, .folded: .block
            case .singleQuoted, .doubleQuoted: .quoted
            case .plain, .any: .plain
            }
        let isOneLine = !scalar.string.utf8.contains(UInt8(ascii: "\n")) && style != .block
        let place = place(of: node, length: isOneLine ? scalar.string.unicodeScalars.count + (style == .quoted ? 2 : 0) : nil)
        let (clean, control) = ControlCharacters.stripped(scalar.string)
        if let control { problems.add(ControlCharacter(scalar: control), at: place) }
        return YamlText(value: clean, place: place, style: style, comment: style == .plain ? comment(after: scalar) : nil)
    }

    /// Where a comment follows a plain text: its words are found again in the lines from its mark on.
    private func comment(after scalar: Node.Scalar) -> Place? {
        guard let mark = scalar.mark, block.lines.indices.contains(mark.line - 1), !commented.isEmpty else { return nil }
        guard commented.contains(mark.line - 1) || scalar.string.contains(" ") else { return nil }
        guard block.lines[mark.line - 1].utf8.count <= Self.maximalCommentedLine else { return nil }
        var line = mark.line
        var rest = Substring(block.lines[line - 1].unicodeScalars.dropFirst(mark.column - 1))
        for word in scalar.string.split(whereSeparator: \.isWhitespace) {
            rest = rest.drop(while: \.isWhitespace)
            while rest.isEmpty {
                line += 1
                guard block.lines.indices.contains(line - 1) else { return nil }
                rest = block.lines[line - 1].drop(while: \.isWhitespace)
            }
            guard rest.hasPrefix(word) else { return nil }
            rest = rest.dropFirst(word.count)
        }
        guard rest.first?.isWhitespace == true, case let note = rest.drop(while: \.isWhitespace), note.first == "#" else { return nil }
        let column = block.lines[line - 1].unicodeScalars.count - note.unicodeScalars.count + 1
        return place(line, column, note.unicodeScalars.count)
    }
}
