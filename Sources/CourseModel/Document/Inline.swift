/// A run of text inside a block.
public indirect enum Inline: Hashable, Sendable, Codable {
    /// Plain text.
    case text(String)
    /// Emphasis (`*…*`).
    case emphasis([Inline])
    /// Strong emphasis (`**…**`).
    case strong([Inline])
    /// Struck-through text (`~~…~~`).
    case strikethrough([Inline])
    /// Code.
    case code(String)
    /// A link; `destination` as written.
    case link(destination: String, [Inline])
    /// An image: its alternative text and its path as written.
    case image(source: String, alt: String)
    /// A line break that the author asked for.
    case lineBreak
    /// A line end in the source, shown as a space.
    case softBreak
    /// A reference to a footnote, by its label.
    case footnoteReference(String)
    /// Raw HTML, shown as the literal text it is.
    case html(String)
}

extension Inline {
    /// The text without any markup; breaks become spaces, an image its alternative text, a footnote reference nothing.
    public var plainText: String {
        switch self {
        case .text(let text), .code(let text), .html(let text): text
        case .emphasis(let children), .strong(let children), .strikethrough(let children), .link(_, let children): children.plainText
        case .image(_, let alt): alt
        case .lineBreak, .softBreak: " "
        case .footnoteReference: ""
        }
    }
}

extension [Inline] {
    /// The text of all runs without any markup.
    public var plainText: String { map(\.plainText).joined() }
}

extension Block {
    /// The text of the block without any markup; the parts of lists, quotes and tables are separated by line feeds.
    public var plainText: String {
        switch self {
        case .heading(_, let text), .paragraph(let text): text.plainText
        case .code(_, let text), .html(let text): text
        case .quote(let blocks), .callout(_, let blocks), .footnote(_, let blocks): blocks.plainText
        case .list(let list): list.items.map(\.blocks.plainText).joined(separator: "\n")
        case .table(let table):
            ([table.header] + table.rows).map { $0.map(\.plainText).joined(separator: " ") }.joined(separator: "\n")
        case .thematicBreak: ""
        }
    }
}

extension [Block] {
    /// The text of all blocks without any markup, separated by line feeds.
    public var plainText: String { map(\.plainText).joined(separator: "\n") }
}
