import CourseModel
import Store

/// Finds what a name on the command line means: any unambiguous ending of a full name will do.
struct NameResolver {
    let names: ContentNames

    /// The lesson with that name.
    func lesson(_ typed: String) throws -> LessonName {
        try one(
            of: names.lessons(endingIn: typed), typed, what: "lesson", all: names.lessons.flatMap { [$0.description, $0.lesson.rawValue] })
    }

    /// The experiment with that name: `num-workers/sweep`.
    func experiment(_ typed: String) throws -> ItemName {
        try one(of: names.experiments(endingIn: typed), typed, what: "experiment", all: names.experiments.flatMap(Self.endings))
    }

    /// The question with that name: `three-timings`.
    func question(_ typed: String) throws -> ItemName {
        try one(of: names.questions(endingIn: typed), typed, what: "question", all: names.questions.flatMap(Self.endings))
    }

    /// `course/lesson/id`, `lesson/id` and `id`.
    private static func endings(_ item: ItemName) -> [String] { [item.description, "\(item.lesson.lesson)/\(item.item)", item.item] }

    private func one<Name: CustomStringConvertible>(of found: [Name], _ typed: String, what: String, all: [String]) throws -> Name {
        if found.count == 1, let name = found.first { return name }
        if found.isEmpty { throw Failure("There is no \(what) “\(typed)”.\(hint(typed, all))") }
        throw Failure("“\(typed)” could be \(found.map(\.description).joined(separator: ", ")). Type more of the name.")
    }

    private func hint(_ typed: String, _ all: [String]) -> String {
        if all.isEmpty { return " There are no courses yet: add one with hone course add FOLDER." }
        let question = Suggestions.question(typed, among: all)
        return question.isEmpty ? " The names are listed by: hone course list" : question
    }
}
