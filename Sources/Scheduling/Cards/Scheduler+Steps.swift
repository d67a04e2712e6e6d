import CourseModel

extension Scheduler {
    /// What a card waits for.
    enum Wait {
        /// A learning step, in milliseconds.
        case step(Int64)
        /// Whole days, before fuzz.
        case days(Int)
    }

    /// The state after a review, and the wait.
    func step(_ state: CardState, _ rating: Rating, elapsedDays: Int?) -> (state: CardState, wait: Wait) {
        switch state {
        case .new:
            return learn(model.first(rating), rating, step: 0)
        case .learning(let memory, let step):
            return learn(model.next(memory, rating, elapsedDays: elapsedDays), rating, step: max(step, 0))
        case .review(let memory):
            return review(model.next(memory, rating, elapsedDays: elapsedDays), rating)
        case .relearning(let memory, let step):
            return relearn(model.next(memory, rating, elapsedDays: elapsedDays), rating, step: max(step, 0))
        }
    }

    private func learn(_ memory: Memory, _ rating: Rating, step: Int) -> (state: CardState, wait: Wait) {
        guard let next = Self.nextStep(in: settings.learningSteps, after: step, rating) else { return graduate(memory) }
        return (.learning(memory, step: next.step), .step(next.delay))
    }

    private func relearn(_ memory: Memory, _ rating: Rating, step: Int) -> (state: CardState, wait: Wait) {
        guard let next = Self.nextStep(in: settings.relearningSteps, after: step, rating) else { return graduate(memory) }
        return (.relearning(memory, step: next.step), .step(next.delay))
    }

    private func review(_ memory: Memory, _ rating: Rating) -> (state: CardState, wait: Wait) {
        guard rating == .again, let first = settings.relearningSteps.first else { return graduate(memory) }
        return (.relearning(memory, step: 0), .step(first.rawValue))
    }

    private func graduate(_ memory: Memory) -> (state: CardState, wait: Wait) { (.review(memory), .days(interval(memory.stability))) }

    /// The step that follows, and its delay in milliseconds; `nil` when the steps are done.
    ///
    /// As py-fsrs: "again" goes to the first step; "hard" stays, and in the first step waits the mean of the first two (one and a half
    /// times the only one); "good" goes on; "easy" is done; a step beyond the last (from other settings) is done unless "again".
    private static func nextStep(in steps: [StepDelay], after step: Int, _ rating: Rating) -> (step: Int, delay: Int64)? {
        guard !steps.isEmpty, step < steps.count || rating == .again else { return nil }
        switch rating {
        case .again: return (0, steps[0].rawValue)
        case .hard where step == 0: return (0, steps.count == 1 ? steps[0].rawValue * 3 / 2 : (steps[0].rawValue + steps[1].rawValue) / 2)
        case .hard: return (step, steps[step].rawValue)
        case .good: return step + 1 == steps.count ? nil : (step + 1, steps[step + 1].rawValue)
        case .easy: return nil
        }
    }

    /// The days until the retrievability falls to the desired retention, rounded half to even as Python does, within 1...maximum.
    private func interval(_ stability: Stability) -> Int {
        let days = (stability.rawValue * intervalPerStability).rounded(.toNearestOrEven)
        guard days > 1 else { return 1 }
        return days < Double(settings.maximumInterval) ? Int(days) : settings.maximumInterval
    }
}
