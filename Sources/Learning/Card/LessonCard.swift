public import CourseModel

/// The card that a lesson ends with: facts, worded and drawn elsewhere.
public struct LessonCard: Hashable, Sendable {
    /// One experiment on the card.
    public struct ExperimentPart: Hashable, Sendable {
        /// The experiment.
        public let experiment: Experiment.ID
        /// What the learner predicted first, with what was found of it; `nil` = no prediction.
        public let prediction: PredictionProgress?
        /// The learner's last run; `nil` = it never ran.
        public let run: ExperimentRun?
        /// The advice for this machine: the recommended setting of the last measured run that has one; `nil` = none.
        public let advice: Double?
    }

    /// The lesson.
    public let lesson: LessonName
    /// The experiments that were predicted or ran, in reading order. Recordings are not the learner's measurement: they come without run and advice.
    public let experiments: [ExperimentPart]
    /// The score.
    public let score: LessonScore
    /// One thing that was wrong; `nil` = nothing was.
    public let mistake: CardMistake?
    /// Notes, oldest first.
    public let notes: [LessonState.Note]

    /// Makes the card of a lesson from what happened in it.
    public init(of lesson: Lesson, progress: LessonProgress, state: LessonState) {
        self.lesson = state.lesson
        experiments = lesson.experiments.compactMap { Self.part(for: $0, progress, state) }
        score = progress.score(in: LessonOutline(lesson))
        mistake = CardMistake.first(in: lesson, experiments: experiments, state: state)
        notes = state.notes
    }

    private static func part(for experiment: Experiment, _ progress: LessonProgress, _ state: LessonState) -> ExperimentPart? {
        let facts = progress.experiments[experiment.id]
        let run = state.runs[experiment.id].flatMap { $0.source == .recorded ? nil : $0 }
        guard facts?.prediction != nil || run != nil else { return nil }
        let advice = run?.source == .measured ? run?.recommended ?? facts?.recommended : nil
        return ExperimentPart(experiment: experiment.id, prediction: facts?.prediction, run: run, advice: advice)
    }
}

/// One thing that a learner got wrong in a lesson: what is most worth remembering.
public enum CardMistake: Hashable, Sendable {
    /// This question's first graded attempt was not correct.
    case question(Question.ID, QuestionState.StoredAttempt)
    /// The predicted comparison was wrong.
    case comparison(Experiment.ID)
    /// The setting predicted as best was not among the best.
    case best(Experiment.ID)
    /// The measured value lay outside of the range of the estimate.
    case range(Experiment.ID)

    /// A misconception that was stated, else the first attempt that earned least, else a prediction that did not come true.
    static func first(in lesson: Lesson, experiments: [LessonCard.ExperimentPart], state: LessonState) -> CardMistake? {
        question(in: lesson, state) ?? prediction(experiments)
    }

    private static func question(in lesson: Lesson, _ state: LessonState) -> CardMistake? {
        let wrong = lesson.questions.compactMap { question -> (id: Question.ID, first: QuestionState.StoredAttempt)? in
            let graded = state.question(question.id).attempts.first { $0.attempt.verdict.outcome != .ungraded }
            guard let graded, graded.attempt.verdict.outcome != .correct else { return nil }
            return (question.id, graded)
        }
        let stated = wrong.first { $0.first.attempt.verdict.reasons.contains(where: \.isMisconception) }
        let worst = stated ?? wrong.min { $0.first.attempt.verdict.score < $1.first.attempt.verdict.score }
        return worst.map { .question($0.id, $0.first) }
    }

    private static func prediction(_ parts: [LessonCard.ExperimentPart]) -> CardMistake? {
        if let part = parts.first(where: { $0.prediction?.comparisonIsRight == false }) { return .comparison(part.experiment) }
        if let part = parts.first(where: { $0.prediction?.judgement?.bestIsRight == false }) { return .best(part.experiment) }
        return parts.first { $0.prediction?.rangeHolds == false }.map { .range($0.experiment) }
    }
}

extension Reason {
    fileprivate var isMisconception: Bool { if case .misconceptionFound = self { true } else { false } }
}
