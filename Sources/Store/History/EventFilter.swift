public import CourseModel

/// Which events are wanted. Everything that is `nil` does not matter.
public struct EventFilter: Hashable, Sendable {
    /// Whose.
    public var learner: Learner.ID?
    /// Of which lesson.
    public var lesson: LessonName?
    /// Of which section, experiment or question in it.
    public var item: String?
    /// Of which kinds.
    public var kinds: Set<EventKind>?
    /// From this time on.
    public var since: Instant?
    /// At most so many, the latest ones.
    public var limit: Int?

    /// Makes a filter.
    public init(
        learner: Learner.ID? = nil, lesson: LessonName? = nil, item: String? = nil, kinds: Set<EventKind>? = nil, since: Instant? = nil,
        limit: Int? = nil
    ) {
        self.learner = learner
        self.lesson = lesson
        self.item = item
        self.kinds = kinds
        self.since = since
        self.limit = limit
    }
}
