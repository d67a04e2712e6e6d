import CourseModel

/// Puts values into the placeholders of a question's draft. Places stay those of the file.
struct DraftSubstitution {
    let values: [String: DecimalNumber]
    /// The placeholders that have no value, with their places.
    private(set) var failures: [(PlaceholderText.Failure, Place)] = []

    init(values: [String: DecimalNumber]) { self.values = values }

    /// The draft with its values, without `variables` and `first`.
    mutating func apply(to draft: QuestionDraft, in source: SourceText) -> QuestionDraft {
        let title = PlaceholderText.filled(draft.title, values)
        if let failure = title.failure { failures.append((failure, draft.headingPlace)) }
        return QuestionDraft(
            title: title.text, headingPlace: draft.headingPlace, prompt: apply(to: draft.prompt, in: source), place: draft.place,
            map: draft.map.map { apply(to: $0.without(["variables", "first"])) }, explanation: apply(to: draft.explanation, in: source))
    }

    // MARK: YAML

    private mutating func apply(to map: YamlMap) -> YamlMap {
        YamlMap(
            entries: map.entries.map { YamlMap.Entry(key: $0.key, keyPlace: $0.keyPlace, value: apply(to: $0.value, $0.key)) },
            place: map.place)
    }

    private mutating func apply(to value: YamlValue, _ key: String) -> YamlValue {
        switch value {
        case .text(let text): .text(["value", "range"].contains(key) ? formula(text) : apply(to: text))
        case .list(let list): .list(YamlList(elements: elements(list.elements, key), place: list.place))
        case .map(let map): .map(apply(to: map))
        }
    }

    private mutating func elements(_ elements: [YamlValue], _ key: String) -> [YamlValue] {
        var applied: [YamlValue] = []
        for element in elements { applied.append(apply(to: element, key)) }
        return applied
    }

    private mutating func apply(to text: YamlText) -> YamlText {
        let (filled, failure) = PlaceholderText.filled(text.value, values)
        if let failure { failures.append((failure, text.place)) }
        return filled == text.value ? text : text.with(value: filled)
    }

    /// A `value` or `range` may also be an expression without braces: `value: t0 / t4`.
    private func formula(_ text: YamlText) -> YamlText? {
        guard !text.value.contains("{{"), DecimalNumber(text.value.trimming()) == nil else { return nil }
        guard let number = try? Expression(text.value.trimming()).decimal(in: ExpressionContext(decimals: values)) else { return nil }
        return text.with(value: number.description)
    }

    private mutating func formula(_ text: YamlText) -> YamlText {
        let computed: YamlText? = formula(text)
        return computed ?? apply(to: text)
    }

    // MARK: Markdown

    private mutating func apply(to nodes: [MarkdownNode], in source: SourceText) -> [MarkdownNode] {
        var applied: [MarkdownNode] = []
        for node in nodes { applied.append(apply(to: node, in: source)) }
        return applied
    }

    private mutating func apply(to node: MarkdownNode, in source: SourceText) -> MarkdownNode {
        MarkdownNode(
            kind: kind(of: node, in: source), line: node.line, endLine: node.endLine, column: node.column,
            children: apply(to: node.children, in: source))
    }

    private mutating func kind(of node: MarkdownNode, in source: SourceText) -> MarkdownNode.Kind {
        switch node.kind {
        case .text(let text): .text(fill(text, node, source))
        case .inlineCode(let text): .inlineCode(fill(text, node, source))
        case .code(let info, let text, let isFenced): .code(info: info, text: fill(text, node, source), isFenced: isFenced)
        case .link(let destination): .link(fill(destination, node, source))
        case .image(let path): .image(fill(path, node, source))
        default: node.kind
        }
    }

    private mutating func fill(_ text: String, _ node: MarkdownNode, _ source: SourceText) -> String {
        let (filled, failure) = PlaceholderText.filled(text, values)
        if let failure {
            failures.append((failure, source.place(of: failure.placeholder, in: node.line...(node.endLine + 40))))
        }
        return filled
    }
}

extension YamlMap {
    /// The map without some keys.
    func without(_ keys: Set<String>) -> YamlMap { YamlMap(entries: entries.filter { !keys.contains($0.key) }, place: place) }
}

extension YamlText {
    /// The same text in the file, read as something else.
    func with(value: String) -> YamlText { YamlText(value: value, place: place, style: style, comment: comment) }
}
