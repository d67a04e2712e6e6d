public import CourseModel
import GRDB
public import Learning

extension HoneStore {
    /// Where a learner stands in every lesson touched, the one touched last first. Read from derived rows: the log is not replayed.
    public func progress(learner: Learner.ID) throws(StoreError) -> [LessonProgress] {
        try read { db in try ProgressReader(db).lessons(of: learner) }
    }

    /// Where a learner stands in one lesson; for one never touched, the empty progress.
    public func progress(of lesson: LessonName, learner: Learner.ID) throws(StoreError) -> LessonProgress {
        try read { db in try ProgressReader(db).lesson(lesson, of: learner) ?? LessonProgress(lesson: lesson) }
    }

    /// When a learner's log says that something last happened; `nil` = nothing yet.
    public func latestTime(learner: Learner.ID) throws(StoreError) -> Instant? {
        try read { db in
            try Int64.fetchOne(db, sql: "SELECT max(last_at) FROM lesson_progress WHERE learner = ?", arguments: [learner.rawValue])
                .map(Instant.init(rawValue:))
        }
    }

    /// The days on which a learner was active, oldest first.
    public func activity(learner: Learner.ID) throws(StoreError) -> [ActivityDay] {
        try read { db in try ActivityTable(db).days(of: learner) }
    }

    /// Derives all rows again from the log, in one transaction. They are the same as before unless something damaged them.
    ///
    /// - Returns: how many events were read.
    @discardableResult
    public func rebuildDerived() throws(StoreError) -> Int {
        try write { db in try Rebuild(db).run() }
    }
}

extension HoneStore {
    /// Where every learner of this database stands, read in one transaction; for ``ItemStatistics``.
    public func progressOfEveryone() throws(StoreError) -> [[LessonProgress]] {
        try read { db in try LearnerTable(db).all().map { try ProgressReader(db).lessons(of: $0.id) } }
    }
}
