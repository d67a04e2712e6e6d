public import CourseModel
public import Learning
public import TextUI

/// One question of a review or a test, in the showing in which it is asked.
public struct ReviewTask: Sendable {
    /// The question's full name.
    public let name: ItemName
    /// The title of its lesson.
    public let lessonTitle: String
    /// The version of the lesson.
    public let content: ContentHash
    /// The question as it is shown now.
    public let question: Question
    /// The seed of this showing.
    public let seed: UInt64
    /// What is known of the memory of it.
    public let card: CardProgress
    /// The seconds that earlier right answers to questions of its type took.
    public let earlierSeconds: [Double]
    /// What the learner measured, for a question about it.
    public let evidence: Evidence

    /// Makes a task.
    public init(
        name: ItemName, lessonTitle: String, content: ContentHash, question: Question, seed: UInt64, card: CardProgress,
        earlierSeconds: [Double], evidence: Evidence = .none
    ) {
        self.name = name
        self.lessonTitle = lessonTitle
        self.content = content
        self.question = question
        self.seed = seed
        self.card = card
        self.earlierSeconds = earlierSeconds
        self.evidence = evidence
    }

    /// The question's parts in the order shown, as indices as written.
    var order: [Int] { OptionOrder.order(of: question.key, seed: seed) }

    /// An attempt at it.
    func attempt(
        _ response: Response, _ verdict: Verdict, confidence: Int?, seconds: Double, _ occasion: Attempt.Occasion
    ) -> Attempt {
        Attempt(
            question: name, content: content, seed: seed, response: response, verdict: verdict, confidence: confidence, seconds: seconds,
            occasion: occasion)
    }
}

/// What a review or test wants done, in order.
public enum ReviewEffect: Sendable {
    /// Show lines.
    case show([StyledLine])
    /// Show a prompt and wait for a line.
    case ask(String)
    /// Put events into the log, all or none, then tell the session.
    case commit([EventPayload])
    /// Put an answer into the log and, in the same transaction, a review of it when there is a rating; then tell the session.
    case answer(Attempt, Rating?)
    /// Get ready to grade answers to a question, while the learner reads it.
    case prepare(Question)
    /// Grade a response and tell the session.
    case grade(Response, ReviewTask)
    /// End.
    case leave(Farewell)
}

/// What happens to a review or test.
public enum ReviewEvent: Sendable {
    /// It begins.
    case began
    /// A line was typed. `mayBeCut` says that its end may be missing.
    case line(String, mayBeCut: Bool)
    /// The input ended.
    case endOfInput
    /// Ctrl-C was pressed at a prompt.
    case interrupted
    /// The system asked the program to end, by this signal.
    case terminated(signal: Int32)
    /// A response was graded.
    case graded(Response, Verdict)
    /// Events that the session asked for are in the log.
    case committed([Event])
}
