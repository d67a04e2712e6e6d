/// Writes text as YAML that is read back as the same text.
enum YamlQuoting {
    /// A text in quotes: `He said: no` → `"He said: no"`.
    static func quoted(_ text: some StringProtocol) -> String {
        if text.contains("\""), !text.contains("'") { return "'\(text)'" }
        let escaped = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return "\"\(escaped)\""
    }

    /// A line `key: value` or `- value` with its value in quotes; `nil` when it has no plain value to quote.
    static func quotedLine(_ line: String) -> String? {
        let start = valueStart(of: line)
        let value = line[start...].trimmingEnd()
        guard start != line.startIndex, let first = value.first, !"\"'|>[{#".contains(first) else { return nil }
        return line[..<start] + quoted(value)
    }

    /// Whether the value of a line `key: value` or `- value` has a `: ` in it, or ends with `:`.
    static func valueHasColon(_ line: String) -> Bool {
        let value = line[valueStart(of: line)...].trimmingEnd()
        return value.contains(": ") || value.hasSuffix(":")
    }

    /// Where the value begins: behind the indentation, `- ` marks and the first `key: `.
    private static func valueStart(of line: String) -> String.Index {
        var rest = line[...].drop { $0 == " " }
        var isListItem = false
        while rest.hasPrefix("- ") {
            rest = rest.dropFirst(2).drop { $0 == " " }
            isListItem = true
        }
        let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        let behind = rest[key.endIndex...]
        if !key.isEmpty, behind.hasPrefix(": ") { return behind.dropFirst(2).drop { $0 == " " }.startIndex }
        return isListItem ? rest.startIndex : line.startIndex
    }
}
