import CourseModel

/// Turns Markdown nodes into the document tree that lessons carry.
struct BlockBuilder {
    /// The texts of the footnotes of the whole file, by label.
    let footnotes: [String: MarkdownNode]

    /// The blocks, with the footnotes that they refer to at the end, in the order of first reference.
    func blocks(_ nodes: [MarkdownNode]) -> [Block] {
        body(nodes)
            + labels(in: nodes).compactMap { label in
                footnotes[label].map { .footnote(label: label, body($0.children)) }
            }
    }

    /// The labels that nodes refer to, each once, those in the footnotes themselves included.
    private func labels(in nodes: [MarkdownNode]) -> [String] {
        var found: [String] = []
        var seen: Set<String> = []
        var queue = nodes
        while !queue.isEmpty {
            let fresh = queue.flatMap(\.all).compactMap { node -> String? in
                switch node.kind {
                case .footnoteReference(let label): label
                case .link(let target): term(in: target)
                default: nil
                }
            }
            queue = []
            for label in fresh where seen.insert(label).inserted {
                found.append(label)
                if let note = footnotes[label] { queue.append(note) }
            }
        }
        return found
    }

    /// The blocks without footnotes. A table takes the `Source:` line under it along.
    private func body(_ nodes: [MarkdownNode]) -> [Block] {
        var blocks: [Block] = []
        var index = 0
        while index < nodes.count {
            let node = nodes[index]
            if node.isTable {
                let reading = TableReading(node, next: index + 1 < nodes.count ? nodes[index + 1] : nil)
                blocks.append(.table(table(reading)))
                index += reading.takesNext ? 2 : 1
            } else {
                if let block = block(node) { blocks.append(block) }
                index += 1
            }
        }
        return blocks
    }

    private func block(_ node: MarkdownNode) -> Block? {
        switch node.kind {
        case .heading(let level): .heading(level: max(level, 3), inlines(FrozenID.stripped(node.children)))
        case .paragraph: .paragraph(inlines(node.children))
        case .code(let info, let text, _):
            .code(language: info.split(separator: " ").first.map(String.init), text: text.hasSuffix("\n") ? String(text.dropLast()) : text)
        case .html(let text): .html(text)
        case .quote: quote(node)
        case .list(let start, let isTight): .list(List(start: start, isTight: isTight, items: node.children.map(item)))
        case .rule: .thematicBreak
        default: nil
        }
    }

    private func item(_ node: MarkdownNode) -> ListItem {
        guard case .item(let isTicked) = node.kind else { return ListItem(blocks: body([node])) }
        guard let first = node.children.first, first.kind == .paragraph else {
            return ListItem(isTicked: isTicked, blocks: body(node.children))
        }
        let opening = Block.paragraph(inlines(FrozenID.strippedAfterName(first.children)))
        return ListItem(isTicked: isTicked, blocks: [opening] + body(Array(node.children.dropFirst())))
    }

    /// A quote, or a callout when its first line is `[!NOTE]` or another of the five.
    private func quote(_ node: MarkdownNode) -> Block {
        guard let first = node.children.first, first.kind == .paragraph else { return .quote(body(node.children)) }
        let line = first.children.prefix { $0.kind != .softBreak && $0.kind != .lineBreak }
        let mark = line.map(\.plainText).joined().trimming()
        guard mark.hasPrefix("[!"), mark.hasSuffix("]"), let callout = Callout(rawValue: mark.dropFirst(2).dropLast().lowercased()) else {
            return .quote(body(node.children))
        }
        let rest = Array(first.children.dropFirst(line.count + 1))
        let opening: [Block] = rest.isEmpty ? [] : [.paragraph(inlines(rest))]
        return .callout(callout, opening + body(Array(node.children.dropFirst())))
    }

    private func table(_ reading: TableReading) -> Table {
        Table(
            alignments: reading.alignments, header: reading.header.map { inlines($0.children) },
            rows: reading.rows.map { row in row.map { inlines($0.children) } }, source: reading.source)
    }

    /// Runs of text; neighbouring texts become one.
    func inlines(_ nodes: [MarkdownNode]) -> [Inline] {
        var runs: [Inline] = []
        for node in nodes {
            guard let run = inline(node) else { continue }
            if case .link(let target) = node.kind, let term = term(in: target) {
                runs += [run, .footnoteReference(term)]
                continue
            }
            if case .text(let more) = run, case .text(let text)? = runs.last {
                runs[runs.count - 1] = .text(text + more)
            } else {
                runs.append(run)
            }
        }
        return runs
    }

    /// The term of the glossary that a link leads to; `nil` for other links, and for a term that is not there.
    private func term(in target: String) -> String? {
        Glossary.term(in: target).flatMap { footnotes[$0] == nil ? nil : $0 }
    }

    private func inline(_ node: MarkdownNode) -> Inline? {
        switch node.kind {
        case .text(let text): .text(text)
        case .emphasis: .emphasis(inlines(node.children))
        case .strong: .strong(inlines(node.children))
        case .strikethrough: .strikethrough(inlines(node.children))
        case .inlineCode(let text): .code(text)
        case .link(let destination): .link(destination: destination, inlines(node.children))
        case .image(let source): .image(source: source, alt: node.plainText)
        case .lineBreak: .lineBreak
        case .softBreak: .softBreak
        case .footnoteReference(let label): .footnoteReference(label)
        case .inlineHTML(let text): .html(text)
        default: nil
        }
    }
}
