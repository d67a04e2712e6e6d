import CourseModel
import Store

/// A lesson, or a section of it, as `hone search` prints it and as it is typed: `num-workers#self-check`.
struct LessonPlace {
    /// The lesson's name, unresolved.
    let lesson: String
    /// The section as typed; `nil` = the whole lesson.
    let section: String?

    init(_ typed: String) {
        let parts = typed.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        lesson = parts.first ?? ""
        section = parts.count == 2 ? parts[1] : nil
    }

    /// The section in the lesson, which must have it; `nil` = the whole lesson.
    func section(in lesson: Lesson) throws -> Section.ID? {
        guard let section else { return nil }
        if let found = lesson.sections.first(where: { $0.id.rawValue == section }) { return found.id }
        let known = lesson.sections.map(\.id.rawValue)
        throw Failure(
            "The lesson has no section “\(section)”.\(Suggestions.question(section, among: known)) Sections: \(known.joined(separator: ", "))."
        )
    }
}
