import CourseModel
import Learning
import TextUI

extension ReviewSession {
    /// A verdict: into the log with the proposed rating, before anything is said.
    mutating func graded(_ response: Response, _ verdict: Verdict, at moment: Moment) -> [ReviewEffect] {
        guard let task else { return [] }
        let seconds = seconds(at: moment)
        let proposed = ReviewProposal.rating(
            for: verdict, hints: hints, seconds: seconds, confidence: confidence, earlier: task.earlierSeconds)
        stored.verdict = verdict
        stored.hints = hints
        return [.answer(task.attempt(response, verdict, confidence: confidence, seconds: seconds, .review), proposed)]
    }

    /// Shows what follows from events that are now in the log.
    mutating func committed(_ events: [Event], at moment: Moment) -> [ReviewEffect] {
        guard let task, let last = events.last else { return [] }
        switch last.payload {
        case .answered: return answered(task, answer: last, review: nil, at: moment)
        case .reviewed(_, let review): return reviewed(task, review, events, at: moment)
        case .hintShown(_, let index): return showHint(index, task, at: moment)
        case .held(_, let hold): return held(hold, at: moment)
        case .undone: return takenBack(at: moment)
        case .contested: return say("Noted. The author of the lesson will see your answer and your words.", at: moment)
        default: return []
        }
    }

    private mutating func reviewed(_ task: ReviewTask, _ review: Review, _ events: [Event], at moment: Moment) -> [ReviewEffect] {
        stored.review = events.last?.id
        stored.rating = review.rating
        stored.proposed = review.proposed
        tally.rate(task.name, review.rating)
        last = (position, stored)
        if let answer = events.dropLast().first(where: { if case .answered = $0.payload { true } else { false } }) {
            return answered(task, answer: answer, review: review, at: moment)
        }
        if events.contains(where: { if case .revealed = $0.payload { true } else { false } }) {
            phase = .rated
            return [.show(key(of: task, isSolved: false, at: moment) + comesBack(task, review.rating, at: moment)), .ask(prompt)]
        }
        return [.show(comesBack(task, review.rating, at: moment))] + goOn(at: moment)
    }

    private mutating func answered(_ task: ReviewTask, answer: Event, review: Review?, at moment: Moment) -> [ReviewEffect] {
        guard case .answered(let attempt) = answer.payload else { return [] }
        stored.answer = answer.id
        tally.answer(task, attempt.verdict)
        last = (position, stored)
        phase = .rated
        let words = VerdictWording(question: task.question, mayTellKey: mayTellKey(task)).lines(for: attempt.verdict)
        let solved = attempt.verdict.outcome == .correct
        let grade = review.map { comesBack(task, $0.rating, at: moment) } ?? []
        return [.show(Page.feedback(words, at: moment) + key(of: task, isSolved: solved, at: moment) + grade), .ask(prompt)]
    }

    /// Whether the key may be told once the question was answered.
    private func mayTellKey(_ task: ReviewTask) -> Bool { task.question.reveal != .never }

    private func key(of task: ReviewTask, isSolved: Bool, at moment: Moment) -> [StyledLine] {
        if isSolved { return Page.prose(task.question.explanation, at: moment) }
        guard mayTellKey(task) else { return Page.note("The author does not show the answer to this question.", at: moment) }
        return Page.blank + Page.note("A good answer:", at: moment) + Page.paragraph(task.question.keyText, .good, at: moment)
            + Page.prose(task.question.explanation, at: moment)
    }

    /// `Grade: good; it comes back in 3 days.`
    private func comesBack(_ task: ReviewTask, _ rating: Rating, at moment: Moment) -> [StyledLine] {
        let next = task.card.after(rating, of: task.name, at: moment.now, on: plan.today, by: plan.schedule)
        let when = DueWords.text(next, now: moment.now, today: plan.today)
        return Page.blank + Page.paragraph("Grade: \(RatingWords.word(rating)); it comes back \(when).", at: moment)
    }

    private mutating func showHint(_ index: Int, _ task: ReviewTask, at moment: Moment) -> [ReviewEffect] {
        hints = index + 1
        guard task.question.hints.indices.contains(index) else { return [.ask(prompt)] }
        return [.show(Page.feedback([Feedback(.question, "Hint: \(task.question.hints[index])")], at: moment)), .ask(prompt)]
    }

    private mutating func held(_ hold: ReviewHold, at moment: Moment) -> [ReviewEffect] {
        if let task { tally.hold(task.name) }
        let name = task?.name.item ?? ""
        let text =
            hold == .suspended
            ? "Suspended. To let it come back: hone review restore \(name)" : "Not today: it comes back tomorrow."
        return [.show(Page.note(text, at: moment))] + goOn(at: moment)
    }

    private mutating func takenBack(at moment: Moment) -> [ReviewEffect] {
        if let task { tally.takeBack(task.name) }
        let seen = stored.hints
        last = nil
        let opened = open(at: moment)
        // A hint that was seen stays seen.
        hints = seen
        return [.show(Page.note("Taken back.", at: moment))] + opened
    }
}
