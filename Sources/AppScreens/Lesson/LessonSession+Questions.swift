import CourseModel

extension LessonSession {
    /// Shows a question, and what was answered before.
    mutating func open(_ opened: Question, at moment: Moment) -> [SessionEffect] {
        confidence = nil
        attemptSeed = openingSeed(of: opened)
        let question = opened.instance(seed: attemptSeed)
        if let experiment = question.after, state.runs[experiment] == nil {
            phase = .reading
            let text = "This question comes after the experiment “\(experiment)”. Go back with b and run it, or go on with Enter."
            return [.show(Page.note(text, at: moment)), .ask(prompt(at: moment))]
        }
        if let offer = offerRun(for: question, at: moment) { return offer }
        phase = .answering
        let standing = Standing(question: question, lesson: lesson, state: state)
        let lines = QuestionView(question: question, order: order(of: question)).lines(at: moment)
        if standing.mayTryAgain { return [.show(lines), .prepare(question), .ask(prompt(at: moment))] }
        phase = .graded
        let earlier = AnswerView(question: question, standing: standing).lines(at: moment)
        return [.show(lines + earlier), .ask(prompt(at: moment))]
    }

    /// The seed for a question that is opened: an earlier attempt's showing comes again, so that its words fit what was answered.
    private mutating func openingSeed(of question: Question) -> UInt64 {
        let random = seeds.next()
        guard question.variants != nil, let last = state.question(question.id).attempts.last else {
            return question.seed(after: 0, random: random)
        }
        return last.attempt.seed
    }

    /// The order in which parts are shown, as indices as written; empty when there are none.
    func order(of question: Question) -> [Int] { OptionOrder.order(of: question.key, seed: attemptSeed) }

    /// Takes a first or further answer.
    mutating func answer(_ text: String, _ command: LineCommand?, at moment: Moment) -> [SessionEffect] {
        guard case .question(let question) = step.content else { return goOn(at: moment) }
        if text.trimmed.isEmpty { return goOn(at: moment) }
        switch command {
        case .hint: return hint(for: question, at: moment)
        case .reveal: return reveal(question, at: moment)
        default: return grade(text, question, at: moment)
        }
    }

    private mutating func grade(_ text: String, _ question: Question, at moment: Moment) -> [SessionEffect] {
        if let statement = ConfidenceReader.statement(in: text) {
            if case .sure(let percent) = statement { confidence = percent }
            return [.show(Page.note(statement.words, at: moment)), .ask(prompt(at: moment))]
        }
        switch ResponseReader(question: question, order: order(of: question)).read(text) {
        case .response(let response): return ask(response, question, at: moment)
        case .correction(let words): return [.show(Page.note(words, at: moment)), .ask(prompt(at: moment))]
        }
    }

    /// Only a first answer is asked about: what is known from a verdict is no prediction any more.
    private mutating func ask(_ response: Response, _ question: Question, at moment: Moment) -> [SessionEffect] {
        let isFirst = state.question(question.id).attempts.isEmpty
        guard asking == .beforeGrading, isFirst, confidence == nil else { return [grading(response, question)] }
        phase = .confiding(response)
        return [.ask(prompt(at: moment))]
    }

    private func grading(_ response: Response, _ question: Question) -> SessionEffect {
        .grade(response, question, Evidence(of: lesson, state: state))
    }

    /// How sure the learner is of an answer that is there.
    mutating func confide(_ response: Response, _ line: String, at moment: Moment) -> [SessionEffect] {
        guard case .question(let question) = step.content else { return goOn(at: moment) }
        confidence = ConfidenceReader.percent(answering: line)
        guard confidence != nil || line.isEmpty else {
            return [.show(Page.note(ConfidenceReader.correction, at: moment)), .ask(prompt(at: moment))]
        }
        return [grading(response, question)]
    }

    /// The attempt that a verdict makes of a response.
    func attempt(_ response: Response, _ verdict: Verdict, at moment: Moment) -> Attempt {
        let item = if case .question(let question) = step.content { ItemName(name, question.id) } else { ItemName(lesson: name, item: "") }
        return Attempt(
            question: item, content: lesson.content, seed: attemptSeed, response: response, verdict: verdict, confidence: confidence,
            seconds: activeSeconds(at: moment))
    }

    /// What is said to an answer that is now in the log. When the attempts are used up, the key is shown, and the log says so.
    mutating func feedback(on attempt: Attempt, at moment: Moment) -> [SessionEffect] {
        guard case .question(let question) = step.content else { return [] }
        confidence = nil
        phase = .graded
        let standing = Standing(question: question, lesson: lesson, state: state)
        let words = VerdictWording(question: question, mayTellKey: standing.mayTellKey).lines(for: attempt.verdict)
        let lines = Page.feedback(words, at: moment)
        if attempt.verdict.asksForJudgement {
            phase = .judging(attempt)
            return [.show(lines + KeyView(question: question, standing: standing).reference(at: moment)), .ask(prompt(at: moment))]
        }
        if standing.isSolved {
            return [.show(lines + KeyView(question: question, standing: standing).lines(at: moment)), .ask(prompt(at: moment))]
        }
        if standing.mayTellKey { return [.show(lines), .commit(.revealed(attempt.question))] }
        return [.show(lines), .ask(prompt(at: moment))]
    }

    /// The learner compared the answer with the reference: what was judged goes into the log as a verdict of its own.
    mutating func judge(_ attempt: Attempt, _ line: String, at moment: Moment) -> [SessionEffect] {
        if line.isEmpty { return goOn(at: moment) }
        guard let judgement = SelfJudgement(line) else {
            return [
                .show(Page.note("Please type y for yes, p for partly, or n for no; Enter leaves it open.", at: moment)),
                .ask(prompt(at: moment)),
            ]
        }
        let verdict = Verdict(
            outcome: judgement.outcome, score: judgement.score, reasons: [.judgedByLearner], grader: attempt.verdict.grader)
        return [
            .commit(
                .answered(
                    Attempt(
                        question: attempt.question, content: attempt.content, seed: attempt.seed, response: attempt.response,
                        verdict: verdict, confidence: attempt.confidence, seconds: activeSeconds(at: moment))))
        ]
    }

    /// Enter goes on; anything that is no command is another answer, while attempts are left.
    mutating func afterVerdict(_ text: String, _ command: LineCommand?, mayBeCut: Bool, at moment: Moment) -> [SessionEffect] {
        guard case .question(let question) = step.content else { return goOn(at: moment) }
        if text.trimmed.isEmpty { return goOn(at: moment) }
        let standing = Standing(question: question, lesson: lesson, state: state)
        switch command {
        case .hint: return hint(for: question, at: moment)
        case .reveal: return reveal(question, at: moment)
        case .contest: return startContest(question, at: moment)
        case .undo: return undo(question, at: moment)
        default:
            guard standing.mayTryAgain else { return notUnderstood(text.trimmed, at: moment) }
            return mayBeCut ? confirmCut(text, at: moment) : grade(text, question, at: moment)
        }
    }

    /// Takes the last answer back.
    private func undo(_ question: Question, at moment: Moment) -> [SessionEffect] {
        guard let answer = state.question(question.id).attempts.last?.id else { return notUnderstood("u", at: moment) }
        return [.commit(.undone(name, event: answer))]
    }

    private func hint(for question: Question, at moment: Moment) -> [SessionEffect] {
        if let index = Standing(question: question, lesson: lesson, state: state).nextHint {
            return [.commit(.hintShown(ItemName(name, question.id), index: index))]
        }
        let text = question.hints.isEmpty ? "This question has no hint." : "There is no further hint."
        return [.show(Page.note(text, at: moment)), .ask(prompt(at: moment))]
    }

    mutating func showHint(_ index: Int, at moment: Moment) -> [SessionEffect] {
        guard case .question(let question) = step.content, question.hints.indices.contains(index) else { return [] }
        return [.show(Page.feedback([Feedback(.question, "Hint: \(question.hints[index])")], at: moment)), .ask(prompt(at: moment))]
    }

    private func reveal(_ question: Question, at moment: Moment) -> [SessionEffect] {
        let standing = Standing(question: question, lesson: lesson, state: state)
        if standing.mayReveal { return [.commit(.revealed(ItemName(name, question.id)))] }
        let text = standing.attempts.isEmpty ? "Answer once first; then the answer can be shown." : "There is nothing more to show."
        return [.show(Page.note(text, at: moment)), .ask(prompt(at: moment))]
    }

    /// The key beside the learner's own words; after an explanation the learner writes one corrected sentence.
    mutating func showKey(at moment: Moment) -> [SessionEffect] {
        guard case .question(let question) = step.content else { return [] }
        let standing = Standing(question: question, lesson: lesson, state: state)
        phase = .graded
        if case .explain = question.key, !standing.isSolved { phase = .correcting }
        return [.show(KeyView(question: question, standing: standing).lines(at: moment)), .ask(prompt(at: moment))]
    }

    mutating func correct(_ text: String, at moment: Moment) -> [SessionEffect] {
        guard case .question(let question) = step.content, !text.trimmed.isEmpty else { return goOn(at: moment) }
        return [.commit(.corrected(ItemName(name, question.id), text: text))]
    }

    private mutating func startContest(_ question: Question, at moment: Moment) -> [SessionEffect] {
        guard let answer = state.question(question.id).attempts.last?.id else { return notUnderstood("c", at: moment) }
        phase = .contesting(answer)
        return [.ask(prompt(at: moment))]
    }

    mutating func contest(_ answer: Event.ID, _ text: String, at moment: Moment) -> [SessionEffect] {
        guard case .question(let question) = step.content, !text.trimmed.isEmpty else {
            return said("Nothing was contested.", then: .graded, at: moment)
        }
        return [.commit(.contested(ItemName(name, question.id), answer: answer, comment: text))]
    }

    /// Nothing that may have been cut off is graded unasked.
    mutating func confirmCut(_ text: String, at moment: Moment) -> [SessionEffect] {
        phase = .confirmingCut(text)
        let said =
            "This answer is so long that its end may be missing (a terminal passes at most 4,095 bytes of a line). "
            + "Nothing was graded. What arrived ends with: …\(text.suffix(60))"
        return [.show(Page.note(said, at: moment)), .ask(prompt(at: moment))]
    }

    mutating func answerCut(_ whole: String, _ line: String, at moment: Moment) -> [SessionEffect] {
        guard case .question(let question) = step.content else { return goOn(at: moment) }
        phase = .answering
        return line.isEmpty ? grade(whole, question, at: moment) : [.ask(prompt(at: moment))]
    }
}
