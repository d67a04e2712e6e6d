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
