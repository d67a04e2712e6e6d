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

    /// The number of the rules that rows are derived by. It is raised whenever the same log gives other rows; the store then derives them
    /// anew when it opens.
    static let rules = 1

    /// Derives everything anew when the rows were made by other rules.
    func runIfOutdated() throws {
        let found = try Int.fetchOne(db, sql: "SELECT rules FROM derived WHERE id = 1")
        if found != Self.rules { _ = try run() }
    }

    /// Derives everything anew.
    ///
    /// - Returns: how many events were read.
    func run() throws -> Int {
        for table in Self.tables { try db.execute(sql: "DELETE FROM \(table)") }
        var pass = RebuildPass(db)
        let rows = try FactRow.cursor(db, "ORDER BY learner, course, lesson, time, id")
        while let row = try rows.next() { try pass.take(FactRow(row: row)) }
        try pass.end()
        try db.execute(sql: "INSERT OR REPLACE INTO derived (id, rules) VALUES (1, \(Self.rules))")
        return pass.count
    }

    /// Derives all lessons of a learner anew, because the schedule has changed.
    func refold(everyLessonOf learner: Learner.ID) throws {
        let sql = "SELECT course, lesson FROM lesson_progress WHERE learner = ?"
        for row in try Row.fetchAll(db, sql: sql, arguments: [learner.rawValue]) { try refold(row.lessonName, of: learner) }
    }

    /// Derives one learner's rows of one lesson anew; activity does not depend on order and stays.
    func refold(_ lesson: LessonName, of learner: Learner.ID) throws {
        let arguments: StatementArguments = [learner.rawValue, lesson.course.rawValue, lesson.lesson.rawValue]
        for table in Self.tables where table != "activity" {
            try db.execute(sql: "DELETE FROM \(table) WHERE learner = ? AND course = ? AND lesson = ?", arguments: arguments)
        }
        var progress = LessonProgress(lesson: lesson)
        let schedule = try SettingTable(db).schedule(of: learner)
        let undone = try UndoneEvents(db, lesson: lesson, learner: learner)
        let rows = try FactRow.cursor(db, "WHERE learner = ? AND course = ? AND lesson = ? ORDER BY time, id", arguments)
        while let row = try rows.next() {
            let fact = FactRow(row: row)
            if undone.contains(fact.id) { continue }
            progress.apply(try fact.fact(after: progress, db), by: schedule)
        }
        if progress.last != nil { try ProgressWriter(db, learner: learner).write(progress, replacing: nil) }
    }
}

/// One pass over the whole log, ordered by learner and lesson.
private struct RebuildPass {
    private let db: Database
    private var learner: Learner.ID?
    private var progress: LessonProgress?
    private var schedule = ReviewSchedule.standard
    private var undone: UndoneEvents?
    private var activity: [LocalDay: ActivityDay] = [:]
    private(set) var count = 0

    init(_ db: Database) { self.db = db }

    mutating func take(_ row: FactRow) throws {
        let lesson = row.lesson
        if row.learner != learner || lesson != progress?.lesson {
            try endLesson()
            if row.learner != learner { try endLearner(next: row.learner) }
            undone = try UndoneEvents(db, lesson: lesson, learner: row.learner)
        }
        var progress = self.progress ?? LessonProgress(lesson: lesson)
        self.progress = nil
        let fact = try row.fact(after: progress, db)
        if undone?.contains(row.id) != true { progress.apply(fact, by: schedule) }
        self.progress = progress
        add(fact)
        count += 1
    }

    mutating func end() throws {
        try endLesson()
        try endLearner(next: nil)
    }

    private mutating func add(_ fact: LearningFact) {
        activity[fact.day, default: ActivityDay(day: fact.day)].count(fact)
    }

    private mutating func endLesson() throws {
        if let learner, let progress { try ProgressWriter(db, learner: learner).write(progress, replacing: nil) }
        progress = nil
    }

    private mutating func endLearner(next: Learner.ID?) throws {
        if let learner {
            for day in activity.values { try ActivityTable(db).add(day, of: learner) }
        }
        activity = [:]
        learner = next
        if let next { schedule = try SettingTable(db).schedule(of: next) }
    }
}
