import CourseModel

extension LessonSession {
    /// A question about the learner's own run that has no trustworthy run yet: what is missing, and the offer to run it.
    mutating func offerRun(for question: Question, at moment: Moment) -> [SessionEffect]? {
        guard case .measured(let key) = question.key, let id = key.experiment,
            let obstacle = RunObstacle.reason(for: key.answer, in: Evidence(of: lesson, state: state)),
            Standing(question: question, lesson: lesson, state: state).mayTryAgain
        else { return nil }
        phase = .offeringRun(id)
        let lines = QuestionView(question: question, order: []).lines(at: moment)
        let words = VerdictWording(question: question, mayTellKey: false).lines(for: [obstacle])
        let way = stepPosition(of: id) == nil ? Page.note("It runs in the lesson: hone learn \(lesson.id)", at: moment) : []
        return [.show(lines + Page.feedback(words, at: moment) + way), .ask(prompt(at: moment))]
    }

    /// The position of an experiment among the steps; `nil` when they have none of that name (in a quiz).
    func stepPosition(of experiment: Experiment.ID) -> Int? {
        steps.all.firstIndex { if case .experiment(let other) = $0.content { other.id == experiment } else { false } }
    }

    /// Takes the answer to the offer.
    mutating func answerOffer(_ id: Experiment.ID, _ line: String, _ command: LineCommand?, at moment: Moment) -> [SessionEffect] {
        if line.isEmpty || command == .skip { return goOn(at: moment) }
        guard command == .again, let position = stepPosition(of: id) else { return notUnderstood(line, at: moment) }
        return go(to: position, at: moment)
    }

    /// The prompt of the offer.
    func offerPrompt(_ id: Experiment.ID) -> String {
        stepPosition(of: id) == nil ? "Enter: on, b: back, q: quit" : "a: go to the experiment, Enter: skip, b: back, q: quit"
    }
}
