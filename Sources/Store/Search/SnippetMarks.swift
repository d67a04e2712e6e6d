/// The characters around a match in what SQLite returns. They are control characters, taken out of everything that is searched.
enum SnippetMarks {
    /// Before a match.
    static let begin: Unicode.Scalar = "\u{1}"
    /// After a match.
    static let end: Unicode.Scalar = "\u{2}"

    /// A text in which every control character but the line feed has become a space.
    static func removed(from text: String) -> String {
        // Controls begin with one of these bytes in UTF-8; most texts have none.
        guard text.utf8.contains(where: { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F || $0 == 0xC2 }) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            scalars.append(scalar.properties.generalCategory == .control && scalar != "\n" ? " " : scalar)
        }
        return String(scalars)
    }

    /// A marked text as parts; line feeds become spaces.
    static func parts(of marked: String) -> [SearchHit.Part] {
        var parts: [SearchHit.Part] = []
        var current = String.UnicodeScalarView()
        var isMatch = false
        func finish() {
            if !current.isEmpty { parts.append(SearchHit.Part(text: String(current), isMatch: isMatch)) }
            current = String.UnicodeScalarView()
        }
        for scalar in marked.unicodeScalars {
            switch scalar {
            case begin, end:
                finish()
                isMatch = scalar == begin
            case "\n": current.append(" ")
            default: current.append(scalar)
            }
        }
        finish()
        return parts
    }
}
