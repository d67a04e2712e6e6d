extension EventPayload {
    /// The lesson that the event is about.
    public var lesson: LessonName {
        switch self {
        case .lessonOpened(let lesson, _), .stepReached(let lesson, _), .noted(let lesson, _), .lessonFinished(let lesson): lesson
        case .sectionRead, .predicted, .experimentRan, .answered, .hintShown, .revealed, .corrected, .contested:
            item?.lesson ?? LessonName(course: "", lesson: "")
        }
    }

    /// The section, experiment or question that the event is about; `nil` when it is about the lesson as a whole.
    public var item: ItemName? {
        switch self {
        case .lessonOpened, .stepReached, .noted, .lessonFinished: nil
        case .sectionRead(let item, _), .predicted(let item, _), .experimentRan(let item, _), .hintShown(let item, _),
            .revealed(let item), .corrected(let item, _), .contested(let item, _, _):
            item
        case .answered(let attempt): attempt.question
        }
    }
}
