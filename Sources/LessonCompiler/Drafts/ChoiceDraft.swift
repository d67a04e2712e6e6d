/// The options of a choice as they were written: the last task list of the prompt.
struct ChoiceDraft {
    /// One option.
    struct Option {
        let line: Int
        /// Whether the item has a box.
        let isTask: Bool
        let isRight: Bool
        /// The runs of its first paragraph.
        let text: [MarkdownNode]
        /// What stands in its quotes.
        let feedback: [MarkdownNode]
        /// Whether there is more than a paragraph and quotes.
        let hasExtraBlocks: Bool
    }

    /// The first line of the list.
    let line: Int
    let options: [Option]
    /// The prompt without the list.
    let prompt: [MarkdownNode]

    /// Finds the options in a prompt; `nil` when it has no task list.
    init?(_ nodes: [MarkdownNode]) {
        guard let index = nodes.lastIndex(where: \.isTaskList) else { return nil }
        line = nodes[index].line
        options = nodes[index].children.map(Option.init)
        prompt = Array(nodes[..<index] + nodes[(index + 1)...])
    }
}

extension ChoiceDraft.Option {
    fileprivate init(_ item: MarkdownNode) {
        var isTicked: Bool?
        if case .item(let ticked) = item.kind { isTicked = ticked }
        let paragraphs = item.children.filter { $0.kind == .paragraph }
        let quotes = item.children.filter { $0.kind == .quote }
        self.init(
            line: item.line, isTask: isTicked != nil, isRight: isTicked ?? false, text: paragraphs.first?.children ?? [],
            feedback: quotes.flatMap(\.children),
            hasExtraBlocks: paragraphs.count + quotes.count < item.children.count || paragraphs.count > 1)
    }
}

extension MarkdownNode {
    /// Whether it is a list with a box in front of at least one item.
    var isTaskList: Bool {
        isList && children.contains { if case .item(let isTicked) = $0.kind { isTicked != nil } else { false } }
    }
}
