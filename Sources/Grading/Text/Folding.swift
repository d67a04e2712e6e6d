/// One scalar, folded: lower case, plain quotes, dashes and digits.
enum Folding {
    /// The folded scalars: "É" → "é", "’" → "'", "–" → "-", "４" → "4"; most give one, a few letters give more.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.value
        if value < 0x80 {
            return (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value + 32)) : scalar
        }
        if let plain = plain(value) { return plain }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        guard lower.count == 1, let only = lower.first else { return scalar }
        return only
    }

    private static func plain(_ value: UInt32) -> Unicode.Scalar? {
        switch value {
        case 0x2018, 0x2019, 0x201B, 0x2032, 0xB4, 0x02BC: "'"
        case 0x201C, 0x201D, 0x201E, 0x2033, 0xAB, 0xBB: "\""
        case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212: "-"
        case 0x2014, 0x2015: "—"
        case 0xFF10...0xFF19: Unicode.Scalar(UInt8(value - 0xFF10 + 0x30))
        case 0x2248, 0x2243, 0x223C: "~"
        case 0x2022, 0x25CF, 0x25AA, 0x2023, 0x2219: "•"
        case 0x03BC: "µ"
        default: nil
        }
    }

    /// Whether the scalar can stand in a word: a letter or a mark on one.
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x80 { return (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value) }
        if value == 0xB5 { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark: return true
        default: return false
        }
    }

    /// Whether the scalar is 0…9.
    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
}
