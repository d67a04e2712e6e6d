/// Looks at YAML before it is parsed, so that no input can take long or nest deep: libYAML's own bound is too high for a stack.
enum YamlGuard {
    /// How deep values may nest.
    static let maximalDepth = 48

    /// How many brackets may be open. They are counted wherever they stand, in quotes too, so that the bound holds whatever is quoted.
    private static let maximalBrackets = 200

    /// The 1-based line on which the nesting may go too deep; `nil` when it cannot.
    static func tooDeepLine(in lines: [String]) -> Int? {
        var indents: [Int] = []
        var brackets = 0
        for (index, line) in lines.enumerated() {
            let (indent, marks, isBlank) = lead(of: line)
            if !isBlank {
                while let last = indents.last, last >= indent { indents.removeLast() }
                indents.append(indent)
            }
            guard indents.count + marks <= maximalDepth, count(line, &brackets) <= maximalBrackets else { return index + 1 }
        }
        return nil
    }

    /// Counts the brackets that are open after a line; returns the most that were open within it.
    private static func count(_ line: String, _ brackets: inout Int) -> Int {
        var deepest = brackets
        for byte in line.utf8 {
            if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { brackets += 1 }
            if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { brackets = max(brackets - 1, 0) }
            deepest = max(deepest, brackets)
        }
        return deepest
    }

    /// The column of a line's first visible character, how many `- ` and `? ` marks open it, and whether it is blank.
    private static func lead(of line: String) -> (indent: Int, marks: Int, isBlank: Bool) {
        let bytes = Array(line.utf8)
        guard let indent = bytes.firstIndex(where: { !isBlank($0) }) else { return (0, 0, true) }
        var marks = 0
        for index in indent..<bytes.count where !isBlank(bytes[index]) {
            let isMark = bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "?")
            guard isMark, index + 1 == bytes.count || isBlank(bytes[index + 1]) else { break }
            marks += 1
        }
        return (indent, marks, false)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// A name that is used as an alias (`*name`) although it is also an anchor (`&name`), wherever the two stand: without such a
    /// pair no alias can be expanded. Returns the 1-based line of the alias.
    static func aliasLine(in lines: [String]) -> Int? {
        let anchors = Set(lines.flatMap { names(after: UInt8(ascii: "&"), in: $0) })
        guard !anchors.isEmpty else { return nil }
        return lines.firstIndex { names(after: UInt8(ascii: "*"), in: $0).contains(where: anchors.contains) }.map { $0 + 1 }
    }

    private static func names(after mark: UInt8, in line: String) -> [String] {
        line.utf8.split(separator: mark, omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            let name = rest.prefix { isNameByte($0) }
            return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
