/// A text as JSON. Control characters are escaped, so that nothing of it reaches a terminal raw.
public enum JSONString {
    /// The text with its quotes: `a "b"` → `"a \"b\""`.
    public static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default: result += scalar.isControl ? escaped(scalar) : String(scalar)
            }
        }
        return result + "\""
    }

    /// A scalar below U+10000 by its number: U+0007 → `\u0007`.
    public static func escaped(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    }
}
