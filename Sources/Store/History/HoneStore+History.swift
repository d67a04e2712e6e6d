public import CourseModel

extension HoneStore {
    /// Stores an event. When it returns, the event is on disk, and so are the rows that are derived from it.
    ///
    /// A null character in a note, a correction, a comment or a reason is stored as U+FFFD; answers are stored exactly.
    ///
    /// - Parameter day: the learner's own day at that time; `nil` = not known, which is read as UTC's.
    /// - Returns: the event, with its new id.
    /// - Throws: ``StoreError/unknownLearner(_:)``, or what hinders writing: nothing was stored then.
    @discardableResult
    public func append(
        _ payload: EventPayload, learner: Learner.ID, at time: Instant, on day: LocalDay? = nil
    ) throws(StoreError) -> Event {
        let event = newEvent(payload, learner: learner, at: time, on: day)
        try append([event])
        return event
    }

    /// Makes an event with a new id, without storing it.
    public func newEvent(_ payload: EventPayload, learner: Learner.ID, at time: Instant, on day: LocalDay?) -> Event {
        Event(id: settings.eventIDs.next(), learner: learner, time: time, day: day, payload: payload)
    }

    /// Stores events that belong together, in one transaction: all of them or none.
    public func append(_ events: [Event]) throws(StoreError) {
        try write { db in
            for event in events { try EventAppender(db).append(event) }
        }
    }

    /// Stores events that were made elsewhere, in one transaction; one whose id is stored already is left out.
    ///
    /// The order plays no part: the same events give the same progress.
    ///
    /// - Returns: how many were new.
    @discardableResult
    public func merge(_ events: [Event]) throws(StoreError) -> Int {
        try write { db in try EventAppender(db).merge(events) }
    }

    /// The events that a filter lets through, in the log's own order (time, then id).
    public func events(_ filter: EventFilter = EventFilter()) throws(StoreError) -> [Event] {
        try read { db in try EventReader(db).events(filter) }
    }

    /// How many events there are in all.
    public func eventCount() throws(StoreError) -> Int {
        try read { db in try EventReader(db).count() }
    }

    /// What a session needs to show a lesson to a learner and to resume it. For a lesson never opened: the empty state.
    public func lessonState(of lesson: LessonName, learner: Learner.ID) throws(StoreError) -> LessonState {
        try read { db in try LessonStateReader(db, lesson: lesson, learner: learner).state() }
    }

    /// The learners, the oldest first.
    public func learners() throws(StoreError) -> [Learner] {
        try read { db in try LearnerTable(db).all() }
    }

    /// Adds a learner; one whose id is known already is renamed.
    public func add(_ learner: Learner, at time: Instant) throws(StoreError) {
        try write { db in try LearnerTable(db).add(learner, at: time) }
    }
}
