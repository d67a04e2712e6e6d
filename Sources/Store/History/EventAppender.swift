import CourseModel
import GRDB
import Learning

/// Writes events and the rows derived from them, inside the caller's transaction.
struct EventAppender {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Stores an event and brings the derived rows up to date.
    ///
    /// An event that is older than what its lesson has already seen (a clock set back, another process that was faster) makes that one
    /// lesson's rows be derived anew, so that rows never depend on the order of arrival.
    func append(_ event: Event) throws {
        guard try insert(event) else { return }
        if case .undone(let lesson, _) = event.payload { return try Rebuild(db).refold(lesson, of: event.learner) }
        if try UndoneEvents.contain(event, db) { return }
        let fact = LearningFact(event)
        let before = try ProgressReader(db).part(of: fact.lesson, touchedThrough: event.payload.item?.item, by: event.learner)
        guard before?.isNext(fact) ?? true else { return try Rebuild(db).refold(fact.lesson, of: event.learner) }
        var after = before ?? LessonProgress(lesson: fact.lesson)
        after.apply(fact, by: try SettingTable(db).schedule(of: event.learner, for: fact))
        try ProgressWriter(db, learner: event.learner).write(after, replacing: before)
    }

    /// Stores many events; the lessons they touch are derived anew once each.
    ///
    /// - Returns: how many were not there before.
    func merge(_ events: [Event]) throws -> Int {
        var touched: Set<LearnerLesson> = []
        var count = 0
        for event in events where try insert(event) {
            touched.insert(LearnerLesson(learner: event.learner, lesson: event.payload.lesson))
            count += 1
        }
        for pair in touched { try Rebuild(db).refold(pair.lesson, of: pair.learner) }
        return count
    }

    /// Inserts the event itself and counts it as activity; `false` when its id is there already.
    private func insert(_ event: Event) throws -> Bool {
        try LearnerTable(db).require(event.learner)
        try EventColumns.columns(of: event).insert(into: "event", "ON CONFLICT (id) DO NOTHING", db)
        guard db.changesCount > 0 else { return false }
        try ActivityTable(db).count(LearningFact(event), of: event.learner)
        return true
    }
}

/// One learner in one lesson.
private struct LearnerLesson: Hashable {
    let learner: Learner.ID
    let lesson: LessonName
}
