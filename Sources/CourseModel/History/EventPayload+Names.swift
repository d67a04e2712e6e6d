extension EventPayload {
    /// The lesson that the event is about.
    public var lesson: LessonName {
        switch self {
        case .lessonOpened(let lesson, _), .stepReached(let lesson, _), .noted(let lesson, _), .lessonFinished(let lesson),
            .lessonRestarted(let lesson), .lessonTested(let lesson, _), .undone(let lesson, _):
            lesson
        case .sectionRead, .predicted, .experimentRan, .answered, .hintShown, .revealed, .corrected, .contested, .reviewed, .held:
            item?.lesson ?? LessonName(course: "", lesson: "")
        }
    }

    /// The section, experiment or question that the event is about; `nil` when it is about the lesson as a whole.
    public var item: ItemName? {
        switch self {
        case .lessonOpened, .stepReached, .noted, .lessonFinished, .lessonRestarted, .lessonTested, .undone: nil
        case .sectionRead(let item, _), .predicted(let item, _), .experimentRan(let item, _), .hintShown(let item, _),
            .revealed(let item), .corrected(let item, _), .contested(let item, _, _), .reviewed(let item, _), .held(let item, _):
            item
        case .answered(let attempt): attempt.question
        }
    }
}
