/// Text in JSON. Control characters are escaped, so nothing reaches a terminal raw.
enum JSONText {
    /// A string with its quotes.
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default: result += isControl(scalar) ? escape(scalar) : String(scalar)
            }
        }
        return result + "\""
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}

/// Text in CSV (RFC 4180).
enum CSVText {
    /// A field, quoted where it must be; control characters but line ends become U+FFFD.
    static func field(_ text: String) -> String {
        let clean = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value) ? "\u{FFFD}" : $0
                }))
        guard clean.contains(where: { ",\"\n\r".contains($0) }) else { return clean }
        return "\"" + clean.replacing("\"", with: "\"\"") + "\""
    }
}
