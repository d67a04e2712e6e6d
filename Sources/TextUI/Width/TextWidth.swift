/// How many columns text takes on a terminal.
///
/// The unit is the grapheme cluster (Swift's `Character`): what a reader sees as one sign is never cut in two.
public enum TextWidth {
    /// The columns of a text without line ends and control characters.
    public static func width(of text: String) -> Int {
        if let ascii = asciiWidth(text) { return ascii }
        return text.reduce(0) { $0 + width(of: $1) }
    }

    /// The columns of one grapheme cluster.
    ///
    /// | cluster | columns |
    /// |---|---|
    /// | East Asian Wide or Fullwidth | 2 |
    /// | emoji (by default, by VS16, with skin tone, joined by ZWJ), keycap, flag | 2 |
    /// | emoji with VS15 (text style) | 1 |
    /// | combining marks and format controls alone | 0 |
    /// | anything else | the sum of its scalars' columns |
    public static func width(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if scalars.index(after: scalars.startIndex) == scalars.endIndex { return width(of: first) }
        return emojiWidth(scalars, first) ?? scalars.reduce(0) { $0 + width(of: $1) }
    }

    /// The columns of a scalar on its own.
    static func width(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return value < 0x20 || (0x7F...0x9F).contains(value) ? 0 : 1 }
        if contains(WidthTable.zero, value) { return 0 }
        return contains(WidthTable.wide, value) ? 2 : 1
    }

    /// The width of a cluster that an emoji opens; `nil` when it is something else.
    private static func emojiWidth(_ scalars: Character.UnicodeScalarView, _ first: Unicode.Scalar) -> Int? {
        if isRegionalIndicator(first) { return 2 }
        guard first.properties.isEmoji else { return nil }
        let second = scalars[scalars.index(after: scalars.startIndex)]
        switch second.value {
        case 0xFE0F: return 2
        case 0xFE0E: return 1
        case 0x200D: return max(width(of: first), 2)
        default: return second.properties.isEmojiModifier || scalars.contains { $0.value == 0x200D } ? 2 : nil
        }
    }

    private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

    /// The number of bytes when all of them are printable ASCII, else `nil`.
    private static func asciiWidth(_ text: String) -> Int? {
        var count = 0
        for byte in text.utf8 {
            guard byte >= 0x20, byte < 0x7F else { return nil }
            count += 1
        }
        return count
    }

    /// Binary search in a table of range ends, ascending.
    private static func contains(_ table: [UInt32], _ value: UInt32) -> Bool {
        var low = 0
        var high = table.count / 2
        while low < high {
            let middle = (low + high) / 2
            if value < table[2 * middle] {
                high = middle
            } else if value > table[2 * middle + 1] {
                low = middle + 1
            } else {
                return true
            }
        }
        return false
    }
}
