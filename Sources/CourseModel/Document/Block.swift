/// A block of a lesson's text: the document tree that the compiler makes from Markdown and the terminal renders.
///
/// All text in it is untrusted: a renderer strips control characters before anything is shown.
public indirect enum Block: Hashable, Sendable, Codable {
    /// A heading inside a section (levels 3 to 6; `##` opens a ``Section`` and is no block).
    case heading(level: Int, [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// Code or preformatted text, as written, without the fence.
    case code(language: String?, text: String)
    /// A block quotation.
    case quote([Block])
    /// A GFM alert, `> [!NOTE]`.
    case callout(Callout, [Block])
    /// A list.
    case list(List)
    /// A GFM table.
    case table(Table)
    /// A horizontal rule.
    case thematicBreak
    /// Raw HTML, shown as the literal text it is.
    case html(String)
    /// The text of a footnote, in the order of first reference.
    case footnote(label: String, [Block])
}

/// The five kinds of GFM alert.
public enum Callout: String, Hashable, Sendable, Codable, CaseIterable {
    case note, tip, important, warning, caution
}

/// A bullet, ordered or task list.
public struct List: Hashable, Sendable, Codable {
    /// The number of the first item of an ordered list; `nil` for bullets.
    public let start: Int?
    /// Whether the items stand close together, without blank lines.
    public let isTight: Bool
    /// The items, in order.
    public let items: [ListItem]

    /// Makes a list.
    public init(start: Int?, isTight: Bool, items: [ListItem]) {
        self.start = start
        self.isTight = isTight
        self.items = items
    }
}

/// One item of a ``List``.
public struct ListItem: Hashable, Sendable, Codable {
    /// Whether the box of a task item is ticked; `nil` when the item has no box.
    public let isTicked: Bool?
    /// What stands in the item.
    public let blocks: [Block]

    /// Makes an item.
    public init(isTicked: Bool? = nil, blocks: [Block]) {
        self.isTicked = isTicked
        self.blocks = blocks
    }
}
