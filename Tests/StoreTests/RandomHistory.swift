import CourseModel

/// Seeded random numbers (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

/// Random events of a few learners in a few lessons, of every kind.
struct RandomHistory {
    private var random: Seeded
    private var clock: Int64 = 1_700_000_000_000
    /// Some of the events before, for those that take one back.
    private var recent: [Event] = []
    /// How many milliseconds pass between two events at most.
    private let pace: Int64

    private let lessons: Int

    /// - Parameter lessons: over how many lessons the events are spread.
    init(seed: UInt64, pace: Int64 = 100_000, lessons: Int = 3) {
        random = Seeded(state: seed)
        self.pace = pace
        self.lessons = lessons
    }

    /// The learners that the events are about.
    static let learners: [Learner.ID] = ["me", "you"]

    /// The next event. One in ten is older than the one before it.
    mutating func event() -> Event {
        clock += Int64.random(in: -pace / 10...pace, using: &random)
        let event = Event(
            id: Event.ID(digits() + digits()), learner: Self.learners[Int.random(in: 0...1, using: &random)],
            time: Instant(rawValue: clock), day: Bool.random(using: &random) ? LocalDay(rawValue: Int(clock / 86_400_000)) : nil,
            payload: payload())
        recent = (recent + [event]).suffix(20)
        return event
    }

    /// So many events.
    mutating func events(_ count: Int) -> [Event] { (0..<count).map { _ in event() } }

    mutating func payload() -> EventPayload {
        let lesson = LessonName(course: "c", lesson: Lesson.ID("l\(Int.random(in: 0..<lessons, using: &random))"))
        let item = ItemName(lesson: lesson, item: "i\(Int.random(in: 0...3, using: &random))")
        switch Int.random(in: 0...21, using: &random) {
        case 16: return .lessonRestarted(lesson)
        case 17: return .lessonTested(lesson, score: Double.random(in: 0...1, using: &random))
        case 18: return .held(item, hold())
        case 19: return undone()
        case 20, 21: return .reviewed(item, review())
        case 0: return .lessonOpened(lesson, content: hash())
        case 1: return .stepReached(lesson, step: "measure/\(item.item)")
        case 2, 3: return .sectionRead(item, seconds: Double.random(in: 0...300, using: &random))
        case 4: return .predicted(item, prediction())
        case 5: return .experimentRan(item, run())
        case 6: return .hintShown(item, index: Int.random(in: 0...2, using: &random))
        case 7: return Bool.random(using: &random) ? .revealed(item) : .lessonFinished(lesson)
        case 8: return .corrected(item, text: "corrected \(random.next())")
        case 9: return .contested(item, answer: Event.ID(digits() + digits()), comment: "ünfair\n“\(random.next())”")
        case 10: return .noted(lesson, text: "note \(random.next()) 🧠")
        default: return .answered(attempt(item))
        }
    }

    private mutating func hold() -> ReviewHold {
        [.none, .suspended, .buried(until: LocalDay(rawValue: Int(clock / 86_400_000) + 1))][Int.random(in: 0...2, using: &random)]
    }

    private mutating func review() -> Review {
        Review(
            rating: Rating.allCases[Int.random(in: 0...3, using: &random)], proposed: Bool.random(using: &random) ? .good : nil,
            answer: Bool.random(using: &random) ? Event.ID(digits() + digits()) : nil)
    }

    /// Most take back an event of their own lesson (though perhaps not of their own learner), some one that is not there.
    private mutating func undone() -> EventPayload {
        let lesson = LessonName(course: "c", lesson: "l0")
        guard let target = recent.randomElement(using: &random) else { return .undone(lesson, event: Event.ID(digits() + digits())) }
        return .undone(target.payload.lesson, event: target.id)
    }

    private mutating func digits() -> String {
        let digits = String(random.next(), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private mutating func hash() -> ContentHash { ContentHash(rawValue: digits()) }

    private mutating func attempt(_ question: ItemName) -> Attempt {
        let outcome: Verdict.Outcome = [.correct, .partial, .incorrect, .ungraded][Int.random(in: 0...3, using: &random)]
        let reasons: [Reason] = [
            .ideaFound("gain", words: "it \"got\" faster\u{0}"), .numberOff(answer: .infinity, isTooLarge: true), .optionsMissed(count: 2),
        ]
        return Attempt(
            question: question, content: hash(), seed: random.next(),
            response: Bool.random(using: &random) ? .chosen([0, 2]) : .typed("4 is best\u{0}\u{1B}[2J \(random.next())"),
            verdict: Verdict(
                outcome: outcome, score: outcome == .correct ? 1 : outcome == .partial ? Double.random(in: 0...1, using: &random) : 0,
                reasons: reasons, grader: 3), confidence: Bool.random(using: &random) ? 70 : nil,
            seconds: Double.random(in: 0...90, using: &random),
            occasion: [.lesson, .review, .test][Int.random(in: 0...2, using: &random)])
    }

    private mutating func prediction() -> Prediction {
        let request = PredictionRequest(
            best: "iteration_time", value: try? Expression("at(i1, num_workers=4).iteration_time"),
            compare: ComparedSettings(first: 8, second: 4))
        return Prediction(
            best: [0, 4, 8][Int.random(in: 0...2, using: &random)],
            value: Bool.random(using: &random) ? Estimate(value: 0.1, low: 0.05, high: 0.2) : nil, comparison: .slower,
            confidence: Int.random(in: 50...100, using: &random), reason: "because", request: Bool.random(using: &random) ? request : nil)
    }

    private mutating func run() -> ExperimentRun {
        let rounds = Int.random(in: 1...6, using: &random)
        let rows = [0.0, 4, 8].map { setting in
            let mean = Double.random(in: 0.05...0.5, using: &random)
            return ResultRow(
                setting: setting, metrics: ["iteration_time": MetricSummary(mean: mean, low: nil, high: mean * 2, rounds: [mean])],
                remark: setting == 4 ? .fastest : .slower(by: 0.5))
        }
        return ExperimentRun(
            kind: "loader", source: .measured, startedAt: Instant(rawValue: clock), elapsed: 3.25,
            parameters: ["batch_size": .number(16), "workload": .word("images"), "sync": .flag(true)], swept: "num_workers",
            comparedMetric: "iteration_time", seed: random.next(),
            machine: MachineDescription(processor: "P", cores: 2, memoryBytes: 8, system: "S", accelerator: nil, loadAverage: 0.5),
            roundsPlanned: 6, roundsCompleted: rounds, ending: .budget, rows: rows,
            comparisons: [SettingComparison(first: 8, second: 4, finding: .undecided(roundsNeeded: 9), ratio: 1.1, low: 0.9, high: 1.3)],
            recommended: rounds >= 3 ? 4 : nil, warnings: ["busy host"])
    }
}
