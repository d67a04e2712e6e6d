import CourseModel
import GRDB
import Learning

/// Derives rows from the log.
struct Rebuild {
    /// The tables that hold nothing but what is derived.
    static let tables = [
        "lesson_progress", "section_progress", "question_progress", "best_score", "experiment_progress", "prediction_progress", "activity",
    ]

    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Derives everything anew.
    ///
    /// - Returns: how many events were read.
    func run() throws -> Int {
        for table in Self.tables { try db.execute(sql: "DELETE FROM \(table)") }
        var pass = RebuildPass(db)
        let rows = try FactRow.cursor(db, "ORDER BY learner, course, lesson, time, id")
        while let row = try rows.next() { try pass.take(FactRow(row: row)) }
        try pass.end()
        return pass.count
    }

    /// Derives one learner's rows of one lesson anew; activity does not depend on order and stays.
    func refold(_ lesson: LessonName, of learner: Learner.ID) throws {
        let arguments: StatementArguments = [learner.rawValue, lesson.course.rawValue, lesson.lesson.rawValue]
        for table in Self.tables where table != "activity" {
            try db.execute(sql: "DELETE FROM \(table) WHERE learner = ? AND course = ? AND lesson = ?", arguments: arguments)
        }
        var progress = LessonProgress(lesson: lesson)
        let rows = try FactRow.cursor(db, "WHERE learner = ? AND course = ? AND lesson = ? ORDER BY time, id", arguments)
        while let row = try rows.next() { progress.apply(try FactRow(row: row).fact(after: progress, db)) }
        try ProgressWriter(db, learner: learner).write(progress, replacing: nil)
    }
}

/// One pass over the whole log, ordered by learner and lesson.
private struct RebuildPass {
    private let db: Database
    private var learner: Learner.ID?
    private var progress: LessonProgress?
    private var activity: [Int64: ActivitySlot] = [:]
    private(set) var count = 0

    init(_ db: Database) { self.db = db }

    mutating func take(_ row: FactRow) throws {
        if row.learner != learner || row.lesson != progress?.lesson { try endLesson() }
        if row.learner != learner { try endLearner(next: row.learner) }
        var progress = self.progress ?? LessonProgress(lesson: row.lesson)
        self.progress = nil
        let fact = try row.fact(after: progress, db)
        progress.apply(fact)
        self.progress = progress
        add(fact)
        count += 1
    }

    mutating func end() throws {
        try endLesson()
        try endLearner(next: nil)
    }

    private mutating func add(_ fact: LearningFact) {
        let quarter = ActivitySlot.quarter(of: fact.time)
        var slot = activity[quarter] ?? ActivitySlot(quarter: quarter, events: 0, time: .zero)
        slot.events += 1
        slot.time += fact.activeTime
        activity[quarter] = slot
    }

    private mutating func endLesson() throws {
        if let learner, let progress { try ProgressWriter(db, learner: learner).write(progress, replacing: nil) }
        progress = nil
    }

    private mutating func endLearner(next: Learner.ID?) throws {
        if let learner {
            for slot in activity.values { try ActivityTable(db).add(slot, of: learner) }
        }
        activity = [:]
        learner = next
    }
}
