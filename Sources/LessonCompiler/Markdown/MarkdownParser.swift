import CCmarkGFM
import CourseModel
import Synchronization

/// Parses GitHub-flavoured Markdown into plain values.
///
/// cmark-gfm is not thread-safe (concurrent parses give silently wrong trees), so parsing and conversion hold one lock.
enum MarkdownParser {
    private static let lock = Mutex<Void>(())

    /// The extensions' registration, done once.
    private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

    /// The top-level blocks of a text. `firstLine` is the line of the file on which the text begins.
    ///
    /// The text must have passed ``MarkdownGuard``.
    static func parse(_ text: String, firstLine: Int = 1) -> [MarkdownNode] {
        lock.withLock { _ in
            _ = registration
            guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8) else { return [] }
            defer { cmark_parser_free(parser) }
            for name in ["table", "strikethrough", "autolink", "tasklist"] {
                if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
            }
            var text = PlaceholderShield.shielded(text)
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
            }
            guard let document = cmark_parser_finish(parser) else { return [] }
            defer { cmark_node_free(document) }
            return CmarkConversion(lineOffset: firstLine - 1).children(of: document, depth: 0, block: firstLine)
        }
    }
}

/// Turns cmark's nodes into values.
private struct CmarkConversion {
    let lineOffset: Int

    /// Runs of text nest no deeper than this; what is deeper is left out. ``MarkdownGuard`` bounds the blocks already.
    private static let maximalDepth = 200

    func children(of node: OpaquePointer, depth: Int, block: Int) -> [MarkdownNode] {
        guard depth < Self.maximalDepth else { return [] }
        var nodes: [MarkdownNode] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            if let converted = convert(child, depth: depth + 1, block: block) { nodes.append(converted) }
            next = cmark_node_next(child)
        }
        return nodes
    }

    private func convert(_ node: OpaquePointer, depth: Int, block: Int) -> MarkdownNode? {
        guard let kind = kind(of: node) else { return nil }
        let start = Int(cmark_node_get_start_line(node))
        // Runs of text have lines of their own only now and then, and wrong ones at times: they take their block's.
        let isBlock = cmark_node_get_type(node).rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK)
        let line = isBlock && start > 0 ? start + lineOffset : block
        let end = isBlock ? Int(cmark_node_get_end_line(node)) + lineOffset : line
        return MarkdownNode(
            kind: kind, line: line, endLine: max(line, end), column: max(1, Int(cmark_node_get_start_column(node))),
            children: children(of: node, depth: depth, block: line))
    }

    private func kind(of node: OpaquePointer) -> MarkdownNode.Kind? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HEADING: .heading(Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_CODE_BLOCK: code(node)
        case CMARK_NODE_HTML_BLOCK: isSilence(node) ? nil : .html(literal(node))
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_LIST: list(node)
        case CMARK_NODE_ITEM: .item(isTicked: isTicked(node))
        case CMARK_NODE_THEMATIC_BREAK: .rule
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote(label: literal(node))
        case CMARK_NODE_TEXT: .text(literal(node))
        case CMARK_NODE_CODE: .inlineCode(literal(node))
        case CMARK_NODE_HTML_INLINE: isSilence(node) ? nil : .inlineHTML(literal(node))
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link(string(cmark_node_get_url(node)))
        case CMARK_NODE_IMAGE: .image(string(cmark_node_get_url(node)))
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference(literal(node))
        default: extensionKind(of: node)
        }
    }

    /// Whether a comment speaks to `hone author check` and not to learners.
    private func isSilence(_ node: OpaquePointer) -> Bool {
        let text = literal(node).trimming()
        return text.hasPrefix("<!--") && text.hasSuffix("-->") && text.dropFirst(4).trimming().hasPrefix(Silences.mark)
    }

    /// Nodes of extensions have numbers that are given at run time: they are known by name.
    private func extensionKind(of node: OpaquePointer) -> MarkdownNode.Kind? {
        switch string(cmark_node_get_type_string(node)) {
        case "table": .table(alignments(of: node))
        case "table_header": .tableRow(isHeader: true)
        case "table_row": .tableRow(isHeader: cmark_gfm_extensions_get_table_row_is_header(node) != 0)
        case "table_cell": .tableCell
        case "strikethrough": .strikethrough
        default: nil
        }
    }

    /// Whether the box of a task item is ticked; `nil` for an item without a box. Both have one node type and differ by its name.
    private func isTicked(_ node: OpaquePointer) -> Bool? {
        string(cmark_node_get_type_string(node)) == "tasklist" ? cmark_gfm_extensions_get_tasklist_item_checked(node) : nil
    }

    private func code(_ node: OpaquePointer) -> MarkdownNode.Kind {
        var (length, offset, character): (Int32, Int32, CChar) = (0, 0, 0)
        let isFenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0
        return .code(info: string(cmark_node_get_fence_info(node)), text: literal(node), isFenced: isFenced)
    }

    private func list(_ node: OpaquePointer) -> MarkdownNode.Kind {
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        return .list(start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil, isTight: cmark_node_get_list_tight(node) != 0)
    }

    private func alignments(of node: OpaquePointer) -> [Table.Alignment] {
        guard let letters = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
        return (0..<Int(cmark_gfm_extensions_get_table_columns(node))).map { index in
            switch letters[index] {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .none
            }
        }
    }

    private func literal(_ node: OpaquePointer) -> String { string(cmark_node_get_literal(node)) }

    /// A C string as text. Character references such as `&#27;` can bring control characters back: they are stripped again.
    private func string(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { PlaceholderShield.plain(ControlCharacters.stripped(String(cString: $0)).0) } ?? ""
    }
}
