/// Characters that are never shown: they would move the cursor, colour the text or turn its direction around.
enum ControlCharacters {
    /// Whether a scalar is one: the C0 and C1 controls but tab and line feed, line separators that editors do not count as line ends,
    /// marks that turn the direction of text around, and byte-order marks.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// The text without them, and the first one that was in it.
    static func stripped(_ text: String) -> (String, Unicode.Scalar?) {
        guard let first = text.unicodeScalars.first(where: contains) else { return (text, nil) }
        return (String(String.UnicodeScalarView(text.unicodeScalars.filter { !contains($0) })), first)
    }
}
