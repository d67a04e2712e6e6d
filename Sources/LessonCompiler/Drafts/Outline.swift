import CourseModel

/// Divides a lesson's blocks into sections, questions and experiments.
struct Outline {
    private var sections: [SectionDraft] = []
    private var problems: Problems
    private let title: String?
    private let words: RoleWords

    /// The sections of a body, with what is wrong with its structure reported. `title` is the front matter's: a `#` heading may repeat it.
    static func sections(of nodes: [MarkdownNode], title: String?, words: RoleWords, _ problems: inout Problems) -> [SectionDraft] {
        var outline = Outline(problems: problems, title: title, words: words)
        outline.read(nodes)
        problems = outline.problems
        return outline.sections
    }

    private init(problems: Problems, title: String?, words: RoleWords) {
        self.problems = problems
        self.title = title
        self.words = words
    }

    private mutating func read(_ nodes: [MarkdownNode]) {
        let nodes = nodes.filter { if case .footnote = $0.kind { false } else { true } }
        checkFences(nodes)
        var rest = nodes[...]
        readBeforeFirstSection(&rest)
        while let heading = rest.popFirst() {
            let body = rest.prefix { !$0.opensSection }
            rest = rest.dropFirst(body.count)
            if heading.headingLevel == 1 {
                problems.add(TextOutsideSection(isTitle: true), at: problems.source.wholeLine(heading.line))
            }
            add(heading, Array(body))
        }
    }

    /// A `#` heading that repeats the title may open the file; anything else before the first `##` is out of place.
    private mutating func readBeforeFirstSection(_ rest: inout ArraySlice<MarkdownNode>) {
        if let first = rest.first, first.headingLevel == 1, first.plainText.trimming() == title { rest.removeFirst() }
        let stray = rest.prefix { $0.headingLevel != 2 }
        guard let first = stray.first else { return }
        problems.add(TextOutsideSection(isTitle: first.headingLevel == 1), at: problems.source.wholeLine(first.line))
        rest = rest.dropFirst(stray.count)
    }

    private mutating func add(_ heading: MarkdownNode, _ body: [MarkdownNode]) {
        let (text, id) = FrozenID.split(heading.plainText)
        let (role, title) = words.split(text)
        let place = problems.source.wholeLine(heading.line)
        let slug = IdForm.slug(of: title)
        if let id, !IdForm.isKebabCase(id) { problems.add(FrozenIDForm(found: id), at: problems.source.place(of: "{#", in: heading.lines)) }
        let fallback = slug.isEmpty ? "section-\(sections.count + 1)" : slug
        sections.append(SectionDraft(role: role, title: title, id: id ?? fallback, place: place, items: items(of: body)))
    }

    private mutating func items(of nodes: [MarkdownNode]) -> [ItemDraft] {
        var items: [ItemDraft] = []
        var prose: [MarkdownNode] = []
        var rest = nodes[...]
        func flush() {
            if !prose.isEmpty { items.append(.prose(prose)) }
            prose = []
        }
        while let node = rest.popFirst() {
            if node.headingLevel == 3, let question = question(under: node, &rest) {
                flush()
                items.append(.question(question))
            } else if node.fenceWord == "experiment" {
                flush()
                items.append(.experiment(experiment(node, &rest)))
            } else if node.fenceWord == "question" {
                problems.add(QuestionBlocks(fault: .withoutHeading), at: problems.source.wholeLine(node.line))
            } else {
                prose.append(node)
            }
        }
        flush()
        return items
    }

    /// The nodes up to the next heading of level 3 or less, or rule.
    private func extent(_ rest: ArraySlice<MarkdownNode>) -> ArraySlice<MarkdownNode> {
        rest.prefix { $0.kind != .rule && ($0.headingLevel.map { $0 > 3 } ?? true) }
    }

    /// Takes the question under a heading; `nil` when there is no question block, so that the heading is a sub-heading.
    private mutating func question(under heading: MarkdownNode, _ rest: inout ArraySlice<MarkdownNode>) -> QuestionDraft? {
        let extent = extent(rest)
        let blocks = extent.filter { $0.fenceWord == "question" }
        guard let block = blocks.first, let index = extent.firstIndex(where: { $0.fenceWord == "question" }) else { return nil }
        for second in blocks.dropFirst() {
            problems.add(QuestionBlocks(fault: .second(firstLine: block.line)), at: problems.source.wholeLine(second.line))
        }
        for other in extent where other.fenceWord == "experiment" {
            problems.add(QuestionBlocks(fault: .withExperiment), at: problems.source.wholeLine(other.line))
        }
        take(extent, from: &rest)
        let explanation = extent[(index + 1)...].filter { $0.fenceWord != "question" && $0.fenceWord != "experiment" }
        return QuestionDraft(
            title: FrozenID.split(heading.plainText).text, headingPlace: problems.source.wholeLine(heading.line),
            prompt: Array(extent[..<index]), place: problems.source.wholeLine(block.line),
            map: map(of: block, name: "the question block"), explanation: explanation)
    }

    /// Takes the debrief after an experiment's block, which another block ends as well.
    private mutating func experiment(_ block: MarkdownNode, _ rest: inout ArraySlice<MarkdownNode>) -> ExperimentDraft {
        let debrief = extent(rest).prefix { $0.fenceWord != "experiment" && $0.fenceWord != "question" }
        take(debrief, from: &rest)
        return ExperimentDraft(
            place: problems.source.wholeLine(block.line),
            map: map(of: block, name: "the experiment block"), debrief: Array(debrief))
    }

    /// Drops nodes and the rule that ends them.
    private func take(_ nodes: ArraySlice<MarkdownNode>, from rest: inout ArraySlice<MarkdownNode>) {
        rest = rest.dropFirst(nodes.count)
        if rest.first?.kind == .rule { rest = rest.dropFirst() }
    }

    /// The keys of a block; `nil` when it cannot be read, or is not closed and so holds what is no part of it.
    private mutating func map(of block: MarkdownNode, name: String) -> YamlMap? {
        guard case .code(_, let text, _) = block.kind, FenceUnclosed.finding(in: block, problems.source) == nil else { return nil }
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        let opening = problems.source.wholeLine(block.line)
        var yaml = YamlBlock(name: name, lines: lines, firstLine: block.line + 1, opening: opening)
        yaml.taken = lines.enumerated().map { offset, line in
            max(0, problems.source.line(block.line + 1 + offset).unicodeScalars.count - line.unicodeScalars.count)
        }
        return YamlReader.map(yaml, &problems)
    }

    /// Reports fences that are not closed, blocks inside of quotes and lists, and misspelt block names.
    private mutating func checkFences(_ nodes: [MarkdownNode]) {
        for top in nodes {
            for node in top.all {
                guard let word = node.fenceWord else { continue }
                if let finding = FenceUnclosed.finding(in: node, problems.source) {
                    problems.add(finding, at: problems.source.wholeLine(node.line))
                }
                if let finding = BlockName.finding(word, isTopLevel: top.line == node.line && top.fenceWord != nil) {
                    problems.add(finding, at: problems.source.place(of: word, in: node.line...node.line))
                }
            }
        }
    }
}

extension MarkdownNode {
    /// Whether it is a heading of level 1 or 2.
    fileprivate var opensSection: Bool {
        guard let level = headingLevel else { return false }
        return level <= 2
    }
}
