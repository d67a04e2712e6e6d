public import CourseModel
public import Learning
public import TextUI

/// What happens to a lesson session.
public enum SessionEvent: Sendable {
    /// The session begins.
    case began
    /// A line was typed. `mayBeCut` says that its end may be missing.
    case line(String, mayBeCut: Bool)
    /// The input ended.
    case endOfInput
    /// Ctrl-C was pressed at a prompt.
    case interrupted
    /// The system asked the program to end, by this signal.
    case terminated(signal: Int32)
    /// An event that the session asked for is in the log.
    case committed(Event)
    /// What the log says of the lesson now; comes before the ``committed(_:)`` of an event that takes another one back.
    case reloaded(LessonState, LessonProgress)
    /// A response was graded.
    case graded(Response, Verdict)
    /// The experiment at hand goes on.
    case experiment(ExperimentProgress)
    /// The experiment at hand ended.
    case experimentEnded(Result<ExperimentRun, ExperimentFailure>)
}

/// What a lesson session wants done, in order.
public enum SessionEffect: Sendable {
    /// Show lines.
    case show([StyledLine])
    /// Show a prompt and wait for a line.
    case ask(String)
    /// Put an event into the log; when it is there, tell the session, which then shows what follows from it.
    case commit(EventPayload)
    /// Get ready to grade answers to a question, while the learner reads it.
    case prepare(Question)
    /// Grade a response, over what the learner measured, and tell the session.
    case grade(Response, Question, Evidence)
    /// Run an experiment of that kind and tell the session how it goes and ends.
    case run(ExperimentRequest, kind: ExperimentKind.ID)
    /// End the session.
    case leave(Farewell)
}

/// How a session ended.
public enum Farewell: Hashable, Sendable {
    /// The learner quit, or the input ended.
    case quit
    /// Ctrl-C.
    case interrupted
    /// The system asked the program to end, by this signal.
    case terminated(signal: Int32)
    /// The lesson is at its end.
    case finished
}

/// When and for what window something happens.
public struct Moment: Hashable, Sendable {
    /// The time of day.
    public let now: Instant
    /// The window's width in cells.
    public let width: Int
    /// What the terminal can show.
    public let capabilities: TerminalCapabilities

    /// Makes a moment.
    public init(now: Instant, width: Int, capabilities: TerminalCapabilities) {
        self.now = now
        self.width = width
        self.capabilities = capabilities
    }

    /// The signs to draw with.
    var glyphs: Glyphs { .of(capabilities.charset) }
}
