import CourseModel
import GRDB

/// Runs searches.
struct SearchReader {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The places where a pattern is found, best first.
    ///
    /// They are ordered by `rank` alone: then the index sorts, and what stands around a hit is looked up for the shown ones only.
    func hits(for pattern: SearchPattern, learner: Learner.ID?, course: Course.ID?, limit: Int) throws -> [SearchHit] {
        let sql = """
            SELECT entry.course, entry.lesson, entry.section, entry.item, entry.kind, rank,
                highlight(search_index, 0, char(\(SnippetMarks.begin.value)), char(\(SnippetMarks.end.value))) AS marked_title,
                snippet(search_index, 1, char(\(SnippetMarks.begin.value)), char(\(SnippetMarks.end.value)), '…', 24) AS marked_body
            FROM search_index
            JOIN search_entry AS entry ON entry.id = search_index.rowid
            JOIN lesson ON lesson.course = entry.course AND lesson.id = entry.lesson
            WHERE search_index MATCH :pattern AND lesson.status = 'ready' AND (:course IS NULL OR entry.course = :course)
                AND (entry.kind <> 'key-result' OR NOT EXISTS (\(Self.unpredicted)))
            ORDER BY rank LIMIT :limit
            """
        let arguments: StatementArguments = [
            "pattern": pattern.text, "course": course?.rawValue, "learner": learner?.rawValue, "limit": max(0, limit),
        ]
        return try Row.fetchAll(db, sql: sql, arguments: arguments).map(hit)
    }

    /// The experiments of the entry's lesson that still wait for the learner's prediction.
    private static let unpredicted = """
        SELECT 1 FROM experiment
        WHERE experiment.course = entry.course AND experiment.lesson = entry.lesson AND experiment.asks_prediction = 1
            AND NOT EXISTS (
                SELECT 1 FROM prediction_progress AS made
                WHERE made.learner = :learner AND made.course = experiment.course AND made.lesson = experiment.lesson
                    AND made.experiment = experiment.id)
        """

    private func hit(_ row: Row) throws -> SearchHit {
        SearchHit(
            kind: try row.wordThere("kind"), lesson: row.lessonName, section: (row["section"] as String?).map { Section.ID($0) },
            item: row["item"], title: SnippetMarks.parts(of: row.text("marked_title")),
            snippet: SnippetMarks.parts(of: row.text("marked_body")), score: -row.number("rank"))
    }
}
