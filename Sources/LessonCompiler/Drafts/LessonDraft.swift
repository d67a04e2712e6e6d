import CourseModel

/// A lesson as it was written: its parts with their places, before anything is made of them. Rules look at this.
struct LessonDraft {
    /// The front matter; `nil` when it could not be read.
    let head: YamlMap?
    /// Where the front matter opens.
    let headOpening: Place
    /// The sections, in order.
    let sections: [SectionDraft]
    /// The footnotes' texts, by label.
    let footnotes: [String: MarkdownNode]
    /// The role words of its language.
    var words = RoleWords()

    /// All questions, in order.
    var questions: [QuestionDraft] {
        sections.flatMap { $0.items.compactMap { if case .question(let question) = $0 { question } else { nil } } }
    }

    /// All experiments, in order.
    var experiments: [ExperimentDraft] {
        sections.flatMap { $0.items.compactMap { if case .experiment(let experiment) = $0 { experiment } else { nil } } }
    }

    /// All pitfalls, in order.
    var pitfalls: [PitfallDraft] { sections.flatMap(\.pitfalls) }

    /// All rows of metric tables, the key metric first.
    var metrics: [MetricDraft] { sections.flatMap { $0.metricTable?.rows ?? [] } }

    /// The objectives' ids with their places.
    var objectives: [YamlText] {
        (head?["objectives"]?.list?.elements ?? []).compactMap { $0.map?["id"]?.text }
    }

    /// Every group of Markdown nodes that stands in the lesson, with the text of questions and experiments.
    var texts: [[MarkdownNode]] {
        sections.flatMap { section in
            section.items.flatMap { item -> [[MarkdownNode]] in
                switch item {
                case .prose(let nodes): [nodes]
                case .experiment(let experiment): [experiment.debrief]
                case .question(let question): [question.prompt, question.explanation]
                }
            }
        } + footnotes.values.map(\.children)
    }
}

/// A `##` section as it was written.
struct SectionDraft {
    let role: SectionRole
    /// The title without role and `{#id}`.
    let title: String
    /// The frozen id, or the slug of the title.
    let id: String
    /// The heading.
    let place: Place
    let items: [ItemDraft]
    /// The Markdown of the section's own text, without questions and experiments.
    let prose: [MarkdownNode]
    /// The pitfalls of a pitfalls section, one for each item of its lists; empty for other roles.
    let pitfalls: [PitfallDraft]

    init(role: SectionRole, title: String, id: String, place: Place, items: [ItemDraft]) {
        self.role = role
        self.title = title
        self.id = id
        self.place = place
        self.items = items
        let prose = items.flatMap { (item) -> [MarkdownNode] in if case .prose(let nodes) = item { nodes } else { [] } }
        self.prose = prose
        pitfalls = role == .pitfalls ? prose.filter(\.isList).flatMap(\.children).map(PitfallDraft.init) : []
    }
}

/// A piece of a section as it was written.
enum ItemDraft {
    case prose([MarkdownNode])
    case experiment(ExperimentDraft)
    case question(QuestionDraft)
}

/// An `experiment` block with its debrief.
struct ExperimentDraft {
    /// The opening fence.
    let place: Place
    /// The block's keys; `nil` when it could not be read.
    let map: YamlMap?
    /// The Markdown after the block.
    let debrief: [MarkdownNode]

    /// The id with its place; `nil` when there is none.
    var id: YamlText? { map?["id"]?.text }
}

/// A question as it was written.
struct QuestionDraft {
    /// The heading's text.
    let title: String
    /// The heading.
    let headingPlace: Place
    /// The Markdown before the block, the options of a choice included.
    let prompt: [MarkdownNode]
    /// The opening fence.
    let place: Place
    /// The block's keys; `nil` when it could not be read.
    let map: YamlMap?
    /// The Markdown after the block.
    let explanation: [MarkdownNode]

    /// The id with its place; `nil` when there is none.
    var id: YamlText? { map?["id"]?.text }
    /// The type as written.
    var type: String? { map?["type"]?.text?.value }
    /// What the question is about, as written.
    var about: [YamlText] { map?["about"]?.elements.compactMap(\.text) ?? [] }
}
