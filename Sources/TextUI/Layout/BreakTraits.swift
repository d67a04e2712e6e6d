/// What matters of a sign for where a line may be broken: a small part of Unicode's line breaking algorithm (UAX #14), enough for prose, code
/// words and East Asian text.
struct BreakTraits: OptionSet {
    let rawValue: UInt8

    /// A space at which a line may be broken; no-break spaces are not.
    static let space = BreakTraits(rawValue: 1)
    /// A hyphen or dash.
    static let hyphen = BreakTraits(rawValue: 2)
    static let letter = BreakTraits(rawValue: 4)
    /// Takes two columns: a line may be broken on both sides.
    static let wide = BreakTraits(rawValue: 8)
    /// No line begins with it.
    static let closing = BreakTraits(rawValue: 16)
    /// No line ends with it.
    static let opening = BreakTraits(rawValue: 32)
    /// Holds its neighbours.
    static let glue = BreakTraits(rawValue: 64)
    /// A word that must be cut is best cut after it: addresses at `/`, names at `_`.
    static let divider = BreakTraits(rawValue: 128)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The traits of a cluster that begins with `scalar` and takes `width` columns.
    init(_ scalar: Unicode.Scalar, width: Int) {
        self = scalar.value < 0x80 ? Self.ascii(UInt8(truncatingIfNeeded: scalar.value)) : Self.other(scalar)
        if width == 2 { insert(.wide) }
    }

    /// The traits of an ASCII sign.
    static func ascii(_ byte: UInt8) -> BreakTraits {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
        case UInt8(ascii: " "): [.space, .divider]
        case UInt8(ascii: "-"): [.hyphen, .divider]
        case UInt8(ascii: "("): [.opening, .divider]
        case UInt8(ascii: "["), UInt8(ascii: "{"): .opening
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"): [.closing, .divider]
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "%"): .closing
        case UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "|"): .divider
        default: []
        }
    }

    private static func other(_ scalar: Unicode.Scalar) -> BreakTraits {
        switch scalar.value {
        case 0xA0, 0x2007, 0x202F: .glue
        case 0x1680, 0x2000...0x200A, 0x205F, 0x3000: .space
        case 0x2010, 0x2013, 0x2014: .hyphen
        case 0x2018, 0x201C: .opening
        case 0x2019, 0x201D, 0x2026: .closing
        case 0x3001...0xFFFF: wideClosing.contains(scalar) ? .closing : wideOpening.contains(scalar) ? .opening : []
        default: scalar.properties.isAlphabetic ? .letter : []
        }
    }

    private static let wideClosing = Set("、。，．・：；？！゛゜ヽヾゝゞ々ー）〕］｝〉》」』】〗〙〟ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ".unicodeScalars)
    private static let wideOpening = Set("（〔［｛〈《「『【〖〘〝".unicodeScalars)

    /// Whether a line may be broken between two neighbours, `right` being no space.
    ///
    /// - Parameter before: The sign before `left`; empty at the beginning.
    static func allowBreak(between left: BreakTraits, and right: BreakTraits, before: BreakTraits) -> Bool {
        if left.contains(.space) { return true }
        if left.contains(.hyphen) { return right.contains(.letter) && before.contains(.letter) }
        guard left.contains(.wide) || right.contains(.wide) else { return false }
        return !right.contains(.closing) && !left.contains(.opening) && left.union(right).isDisjoint(with: .glue)
    }
}
