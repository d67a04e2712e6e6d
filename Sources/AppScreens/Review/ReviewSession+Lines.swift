import CourseModel
import Learning
import TextUI

/// The one-letter commands of a review.
enum ReviewCommand: String {
    case hint = "h"
    case reveal = "r"
    case bury = "k"
    case suspend = "x"
    case undo = "u"
    case contest = "c"
    case quit = "q"
    case help = "?"
}

extension ReviewSession {
    /// Takes a typed line in the phase at hand.
    mutating func handleLine(_ text: String, mayBeCut: Bool, at moment: Moment) -> [ReviewEffect] {
        let line = text.trimmed
        let command = ReviewCommand(rawValue: line.lowercased())
        if phase == .over { return [] }
        if command == .quit, phase != .contesting(stored.answer ?? "") { return leave(.quit, at: moment) }
        switch phase {
        case .answering: return mayBeCut ? confirmCut(text, at: moment) : answer(text, command, at: moment)
        case .confirmingCut(let whole):
            phase = .answering
            return line.isEmpty ? grade(whole, at: moment) : [.ask(prompt)]
        case .confiding(let response): return confide(response, line, at: moment)
        case .rated: return rate(line, command, at: moment)
        case .contesting(let answer): return contest(answer, line, at: moment)
        case .over: return []
        }
    }

    private mutating func answer(_ text: String, _ command: ReviewCommand?, at moment: Moment) -> [ReviewEffect] {
        guard let task else { return [] }
        switch command {
        case .hint: return hint(task, at: moment)
        case .reveal:
            return [
                .commit([.revealed(task.name), .reviewed(task.name, Review(rating: .again, proposed: .again, answer: nil))])
            ]
        case .bury: return [.commit([.held(task.name, .buried(until: LocalDay(rawValue: plan.today.rawValue + 1)))])]
        case .suspend: return [.commit([.held(task.name, .suspended)])]
        case .undo: return undoLast(at: moment)
        case .help: return [.show(help(at: moment)), .ask(prompt)]
        case .contest, .quit, nil: break
        }
        if let statement = ConfidenceReader.statement(in: text) {
            if case .sure(let percent) = statement { confidence = percent }
            return say(statement.words, at: moment)
        }
        if text.trimmed.isEmpty { return say("Type your answer, or r when you don't know it, k: not today, q: quit.", at: moment) }
        return grade(text, at: moment)
    }

    private mutating func grade(_ text: String, at moment: Moment) -> [ReviewEffect] {
        guard let task else { return [] }
        switch ResponseReader(question: task.question, order: task.order).read(text) {
        case .response(let response):
            guard plan.asking == .beforeGrading, confidence == nil else { return [.grade(response, task)] }
            phase = .confiding(response)
            return [.ask(prompt)]
        case .correction(let words): return say(words, at: moment)
        }
    }

    private mutating func confide(_ response: Response, _ line: String, at moment: Moment) -> [ReviewEffect] {
        guard let task else { return [] }
        confidence = ConfidenceReader.percent(answering: line)
        guard confidence != nil || line.isEmpty else { return say(ConfidenceReader.correction, at: moment) }
        return [.grade(response, task)]
    }

    private mutating func hint(_ task: ReviewTask, at moment: Moment) -> [ReviewEffect] {
        guard hints < task.question.hints.count else {
            return say(hints == 0 ? "This question has no hint." : "There is no further hint.", at: moment)
        }
        return [.commit([.hintShown(task.name, index: hints)])]
    }

    private mutating func confirmCut(_ text: String, at moment: Moment) -> [ReviewEffect] {
        phase = .confirmingCut(text)
        return say(
            "This answer is so long that its end may be missing. Nothing was graded. What arrived ends with: …\(text.suffix(60))",
            at: moment)
    }

    private mutating func rate(_ line: String, _ command: ReviewCommand?, at moment: Moment) -> [ReviewEffect] {
        guard let task else { return [] }
        if line.isEmpty { return goOn(at: moment) }
        switch command {
        case .undo: return takeBack(stored)
        case .contest: return startContest(at: moment)
        case .suspend: return [.commit([.held(task.name, .suspended)])]
        case .help: return [.show(help(at: moment)), .ask(prompt)]
        default: break
        }
        guard let rating = RatingWords.rating(line) else {
            return say("Please type 1 (again), 2 (hard), 3 (good) or 4 (easy), or Enter to go on.", at: moment)
        }
        return change(to: rating, task, at: moment)
    }

    private func change(to rating: Rating, _ task: ReviewTask, at moment: Moment) -> [ReviewEffect] {
        guard rating != stored.rating else { return say("It is \(RatingWords.word(rating)) already. Enter: go on.", at: moment) }
        let review = EventPayload.reviewed(task.name, Review(rating: rating, proposed: stored.proposed, answer: stored.answer))
        return [.commit((stored.review.map { [.undone(task.name.lesson, event: $0)] } ?? []) + [review])]
    }

    private mutating func startContest(at moment: Moment) -> [ReviewEffect] {
        guard let answer = stored.answer else { return say("There is no answer to contest.", at: moment) }
        phase = .contesting(answer)
        return [.ask(prompt)]
    }

    private mutating func contest(_ answer: Event.ID, _ text: String, at moment: Moment) -> [ReviewEffect] {
        phase = .rated
        guard let task, !text.isEmpty else { return say("Nothing was contested.", at: moment) }
        return [.commit([.contested(task.name, answer: answer, comment: text)])]
    }

    /// Takes back what the log has of a question.
    private func takeBack(_ stored: Stored) -> [ReviewEffect] {
        guard let task else { return [] }
        return [.commit([stored.review, stored.answer].compactMap(\.self).map { .undone(task.name.lesson, event: $0) })]
    }

    /// Goes back to the question before and takes its answer and rating back.
    private mutating func undoLast(at moment: Moment) -> [ReviewEffect] {
        guard let last else { return say("There is nothing to undo in this review. See also: hone review --undo", at: moment) }
        position = last.position
        stored = last.stored
        return takeBack(last.stored)
    }

    /// The commands.
    func help(at moment: Moment) -> [StyledLine] {
        let rows: [(String, String)] =
            phase == .answering
            ? [
                ("h", "a hint; the grade is then at most hard"), ("r", "show the answer; it counts as again"),
                ("!", "you are sure (95 %) of the answer that follows; !70 for 70 %"), ("k", "not today"), ("x", "never again (suspend)"),
                ("u", "take the last grade back"),
            ]
            : [
                ("1", "again: I did not know it"), ("2", "hard: with effort, or in part"), ("3", "good: I knew it"),
                ("4", "easy: at once"), ("u", "take answer and grade back"), ("c", "contest the verdict"), ("x", "suspend the question"),
            ]
        return Page.commands(rows + [("q", "end the review")], at: moment)
    }
}
