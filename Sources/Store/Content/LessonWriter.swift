import CourseModel
import GRDB

/// Writes a lesson and its records.
struct LessonWriter {
    let db: Database
    private let course: CourseImport

    init(_ db: Database, course: CourseImport) {
        self.db = db
        self.course = course
    }

    /// Inserts a lesson that is not there.
    func write(_ lesson: Lesson, document: String) throws {
        let name = LessonName(course: course.course.id, lesson: lesson.id)
        try insert(lesson, name, document)
        try insertLists(lesson, name)
        for (position, section) in lesson.sections.enumerated() { try insert(section, position, name) }
        let records = RecordWriter(db, lesson: name)
        for section in lesson.sections { try records.write(section) }
        try SearchWriter(db, lesson: name).write(lesson)
    }

    private func insert(_ lesson: Lesson, _ name: LessonName, _ document: String) throws {
        var columns = Columns()
        columns.set("course", name.course.rawValue)
        columns.set("id", name.lesson.rawValue)
        columns.set("position", course.position(of: lesson.id))
        columns.set("title", lesson.title)
        columns.set("summary", lesson.summary)
        columns.set("minutes", lesson.minutes)
        columns.set("kind", lesson.kind.rawValue)
        columns.set("status", lesson.status.rawValue)
        columns.set("language", lesson.language)
        columns.set("content", lesson.content.rawValue)
        columns.set("compiler", course.compiler)
        columns.set("format", LessonDocument.format)
        columns.set("document", document)
        try columns.insert(into: "lesson", "", db)
    }

    private func insertLists(_ lesson: Lesson, _ name: LessonName) throws {
        for (position, tag) in lesson.tags.enumerated() {
            try insert(into: "lesson_tag", name, position) { $0.set("tag", tag) }
        }
        for (position, required) in lesson.requires.enumerated() {
            try insert(into: "lesson_requirement", name, position) { $0.set("required", required.rawValue) }
        }
        for (position, objective) in lesson.objectives.enumerated() {
            try insert(into: "objective", name, position) {
                $0.set("id", objective.id.rawValue)
                $0.set("text", objective.text)
            }
        }
    }

    private func insert(_ section: Section, _ position: Int, _ name: LessonName) throws {
        try insert(into: "section", name, position) {
            $0.set("id", section.id.rawValue)
            $0.set("role", section.role.rawValue)
            $0.set("title", section.title)
        }
    }

    private func insert(into table: String, _ name: LessonName, _ position: Int, _ fill: (inout Columns) -> Void) throws {
        var columns = Columns(of: name)
        columns.set("position", position)
        fill(&columns)
        try columns.insert(into: table, "", db)
    }
}
