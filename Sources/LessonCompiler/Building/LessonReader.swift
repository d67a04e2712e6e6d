import CourseModel

/// Compiles one lesson file: text → draft → rules → lesson.
struct LessonReader {
    let kinds: [ExperimentKind]
    let data: [String: [UInt8]]
    let roles: CourseRoles
    let summarise: @Sendable (Recording) -> ExperimentRun

    /// The lesson with all its problems.
    func read(_ file: LessonFile) -> CompiledLesson {
        var diagnostics: [Diagnostic] = []
        guard let source = SourceText.decode(file.bytes, path: file.path, problems: &diagnostics) else {
            return CompiledLesson(file: file, lesson: nil, diagnostics: diagnostics, draft: nil, sketch: nil)
        }
        let keys = data[KeyPath.keys(of: file.path)].map {
            SourceText.decode($0, path: KeyPath.keys(of: file.path), problems: &diagnostics)
        }
        var problems = Problems(source: keys?.map(source.followed) ?? source)
        guard let draft = draft(withKeys: keys != nil, &problems) else {
            return CompiledLesson(
                file: file, lesson: nil, diagnostics: Set(diagnostics + problems.diagnostics).sorted(), draft: nil, sketch: nil)
        }
        for rule in RuleCatalogue.lessonRules { rule.check(draft, &problems) }
        let lesson = lesson(draft, file, &problems)
        diagnostics += silenced(problems)
        return CompiledLesson(
            file: file, lesson: diagnostics.containsErrors ? nil : lesson, diagnostics: Array(Set(diagnostics)).sorted(),
            draft: KeyPlaces(source: problems.source, draft: draft), sketch: lesson)
    }

    /// The problems without those that the author silenced, and what is wrong with the silencing.
    private func silenced(_ problems: Problems) -> [Diagnostic] {
        let silences = Silences(problems.source)
        let later = RuleCatalogue.proofRules.union(RuleCatalogue.historyRules).union(RuleCatalogue.experimentRules)
        let rules = RuleCatalogue.silenceable.subtracting(later)
        let (left, unused) = silences.apply(to: problems.diagnostics, of: rules)
        var more = Problems(source: problems.source)
        for (fault, place) in silences.faults { more.add(SilenceForm(fault: fault), at: place) }
        // What a broken lesson would report is not known.
        if !problems.hasErrors { for silence in unused { more.add(SilenceUnused(name: silence.rule.rawValue), at: silence.place) } }
        return left + more.diagnostics
    }

    /// The draft with the keys that stand in a file of their own; `nil` when that file cannot be read: then nothing can be said of the questions.
    private func draft(withKeys hasKeys: Bool, _ problems: inout Problems) -> LessonDraft? {
        let draft = Self.draft(of: &problems, roles: roles)
        return hasKeys ? KeyFile(&problems)?.added(to: draft, &problems) : draft
    }

    /// A file's draft; what is wrong with it as Markdown and YAML is reported.
    static func draft(of problems: inout Problems, roles: CourseRoles) -> LessonDraft {
        let (block, body) = FrontMatter.split(&problems)
        let head = block.flatMap { YamlReader.map($0, &problems) }
        if let head { SchemaCheck.check(head, against: LessonSchemas.frontMatter, opening: Place(line: 1), &problems) }
        guard MarkdownGuard.accepts(body, &problems) else {
            return LessonDraft(head: head, headOpening: Place(line: 1), sections: [], footnotes: [:])
        }
        let nodes = MarkdownParser.parse(body.joined(separator: "\n") + "\n")
        let words = roles.words(for: head?.string("language"))
        let sections = Outline.sections(of: nodes, title: head?.string("title"), words: words, &problems)
        if sections.isEmpty, head != nil { problems.add(NoSections(), at: Place(line: 1)) }
        return LessonDraft(head: head, headOpening: Place(line: 1), sections: sections, footnotes: footnotes(nodes), words: words)
    }

    private static func footnotes(_ nodes: [MarkdownNode]) -> [String: MarkdownNode] {
        var found: [String: MarkdownNode] = [:]
        for (index, node) in nodes.filter({ if case .footnote = $0.kind { true } else { false } }).enumerated() {
            // References carry the number of their footnote in the order of first reference; definitions stand in that order.
            found[String(index + 1)] = node
        }
        return found
    }

    private func lesson(_ draft: LessonDraft, _ file: LessonFile, _ problems: inout Problems) -> Lesson? {
        let terms = Glossary(data[CourseSource.glossaryPath]).notes
        let blocks = BlockBuilder(footnotes: draft.footnotes.merging(terms) { note, _ in note })
        let reading = facts(draft, &problems)
        let experiments = experiments(reading, blocks, &problems)
        let questions = VariantBuilder(builder: QuestionBuilder(blocks: blocks, scope: reading.scope, unit: unit(reading)))
        let beyond = VariantLimit.beyond(draft.questions, &problems)
        let records = SectionBuilder(blocks: blocks, scope: rowScope)
        var sections: [Section] = []
        for section in draft.sections {
            var items: [SectionItem] = []
            for item in section.items {
                switch item {
                case .prose(let nodes): items.append(.prose(blocks.blocks(nodes)))
                case .question(let question):
                    guard !beyond.contains(question.place.line) else { continue }
                    items += questions.build(question, &problems).map { [.question($0)] } ?? []
                case .experiment(let experiment): items += experiments[experiment.place.line].map { [.experiment($0)] } ?? []
                }
            }
            sections.append(
                Section(
                    id: Section.ID(section.id), role: section.role, title: section.title, items: items,
                    records: records.records(of: section, &problems)))
        }
        return draft.head.map { LessonHead(map: $0).lesson(sections: sections, content: file.hash) }
    }

    /// What conditions of good-and-bad tables speak of: the metrics and numeric parameters of all kinds.
    private var rowScope: ExpressionScope {
        let metrics = kinds.flatMap(\.metrics).map(\.name.rawValue)
        let parameters = kinds.flatMap(\.parameters).filter {
            switch $0.values {
            case .count, .duration: true
            case .word, .flag: false
            }
        }
        return ExpressionScope(names: metrics + parameters.map(\.name.rawValue) + ["cores"], experiments: [:], current: nil)
    }

    /// What is known of the experiments before they are built.
    private struct ExperimentFacts {
        var drafts: [(draft: ExperimentDraft, facts: ExperimentReader.Facts)] = []
        var broken: Set<Experiment.ID> = []
        var hasUnreadable = false

        /// The experiments by their id.
        var measured: [Experiment.ID: ExpressionScope.Measured] {
            Dictionary(drafts.map { ($0.facts.id, $0.facts.measured) }, uniquingKeysWith: { first, _ in first })
        }

        /// What an expression outside of an experiment may speak of.
        var scope: ExpressionScope {
            ExpressionScope(names: ["cores"], experiments: measured, current: nil, broken: broken, hasUnreadable: hasUnreadable)
        }
    }

    private func facts(_ draft: LessonDraft, _ problems: inout Problems) -> ExperimentFacts {
        let reader = ExperimentReader(kinds: kinds, data: data)
        var found = ExperimentFacts()
        found.hasUnreadable = draft.experiments.contains { $0.map == nil }
        for experiment in draft.experiments {
            if let facts = reader.facts(of: experiment, &problems) {
                found.drafts.append((experiment, facts))
            } else if let id = experiment.id {
                found.broken.insert(Experiment.ID(id.value))
            }
        }
        return found
    }

    /// The experiments by the line of their block.
    private func experiments(_ reading: ExperimentFacts, _ blocks: BlockBuilder, _ problems: inout Problems) -> [Int: Experiment] {
        var experiments: [Int: Experiment] = [:]
        for (experiment, facts) in reading.drafts {
            let builder = ExperimentBuilder(
                facts: facts, experiments: reading.measured, broken: reading.broken, hasUnreadable: reading.hasUnreadable,
                blocks: blocks, summarise: summarise)
            experiments[experiment.place.line] = builder.build(experiment, &problems)
        }
        return experiments
    }

    /// The unit of a metric of one of the lesson's experiments.
    private func unit(_ reading: ExperimentFacts) -> (Experiment.ID, MetricName) -> MetricDefinition.Unit? {
        let kindOf = Dictionary(reading.drafts.map { ($0.facts.id, $0.facts.kind) }, uniquingKeysWith: { first, _ in first })
        return { experiment, metric in kindOf[experiment]?.metric(metric)?.unit }
    }
}

/// Reads what the front matter says.
struct LessonHead {
    let map: YamlMap

    /// The lesson with its head, made of a checked front matter.
    func lesson(sections: [Section], content: ContentHash) -> Lesson {
        Lesson(
            id: Lesson.ID(map.string("id") ?? ""), title: map.string("title") ?? "", summary: map.string("summary") ?? "",
            objectives: map.maps("objectives").map { Objective(id: Objective.ID($0.string("id") ?? ""), text: $0.string("text") ?? "") },
            minutes: map.count("minutes") ?? 1, tags: map.strings("tags"), requires: map.strings("requires").map { Lesson.ID($0) },
            kind: map.value("kind") ?? .text, status: map.value("status") ?? .ready, language: map.string("language") ?? "en",
            authors: map.strings("authors"), sources: map.strings("sources"), sections: sections, content: content)
    }
}
