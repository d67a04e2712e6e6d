import CourseModel

/// A node of parsed Markdown with the lines it stands on: cmark's tree as a plain value.
struct MarkdownNode: Sendable {
    /// What the node is.
    enum Kind: Hashable, Sendable {
        // Blocks.
        case heading(Int)
        case paragraph
        case code(info: String, text: String, isFenced: Bool)
        case html(String)
        case quote
        case list(start: Int?, isTight: Bool)
        case item(isTicked: Bool?)
        case table([Table.Alignment])
        case tableRow(isHeader: Bool)
        case tableCell
        case rule
        case footnote(label: String)
        // Runs of text.
        case text(String)
        case inlineCode(String)
        case inlineHTML(String)
        case emphasis, strong, strikethrough
        case link(String)
        case image(String)
        case softBreak, lineBreak
        case footnoteReference(String)
    }

    let kind: Kind
    /// The first line of the block, in the file. Runs of text carry their block's.
    let line: Int
    /// The last line of the block.
    let endLine: Int
    /// The 1-based column of the block's first character.
    let column: Int
    let children: [MarkdownNode]

    /// The lines of the block.
    var lines: ClosedRange<Int> { line...max(line, endLine) }

    /// The text without any markup; breaks become spaces.
    var plainText: String {
        switch kind {
        case .text(let text), .inlineCode(let text), .inlineHTML(let text), .html(let text), .code(_, let text, _): text
        case .softBreak, .lineBreak: " "
        default: children.map(\.plainText).joined()
        }
    }

    /// This node and all below, parents first.
    var all: [MarkdownNode] {
        var found: [MarkdownNode] = []
        collect(into: &found)
        return found
    }

    private func collect(into found: inout [MarkdownNode]) {
        found.append(self)
        for child in children { child.collect(into: &found) }
    }

    /// The heading's level; `nil` for any other node.
    var headingLevel: Int? { if case .heading(let level) = kind { level } else { nil } }
    /// The first word behind the fence of a fenced code block; `nil` for any other node.
    var fenceWord: String? {
        guard case .code(let info, _, true) = kind else { return nil }
        return info.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    }
    /// Whether it is a list.
    var isList: Bool { if case .list = kind { true } else { false } }
    /// Whether it is a table.
    var isTable: Bool { if case .table = kind { true } else { false } }
}
