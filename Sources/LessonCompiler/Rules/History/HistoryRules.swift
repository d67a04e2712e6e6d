public import CourseModel

/// Reports what a lesson's changes do to answers that were given before. What was answered is the caller's to know.
public enum HistoryRules {
    /// The answers to one question.
    public struct Answered: Hashable, Sendable {
        /// The question.
        public let question: Question.ID
        /// How many answers there are.
        public let answers: Int
        /// How many of them would get another mark now.
        public let changed: Int

        /// Makes one.
        public init(question: Question.ID, answers: Int, changed: Int) {
            self.question = question
            self.answers = answers
            self.changed = changed
        }
    }

    /// The problems of a lesson whose questions were answered; what its author silenced is left out.
    public static func diagnostics(of compiled: CompiledLesson, answered: [Answered]) -> [Diagnostic] {
        guard let lesson = compiled.lesson, let places = compiled.draft else { return [] }
        var problems = Problems(source: places.source)
        let known = lesson.questions.map(\.id.rawValue)
        for entry in answered {
            if let question = lesson.questions.first(where: { $0.id == entry.question }) {
                guard entry.changed > 0 else { continue }
                let finding = AnsweredKeyChanged(name: entry.question.rawValue, answers: entry.answers, changed: entry.changed)
                problems.add(finding, at: problems.source.wholeLine(question.line))
            } else {
                let finding = AnsweredIDGone(name: entry.question.rawValue, answers: entry.answers, known: known)
                problems.add(finding, at: Place(line: 1))
            }
        }
        return Silences(places.source).apply(to: problems.diagnostics, of: rules).left
    }

    /// The rules, which are known only beside a database.
    static let all: [any Rule.Type] = [AnsweredIDGone.self, AnsweredKeyChanged.self]

    private static let rules = Set(all.map { $0.id })
}
