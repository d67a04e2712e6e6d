public import CourseModel

/// The kinds of events, under the names that the log knows them by. A name never changes.
public enum EventKind: String, Hashable, Sendable, CaseIterable {
    case lessonOpened = "lesson-opened"
    case stepReached = "step-reached"
    case sectionRead = "section-read"
    case predicted
    case experimentRan = "experiment-ran"
    case answered
    case hintShown = "hint-shown"
    case revealed
    case corrected
    case contested
    case noted
    case lessonFinished = "lesson-finished"
    case lessonRestarted = "lesson-restarted"
    case lessonTested = "lesson-tested"
    case reviewed
    case held
    case undone

    /// The kind of a payload.
    public init(_ payload: EventPayload) {
        self =
            switch payload {
            case .lessonOpened: .lessonOpened
            case .stepReached: .stepReached
            case .sectionRead: .sectionRead
            case .predicted: .predicted
            case .experimentRan: .experimentRan
            case .answered: .answered
            case .hintShown: .hintShown
            case .revealed: .revealed
            case .corrected: .corrected
            case .contested: .contested
            case .noted: .noted
            case .lessonFinished: .lessonFinished
            case .lessonRestarted: .lessonRestarted
            case .lessonTested: .lessonTested
            case .reviewed: .reviewed
            case .held: .held
            case .undone: .undone
            }
    }
}
