/// An answer as scalars, without control and format characters, so that positions in it can be shown again safely.
struct CleanText {
    /// The scalars that remain. Line ends are line feeds, other white space is a plain space.
    let scalars: [Unicode.Scalar]

    /// Cleans `text`: "a\u{7}b\r\nc" → "ab\nc".
    init(_ text: String) {
        var kept: [Unicode.Scalar] = []
        kept.reserveCapacity(text.utf8.count)
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if let scalar = CleanText.kept(scalar, after: previous) { kept.append(scalar) }
            previous = scalar
        }
        scalars = kept
    }

    /// The words between two positions, with white space collapsed and at most 200 scalars long.
    func words(_ range: Range<Int>) -> String {
        var words: [UInt8] = []
        words.reserveCapacity(min(range.count, 200))
        var isSpace = true
        for scalar in scalars[range.clamped(to: 0..<scalars.count)].prefix(200) {
            let space = scalar == " " || scalar == "\n"
            if space, isSpace { continue }
            if space { words.append(0x20) } else { UTF8.encode(scalar).map { words += $0 } }
            isSpace = space
        }
        if words.last == 0x20 { words.removeLast() }
        return String(decoding: words, as: UTF8.self)
    }

    private static func kept(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x20..<0x7F: return scalar
        case 0x0A, 0x2028, 0x2029, 0x85: return previous == "\r" ? nil : "\n"
        case 0x0D: return "\n"
        case 0x09, 0x0B, 0x0C, 0xA0: return " "
        case 0..<0x20, 0x7F..<0xA0: return nil
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: return nil
        case .spaceSeparator: return " "
        default: return scalar
        }
    }
}
