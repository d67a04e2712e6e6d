import CourseModel

/// Text in CSV (RFC 4180).
enum CSVText {
    /// A field, quoted where it must be; control characters but line ends become U+FFFD.
    static func field(_ text: String) -> String {
        let clean = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    $0.isControl && $0 != "\n" && $0 != "\t" ? "\u{FFFD}" : $0
                }))
        guard clean.contains(where: { ",\"\n\r".contains($0) }) else { return clean }
        return "\"" + clean.replacing("\"", with: "\"\"") + "\""
    }
}
