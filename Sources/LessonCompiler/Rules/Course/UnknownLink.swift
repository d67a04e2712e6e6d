import CourseModel

/// A link to a lesson or section that is not there.
struct UnknownLink: Rule {
    /// What is not there.
    enum Fault: Sendable {
        case lesson(String, known: [String])
        case section(String, lesson: String, known: [String])
        case form(String)
    }

    static let id: RuleID = "unknown-link"
    static let summary = "A link `hone:LESSON`, `hone:LESSON#SECTION` or `#SECTION` leads to a lesson of the course and a section of it."
    let fault: Fault

    var message: String {
        switch fault {
        case .lesson(let name, _): "the course has no lesson “\(name)”"
        case .section(let name, let lesson, _): "the lesson “\(lesson)” has no section “\(name)”"
        case .form(let target): "\(Wording.quoted(target)) leads nowhere"
        }
    }

    var advice: String {
        switch fault {
        case .lesson(let name, let known): Wording.known("lessons", known, nearest: NearestName.to(name, among: known))
        case .section(let name, _, let known): Wording.known("sections", known, nearest: NearestName.to(name, among: known))
        case .form: "Write “hone:LESSON”, “hone:LESSON#SECTION” or “hone:term/TERM”."
        }
    }
}
