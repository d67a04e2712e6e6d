public import CourseModel

/// A lesson as the steps that a learner takes one at a time: text, experiment, text, question…, and its end.
public struct LessonSteps: Hashable, Sendable {
    /// The steps in order; the last one is the end card.
    public let all: [LessonStep]

    /// The steps of a whole lesson.
    public init(_ lesson: Lesson) {
        all = lesson.sections.flatMap(Self.steps(of:)) + [LessonStep(id: "end", section: nil, content: .end)]
    }

    /// Some of the steps of a lesson, in their order.
    public init(_ steps: [LessonStep]) { all = steps }

    /// Only the questions of a lesson: the mode `quiz`.
    public init(questionsOf lesson: Lesson) {
        let questions = lesson.sections.flatMap(Self.steps(of:)).filter { if case .question = $0.content { true } else { false } }
        all = questions + [LessonStep(id: "end", section: nil, content: .end)]
    }

    /// The position of the step with that id; `nil` when the lesson no longer has it.
    public func position(of id: String) -> Int? { all.firstIndex { $0.id == id } }

    /// The position of the first step of a section; `nil` when there is none.
    public func position(of section: Section.ID) -> Int? { all.firstIndex { $0.section?.id == section } }

    /// The sections that the steps stand in, each once, in order.
    public var sections: [SectionHeading] {
        var seen: Set<Section.ID> = []
        return all.compactMap(\.section).filter { seen.insert($0.id).inserted }
    }

    /// Whether the step is the first one of its section.
    public func opensSection(at position: Int) -> Bool {
        guard let section = all[position].section else { return false }
        return position == 0 || all[position - 1].section?.id != section.id
    }

    /// Whether the step is the last one of its section.
    public func endsSection(at position: Int) -> Bool {
        guard let section = all[position].section, position + 1 < all.count else { return false }
        return all[position + 1].section?.id != section.id
    }

    private static func steps(of section: Section) -> [LessonStep] {
        let heading = SectionHeading(id: section.id, role: section.role, title: section.title)
        let items = section.items.isEmpty ? [SectionItem.prose([])] : section.items
        return items.enumerated().map { index, item in
            switch item {
            case .prose(let blocks):
                let id = index == 0 ? section.id.rawValue : "\(section.id)/\(index)"
                return LessonStep(id: id, section: heading, content: .prose(blocks, opensSection: index == 0))
            case .experiment(let experiment):
                return LessonStep(id: "\(section.id)/\(experiment.id)", section: heading, content: .experiment(experiment))
            case .question(let question):
                return LessonStep(id: "\(section.id)/\(question.id)", section: heading, content: .question(question))
            }
        }
    }
}

/// What a list of sections shows of one.
public struct SectionHeading: Hashable, Sendable {
    /// The section.
    public let id: Section.ID
    /// Its role.
    public let role: SectionRole
    /// Its title.
    public let title: String
}

/// One step of a lesson.
public struct LessonStep: Hashable, Sendable {
    /// What is at a step.
    public enum Content: Hashable, Sendable {
        /// Text; the first text of a section comes with the section's heading.
        case prose([Block], opensSection: Bool)
        /// An experiment: predict, run, compare.
        case experiment(Experiment)
        /// A question.
        case question(Question)
        /// The end card.
        case end
    }

    /// The name that history keeps: `measure`, `measure/2`, `measure/sweep`, `end`.
    public let id: String
    /// The section it stands in; `nil` for the end.
    public let section: SectionHeading?
    /// What is at the step.
    public let content: Content
}

extension LessonStep {
    /// The step with its question, if it is one, in the showing of a seed.
    func showing(seed: UInt64) -> LessonStep {
        guard case .question(let question) = content, question.variants != nil else { return self }
        return LessonStep(id: id, section: section, content: .question(question.instance(seed: seed)))
    }
}
