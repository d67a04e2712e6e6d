/// The options of a choice as they were written: the last task list of the prompt. Which are right, and their feedback, may stand in the block
/// instead (`right:`, `feedback:`), so that keys can be kept in a file of their own.
struct ChoiceDraft {
    /// One option.
    struct Option {
        let line: Int
        /// Whether the item has a box.
        let isTask: Bool
        /// Whether the box is ticked.
        let isTicked: Bool
        /// The runs of its first paragraph.
        let text: [MarkdownNode]
        /// What stands in its quotes.
        let feedback: [MarkdownNode]
        /// Whether there is more than a paragraph and quotes.
        let hasExtraBlocks: Bool

        /// The text as it is compared: without markup.
        var plainText: String { text.map(\.plainText).joined().trimming() }
    }

    /// The first line of the list.
    let line: Int
    let options: [Option]
    /// The prompt without the list.
    let prompt: [MarkdownNode]
    /// The texts under `right:` and under `feedback:`, as written.
    let right: [YamlText]
    let feedback: [YamlMap.Entry]

    /// Finds the options of a question; `nil` when its prompt has no task list.
    init?(_ question: QuestionDraft) {
        let nodes = question.prompt
        guard let index = nodes.lastIndex(where: \.isTaskList) else { return nil }
        line = nodes[index].line
        options = nodes[index].children.map(Option.init)
        prompt = Array(nodes[..<index] + nodes[(index + 1)...])
        right = question.map?["right"]?.elements.compactMap(\.text) ?? []
        feedback = question.map?["feedback"]?.map?.entries ?? []
    }

    /// Whether an option is right: ticked, or named under `right:`.
    func isRight(_ option: Option) -> Bool { option.isTicked || right.contains { Self.plain($0.value) == option.plainText } }

    /// The feedback that the block has for an option; `nil` when it has none.
    func feedback(for option: Option) -> YamlText? { feedback.first { Self.plain($0.key) == option.plainText }?.value.text }

    /// A text of the block as an option's is compared: without markup.
    static func plain(_ text: String) -> String {
        MarkdownParser.parse(text.trimming()).map(\.plainText).joined(separator: " ").trimming()
    }
}

extension ChoiceDraft.Option {
    fileprivate init(_ item: MarkdownNode) {
        var isTicked: Bool?
        if case .item(let ticked) = item.kind { isTicked = ticked }
        let paragraphs = item.children.filter { $0.kind == .paragraph }
        let quotes = item.children.filter { $0.kind == .quote }
        self.init(
            line: item.line, isTask: isTicked != nil, isTicked: isTicked ?? false, text: paragraphs.first?.children ?? [],
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
