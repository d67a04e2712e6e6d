public import CourseModel
public import TextUI

/// A whole lesson as text: `hone read`. What the learner has not earned yet is left out, and the place says so.
public struct LessonText {
    /// Whether keys are printed regardless of what was answered.
    public enum Keys: Hashable, Sendable {
        /// Only what the learner may see.
        case earned
        /// Everything, for instructors.
        case all
    }

    let lesson: Lesson
    let state: LessonState
    let kinds: [ExperimentKind.ID: ExperimentKind]
    let cores: Int
    let keys: Keys
    private let disclosure: Disclosure

    /// The text of a lesson for a learner.
    public init(lesson: Lesson, state: LessonState, kinds: [ExperimentKind], cores: Int, keys: Keys) {
        self.lesson = lesson
        self.state = state
        self.kinds = Dictionary(kinds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.cores = cores
        self.keys = keys
        disclosure = Disclosure(of: lesson, for: state)
    }

    /// The lines.
    public func lines(at moment: Moment) -> [StyledLine] {
        parts(at: moment).flatMap(\.lines)
    }

    /// The lines in parts: the header without a section, then each section's.
    public func parts(at moment: Moment) -> [(section: Section.ID?, lines: [StyledLine])] {
        let header: (section: Section.ID?, lines: [StyledLine]) = (nil, LessonHeader(lesson: lesson).lines(at: moment))
        return LessonSteps(lesson).all.reduce(into: [header]) { parts, step in
            guard let section = step.section else { return }
            let opens = parts.last?.section != section.id
            let lines = (opens ? heading(over: step, section, at: moment) : []) + lines(of: step, at: moment)
            if !opens { parts[parts.count - 1].lines += lines } else { parts.append((section.id, lines)) }
        }
    }

    /// The heading of a section that begins with an experiment or a question; text brings its own.
    private func heading(over step: LessonStep, _ section: SectionHeading, at moment: Moment) -> [StyledLine] {
        if case .prose = step.content { [] } else { Page.heading(section, at: moment) }
    }

    private func lines(of step: LessonStep, at moment: Moment) -> [StyledLine] {
        switch step.content {
        case .prose(let blocks, let opensSection): prose(blocks, step, opensSection, at: moment)
        case .experiment(let experiment): lines(of: experiment, at: moment)
        case .question(let question): lines(of: question, at: moment)
        case .end: []
        }
    }

    private func prose(_ blocks: [Block], _ step: LessonStep, _ opensSection: Bool, at moment: Moment) -> [StyledLine] {
        let heading = opensSection ? step.section.map { Page.heading($0, at: moment) } ?? [] : []
        if step.section?.role == .keyResult, keys == .earned, !disclosure.showsKeyResult {
            return heading + Page.note(Page.keyResultWaits, at: moment)
        }
        let marks = opensSection ? ConditionView(section: step.section?.id, lesson: lesson, state: state)?.lines(at: moment) ?? [] : []
        return heading + Page.prose(blocks, at: moment) + marks
    }

    private func lines(of experiment: Experiment, at moment: Moment) -> [StyledLine] {
        let settings = experiment.recording?.rows.map(\.setting) ?? experiment.sweep.values(cores: cores)
        let view = ExperimentView(
            experiment: experiment, kind: kinds[experiment.kind], settings: settings,
            calibration: experiment.calibrationSettings(cores: cores)
        ).lines(at: moment)
        if keys == .all { return view + everything(of: experiment, at: moment) }
        guard disclosure.debriefs.contains(experiment.id), let run = state.runs[experiment.id], let kind = kinds[experiment.kind] else {
            return view + Page.note("The result is shown once you have predicted it and run it: hone learn \(lesson.id)", at: moment)
        }
        let result = ResultView(
            experiment: experiment, kind: kind, run: run, prediction: state.predictions[experiment.id], runs: state.runs)
        return view + result.lines(at: moment)
    }

    /// The recorded rows, every outcome with its condition, and the debrief.
    private func everything(of experiment: Experiment, at moment: Moment) -> [StyledLine] {
        let outcomes = experiment.outcomes.flatMap { outcome in
            Page.blank + Page.note("When \(outcome.when?.source ?? "nothing else holds"):", at: moment)
                + Page.prose(outcome.show, at: moment)
        }
        return outcomes + Page.prose(experiment.debrief, at: moment)
    }

    private func lines(of written: Question, at moment: Moment) -> [StyledLine] {
        let question = written.instance(seed: state.question(written.id).attempts.last?.attempt.seed ?? 0)
        let view = QuestionView(question: question, order: order(of: question)).lines(at: moment)
        let standing = Standing(question: question, lesson: lesson, state: state)
        if keys == .all {
            return view + KeyView(question: question, standing: standing).lines(at: moment) + hints(of: question, at: moment)
        }
        return view + AnswerView(question: question, standing: standing).lines(at: moment)
    }

    /// A choice stands as written; what must be put in order or matched would tell its key so, and is always shuffled.
    private func order(of question: Question) -> [Int] {
        if case .choice(let key) = question.key { return Array(key.options.indices) }
        return OptionOrder.order(of: question.key, seed: 0)
    }

    private func hints(of question: Question, at moment: Moment) -> [StyledLine] {
        Page.feedback(question.hints.map { Feedback(.question, "Hint: \($0)") }, at: moment)
    }
}
