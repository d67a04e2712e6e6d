/// Which signs a terminal can show.
public enum Charset: String, Hashable, Sendable {
    /// Any Unicode text.
    case unicode
    /// ASCII only: drawn signs have a stand-in, see ``Glyphs/ascii``; other text is folded by ``ASCIIFolding``.
    case ascii
}

/// The signs that renderers draw with. Each of them takes one column.
public struct Glyphs: Hashable, Sendable {
    /// What the set is made for.
    public let charset: Charset
    /// The bullets of a list, by depth; the last one serves all deeper ones.
    public let bullets: [String]
    /// The bar beside a quotation and a callout.
    public let quoteBar: String
    /// A horizontal rule; also under a heading of the second level and under a table's header.
    public let rule: String
    /// The rule under a heading of the first level.
    public let doubleRule: String
    /// What stands between two columns of a table.
    public let columnRule: String
    /// Where the rule under a table's header meets ``columnRule``.
    public let cross: String
    /// One full column of a bar.
    public let bar: String
    /// A bar's last column, by how much of it is filled: 1/8 … 7/8; empty when there are no part-filled signs.
    public let partialBars: [String]
    /// The lower end, the line, the value and the upper end of an interval.
    public let whisker: (low: String, line: String, value: String, high: String)
    /// A marked value, such as a prediction.
    public let mark: String
    /// What stands for cut text.
    public let ellipsis: String

    /// The signs for any Unicode terminal.
    public static let unicode = Glyphs(
        charset: .unicode, bullets: ["•", "◦", "‣"], quoteBar: "│", rule: "─", doubleRule: "═", columnRule: "│", cross: "┼", bar: "█",
        partialBars: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"], whisker: ("├", "─", "┼", "┤"), mark: "◆", ellipsis: "…")

    /// The signs for a terminal that shows ASCII only.
    public static let ascii = Glyphs(
        charset: .ascii, bullets: ["*", "-", "+"], quoteBar: "|", rule: "-", doubleRule: "=", columnRule: "|", cross: "+", bar: "#",
        partialBars: [], whisker: ("[", "-", "+", "]"), mark: "x", ellipsis: "~")

    /// The signs of a charset.
    public static func of(_ charset: Charset) -> Glyphs { charset == .unicode ? unicode : ascii }

    /// Any text as this set can show it: unchanged for Unicode, folded for ASCII.
    public func text(_ text: String) -> String { charset == .unicode ? text : ASCIIFolding.fold(text) }

    /// Whether two sets are made for the same charset.
    public static func == (left: Glyphs, right: Glyphs) -> Bool { left.charset == right.charset }

    /// Feeds the charset, which is all that tells two sets apart.
    public func hash(into hasher: inout Hasher) { hasher.combine(charset) }
}
