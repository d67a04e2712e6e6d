/// Makes text safe to show: nothing in it can move the cursor, change a colour, hide or reorder other text.
///
/// Every ``StyledSpan`` passes through here, so that no renderer can forget it.
public enum Sanitiser {
    /// What becomes of line ends (LF, CRLF, CR, U+0085, U+2028, U+2029).
    public enum LineEnds: Hashable, Sendable {
        /// Each becomes a line feed.
        case kept
        /// Each becomes a space.
        case spaces
    }

    /// The most scalars that one grapheme cluster keeps; stacked marks beyond them are replaced.
    static let longestCluster = 32

    /// The text with everything replaced that is no visible sign.
    ///
    /// - C0 controls and DEL become their pictures: ESC → `␛`; a tab becomes a space.
    /// - C1 controls, bidirectional controls and other invisible format controls become `U+FFFD`.
    /// - Joiners stay where they join (emoji, Indic and Arabic script), flag tags stay in flags.
    /// - Soft hyphen, zero width space, word joiner and byte order mark, which only hint at line breaks, are dropped.
    public static func clean(_ text: String, lineEnds: LineEnds = .spaces) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
        var cleaner = ScalarCleaner(lineEnds: lineEnds)
        for scalar in text.unicodeScalars { cleaner.take(scalar) }
        return limited(cleaner.result)
    }

    /// The address when it is `http://` or `https://` and printable ASCII without spaces, at most 2,000 characters; else `nil`.
    static func webAddress(_ address: String) -> String? {
        guard address.hasPrefix("https://") || address.hasPrefix("http://"), address.utf8.count <= 2_000 else { return nil }
        return address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? address : nil
    }

    /// The text with clusters of more than ``longestCluster`` scalars cut short and marked.
    private static func limited(_ text: String) -> String {
        guard text.contains(where: isTooLong) else { return text }
        return String(
            text.flatMap { character in
                isTooLong(character) ? Array(String(character.unicodeScalars.prefix(longestCluster)) + "\u{FFFD}") : [character]
            })
    }

    private static func isTooLong(_ character: Character) -> Bool {
        character.utf8.count > longestCluster && character.unicodeScalars.count > longestCluster
    }
}

/// Reads scalars one by one and keeps, replaces or drops each.
private struct ScalarCleaner {
    let lineEnds: Sanitiser.LineEnds
    private(set) var result = ""
    private var last: Unicode.Scalar = " "
    private var lastWasReturn = false
    /// Whether a black flag opened a tag sequence that is still going on.
    private var isInFlag = false

    private static let replacement: Unicode.Scalar = "\u{FFFD}"
    private static let blackFlag: UInt32 = 0x1F3F4

    init(lineEnds: Sanitiser.LineEnds) { self.lineEnds = lineEnds }

    mutating func take(_ scalar: Unicode.Scalar) {
        let followsReturn = lastWasReturn
        lastWasReturn = scalar.value == 0x0D
        if followsReturn && scalar.value == 0x0A { return }
        if let kept = replaced(scalar) {
            result.unicodeScalars.append(kept)
            last = kept
        }
        isInFlag = scalar.value == Self.blackFlag || (isInFlag && Self.isTag(scalar.value) && scalar.value != 0xE007F)
    }

    /// What stands for the scalar; `nil` = nothing.
    private func replaced(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: lineEnds == .kept ? "\n" : " "
        case 0x09: " "
        case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value)
        case 0x7F: "\u{2421}"
        case 0x80..<0xA0: Self.replacement
        case 0xAD, 0x200B, 0x2060, 0xFEFF: nil
        case 0x00..<0x300: scalar
        default: isHidden(scalar) ? Self.replacement : scalar
        }
    }

    private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value == 0x200C || scalar.value == 0x200D { return last.value < 0x300 }
        if isInFlag && Self.isTag(scalar.value) { return false }
        return TextWidth.width(of: scalar) == 0 && scalar.properties.generalCategory == .format
    }

    private static func isTag(_ value: UInt32) -> Bool { (0xE0020...0xE007F).contains(value) }
}
