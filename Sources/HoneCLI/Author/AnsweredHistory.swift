import CourseModel
import Foundation
import LessonCompiler
import Store

/// The answers in the database of this machine, to tell an author what a change of a lesson does to them.
struct AnsweredHistory {
    /// The answers by question, those taken back left out.
    private let answers: [ItemName: [(event: Event, attempt: Attempt)]]

    init(events: [Event]) {
        answers = Dictionary(uniqueKeysWithValues: Regrading.answers(in: events).map { ($0.question, $0.answers) })
    }

    /// The history that `options` name; `nil` when there is no database yet. None is made.
    static func open(_ options: CommonOptions) throws -> AnsweredHistory? {
        let location = try StoreLocation.resolve(
            option: options.database, environment: Platform.environment, currentFolder: FileManager.default.currentDirectoryPath)
        guard FileManager.default.fileExists(atPath: location.path) else { return nil }
        let store = try HoneStore.open(at: location)
        return AnsweredHistory(events: try store.events(EventFilter(kinds: [.answered, .undone])))
    }

    /// What a lesson's present form does to the answers that were given to it.
    func diagnostics(of compiled: CompiledLesson, in course: Course.ID) -> [Diagnostic] {
        guard let lesson = compiled.lesson else { return [] }
        let name = LessonName(course: course, lesson: lesson.id)
        let regrading = Regrading()
        let answered = answers.filter { $0.key.lesson == name }.sorted { $0.key < $1.key }.map { item, answers -> HistoryRules.Answered in
            let question = lesson.questions.first { $0.id.rawValue == item.item }
            let changed = question.map { regrading.summary(of: item, answers, question: $0, content: lesson.content).changes.count } ?? 0
            return HistoryRules.Answered(question: Question.ID(item.item), answers: answers.count, changed: changed)
        }
        return HistoryRules.diagnostics(of: compiled, answered: answered)
    }
}
