/// Keeps what stands between `{{` and `}}` out of Markdown's hands: `{{2*t0}} and {{3*t0}}` is no emphasis, `{{t4|1 decimal}}` divides no
/// table cell.
///
/// Each ASCII character of a placeholder is carried through the parser as a private-use character (plane 16) that means nothing in Markdown.
enum PlaceholderShield {
    private static let base: UInt32 = 0x10_0000

    /// The text with its placeholders shielded: as many characters, on the same lines.
    static func shielded(_ text: String) -> String {
        guard text.containsASCII("{{") else { return text }
        var scalars = String.UnicodeScalarView()
        for piece in PlaceholderText.pieces(of: text) {
            guard case .placeholder(let inner) = piece else {
                scalars.append(contentsOf: piece.written.unicodeScalars)
                continue
            }
            scalars.append(contentsOf: "{{\(inner)}}".unicodeScalars.map { shifted($0) })
        }
        return String(scalars)
    }

    /// The text with its placeholders as they were written.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(0xF4) else { return text }  // the first byte of plane 16
        return String(String.UnicodeScalarView(text.unicodeScalars.map { restored($0) }))
    }

    private static func shifted(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.isASCII ? Unicode.Scalar(base + scalar.value) ?? scalar : scalar
    }

    private static func restored(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (base..<(base + 128)).contains(scalar.value) ? Unicode.Scalar(scalar.value - base) ?? scalar : scalar
    }
}
