import CourseModel
import GRDB
import Learning

/// Reads what reviews need beside the progress.
struct ReviewReader {
    private let db: Database
    private let learner: Learner.ID

    init(_ db: Database, learner: Learner.ID) {
        self.db = db
        self.learner = learner
    }

    /// The card that comes back next; `nil` = none does.
    func nextDue() throws -> CardProgress? {
        let cards = try ["due_at", "due_on"].compactMap { column in
            let sql =
                "SELECT * FROM question_progress WHERE learner = ? AND \(column) IS NOT NULL AND hold = 'none' ORDER BY \(column) LIMIT 1"
            return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [learner.rawValue]).map { try ProgressRow(row: $0).card() }
        }
        return cards.first
    }

    /// How many of the latest events are looked at for the learner's pace.
    private static let paceEvents = 3_000

    /// The seconds that the latest right answers to questions of the same type took, at most fifty.
    func paceSeconds(for question: ItemName) throws -> [Double] {
        let sql = """
            SELECT e.seconds FROM (SELECT * FROM event ORDER BY sequence DESC LIMIT \(Self.paceEvents)) AS e
            JOIN question AS q ON q.course = e.course AND q.lesson = e.lesson AND q.id = e.item
            WHERE e.learner = ? AND e.kind = 'answered' AND e.outcome = 'correct' AND e.seconds IS NOT NULL
                AND q.type = (SELECT type FROM question WHERE course = ? AND lesson = ? AND id = ?)
            LIMIT 50
            """
        return try Double.fetchAll(
            db.cachedStatement(sql: sql),
            arguments: [learner.rawValue, question.lesson.course.rawValue, question.lesson.lesson.rawValue, question.item])
    }

    /// That an event `e` was not taken back.
    private static let stands = """
        NOT EXISTS (SELECT 1 FROM event AS u WHERE u.about_event = e.id AND u.kind = 'undone' AND u.learner = e.learner)
        """

    /// The last review that stands; `nil` = none.
    func lastReview() throws -> Event? {
        let sql = """
            SELECT * FROM event AS e
            WHERE learner = ? AND kind = 'reviewed' AND \(Self.stands)
            ORDER BY sequence DESC LIMIT 1
            """
        return try Row.fetchOne(db, sql: sql, arguments: [learner.rawValue]).map { try EventRow(row: $0).event() }
    }

    /// The answers that stand for one in the log: itself, or the one that a regrading put in its place, which has its question and time.
    func standing(for answer: Event.ID) throws -> [Event.ID] {
        let sql = """
            SELECT e.id FROM event AS o
            JOIN event AS e ON e.learner = o.learner AND e.course = o.course AND e.lesson = o.lesson AND e.time = o.time
            WHERE o.id = ? AND o.learner = ? AND e.kind = 'answered' AND e.item = o.item AND \(Self.stands)
            ORDER BY e.sequence
            """
        return try String.fetchAll(db, sql: sql, arguments: [answer.rawValue, learner.rawValue]).map { Event.ID($0) }
    }

    /// The ratings of each question with their days, for fitting; the first answer of a lesson is among them as it was rated.
    func ratings() throws -> [ItemName: [(rating: Rating, day: LocalDay)]] {
        var ratings: [ItemName: [(rating: Rating, day: LocalDay)]] = [:]
        let sql = """
            SELECT course, lesson, item, rating, day, time FROM event AS e
            WHERE learner = ? AND kind = 'reviewed' AND \(Self.stands)
            ORDER BY time, id
            """
        let rows = try Row.fetchCursor(db, sql: sql, arguments: [learner.rawValue])
        while let row = try rows.next() {
            let item = ItemName(lesson: row.lessonName, item: row.text("item"))
            let day = row.day("day") ?? LocalDay(rawValue: Int(row.timeThere("time").seconds / 86_400))
            ratings[item, default: []].append((try row.ratingThere("rating"), day))
        }
        return ratings
    }
}
