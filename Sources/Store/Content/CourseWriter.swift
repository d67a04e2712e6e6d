import CourseModel
import GRDB

/// Writes a compiled course, inside the caller's transaction.
struct CourseWriter {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Puts a course in place of what is stored of it.
    ///
    /// - Parameter documents: the texts of the changed lessons, in their order.
    func write(_ course: CourseImport, documents: [String], at time: Instant) throws -> ImportSummary {
        let id = course.course.id
        let stored = Set(try storedLessons(of: id))
        let arriving = Set(course.changed.map(\.id))
        let kept = Set(course.kept).subtracting(arriving)
        if let missing = kept.subtracting(stored).min() {
            throw StoreError.lessonNotStored(LessonName(course: id, lesson: missing))
        }
        let removed = stored.subtracting(arriving).subtracting(kept)
        try write(course.course, folder: course.sourceFolder, at: time)
        for lesson in removed.union(arriving.intersection(stored)) { try remove(LessonName(course: id, lesson: lesson)) }
        for (lesson, document) in zip(course.changed, documents) { try LessonWriter(db, course: course).write(lesson, document: document) }
        for lesson in kept { try move(LessonName(course: id, lesson: lesson), to: course.position(of: lesson)) }
        return ImportSummary(
            added: arriving.subtracting(stored).sorted(), changed: arriving.intersection(stored).sorted(), unchanged: kept.sorted(),
            removed: removed.sorted())
    }

    /// Removes a course with its lessons; `false` when it is not there.
    func remove(_ course: Course.ID) throws -> Bool {
        for lesson in try storedLessons(of: course) { try remove(LessonName(course: course, lesson: lesson)) }
        try db.execute(sql: "DELETE FROM course WHERE id = ?", arguments: [course.rawValue])
        return db.changesCount > 0
    }

    private func storedLessons(of course: Course.ID) throws -> [Lesson.ID] {
        try String.fetchAll(db, sql: "SELECT id FROM lesson WHERE course = ?", arguments: [course.rawValue]).map { Lesson.ID($0) }
    }

    /// Removes a lesson; its records go with it. What is searched goes first, since a cascade would not tell the search index.
    private func remove(_ lesson: LessonName) throws {
        let arguments: StatementArguments = [lesson.course.rawValue, lesson.lesson.rawValue]
        try db.execute(sql: "DELETE FROM search_entry WHERE course = ? AND lesson = ?", arguments: arguments)
        try db.execute(sql: "DELETE FROM lesson WHERE course = ? AND id = ?", arguments: arguments)
    }

    private func move(_ lesson: LessonName, to position: Int) throws {
        let sql = "UPDATE lesson SET position = ? WHERE course = ? AND id = ?"
        try db.execute(sql: sql, arguments: [position, lesson.course.rawValue, lesson.lesson.rawValue])
    }

    private func write(_ course: Course, folder: String, at time: Instant) throws {
        var columns = Columns()
        columns.set("id", course.id.rawValue)
        columns.set("title", course.title)
        columns.set("summary", course.summary)
        columns.set("licence", course.licence)
        columns.set("lessons", try StableJSON.text(course.lessons))
        columns.set("source_folder", folder)
        columns.set("imported_at", time)
        try columns.insert(
            into: "course",
            """
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, summary = excluded.summary, licence = excluded.licence,
                lessons = excluded.lessons, source_folder = excluded.source_folder, imported_at = excluded.imported_at
            """, db)
    }
}

extension CourseImport {
    /// The place of a lesson in the order of study; lessons that the course does not list come after all others.
    func position(of lesson: Lesson.ID) -> Int { course.lessons.firstIndex(of: lesson) ?? course.lessons.count }
}
