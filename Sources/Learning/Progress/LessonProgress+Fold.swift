public import CourseModel
import Scheduling

extension LessonProgress {
    /// Whether a fact comes after all that is already in, so that it may be applied without starting over.
    public func isNext(_ fact: LearningFact) -> Bool {
        guard let last else { return true }
        return last < Position(time: fact.time, id: fact.id)
    }

    /// Whether the next run of the experiment is needed whole, because a prediction waits to be judged by it.
    public func needsRun(of experiment: Experiment.ID) -> Bool {
        guard let prediction = experiments[experiment]?.prediction else { return false }
        return prediction.judgement == nil
    }

    /// Takes the next fact of this lesson into account. Facts come in the order of ``Position``; a fact of another lesson changes nothing.
    ///
    /// - Parameter schedule: how reviews move the questions' cards.
    public mutating func apply(_ fact: LearningFact, by schedule: ReviewSchedule = .standard) {
        guard fact.lesson == lesson else { return }
        last = Position(time: fact.time, id: fact.id)
        switch fact.matter {
        case .opened(let content): open(content, at: fact.time)
        case .stepReached(let step): self.step = step
        case .sectionRead(let section, let time): read(section, for: time, at: fact.time)
        case .predicted(let experiment, let prediction): predict(experiment, prediction, at: fact.time)
        case .ran(let experiment, let recommended, let run): ran(experiment, recommended, run, at: fact.time)
        case .answered(let question, let mark): answer(question, mark, fact, by: schedule)
        case .reviewed(let question, let rating): review(question, rating, fact, by: schedule)
        case .held(let question, let hold): questions[question, default: QuestionProgress()].card.hold = hold
        case .hintShown(let question, let index): questions[question, default: QuestionProgress()].showHint(index, on: fact.day)
        case .revealed(let question): questions[question, default: QuestionProgress()].reveal(at: fact.time)
        case .contested(let question): questions[question, default: QuestionProgress()].contested += 1
        case .corrected, .undone: break
        case .noted: notes += 1
        case .finished: finishedAt = fact.time
        case .restarted: (step, finishedAt) = (nil, nil)
        case .tested(let score): bestTest = max(bestTest ?? 0, score > 0 ? min(score, 1) : 0)
        }
    }

    private mutating func answer(_ question: Question.ID, _ mark: LearningFact.Mark, _ fact: LearningFact, by schedule: ReviewSchedule) {
        var progress = questions[question] ?? QuestionProgress()
        progress.answer(mark, at: fact.time, on: fact.day)
        if progress.card.stage == .new, mark.occasion != .review, let rating = progress.rating(of: mark, on: fact.day) {
            progress.card.introduce(ItemName(lesson, question), rating, at: fact.time, on: fact.day, by: schedule)
        }
        questions[question] = progress
    }

    private mutating func review(_ question: Question.ID, _ rating: Rating, _ fact: LearningFact, by schedule: ReviewSchedule) {
        questions[question, default: QuestionProgress()].card.review(
            ItemName(lesson, question), rating, at: fact.time, on: fact.day, by: schedule)
    }

    private mutating func open(_ content: ContentHash, at time: Instant) {
        openedAt = openedAt ?? time
        opens += 1
        self.content = content
    }

    private mutating func read(_ section: Section.ID, for time: Milliseconds, at instant: Instant) {
        var progress = sections[section] ?? SectionProgress(firstReadAt: instant, times: 0, time: .zero)
        progress.times += 1
        progress.time += time
        sections[section] = progress
    }

    private mutating func predict(_ experiment: Experiment.ID, _ prediction: Prediction, at time: Instant) {
        guard experiments[experiment]?.prediction == nil else { return }
        experiments[experiment, default: ExperimentHistory()].prediction = PredictionProgress(madeAt: time, prediction: prediction)
    }

    private mutating func ran(_ experiment: Experiment.ID, _ recommended: Double?, _ run: ExperimentRun?, at time: Instant) {
        var progress = experiments[experiment] ?? ExperimentHistory()
        progress.runs += 1
        progress.lastRunAt = time
        progress.recommended = recommended ?? progress.recommended
        if let run, let prediction = progress.prediction, prediction.judgement == nil, run.canJudge(prediction.prediction) {
            progress.prediction?.judgement = PredictionJudgement(of: prediction.prediction, for: experiment, by: run)
        }
        experiments[experiment] = progress
    }
}

extension QuestionProgress {
    /// Takes an answer into account; one given in a review or a test earns the lesson no points.
    fileprivate mutating func answer(_ mark: LearningFact.Mark, at time: Instant, on day: LocalDay) {
        attempts += 1
        lastAt = time
        lastOutcome = mark.outcome
        self.time += mark.time
        guard mark.outcome != .ungraded else { return }
        if first == nil {
            first = First(time: time, outcome: mark.outcome, score: mark.score, hints: hintsShown, confidence: mark.confidence)
        }
        firstDay = firstDay ?? day
        if counted.map({ $0.day < day }) ?? true { counted = Counted(day: day, score: mark.score, hints: hints(on: day)) }
        if revealedAt == nil, mark.occasion == .lesson { count(mark.score) }
    }

    /// How many hints count on a day: those of earlier days are forgotten.
    private func hints(on day: LocalDay) -> Int { hintDay == day ? hintsShown : 0 }

    /// What a first answer says of memory; `nil` when it was not graded.
    fileprivate func rating(of mark: LearningFact.Mark, on day: LocalDay) -> Rating? {
        let evidence = AnswerEvidence(
            outcome: mark.outcome, help: hints(on: day) > 0 ? .hinted : .none, seconds: mark.time.seconds, confidence: mark.confidence)
        return Rating.proposed(for: evidence, pace: Pace(seconds: []))
    }

    private mutating func count(_ score: Double) {
        guard bestScores.allSatisfy({ $0.key > hintsShown || $0.value < score }) else { return }
        bestScores[hintsShown] = score
    }

    fileprivate mutating func showHint(_ index: Int, on day: LocalDay) {
        guard index >= 0, index < Int.max else { return }
        hintDay = day
        hintsShown = max(hintsShown, index + 1)
    }

    fileprivate mutating func reveal(at time: Instant) { revealedAt = revealedAt ?? time }
}
