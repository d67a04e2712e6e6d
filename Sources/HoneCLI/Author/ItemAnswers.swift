import AppScreens
import CourseModel
import Learning

/// What was answered to one question, beside its ``ItemStatistics``.
struct ItemAnswers {
    /// A wrong answer that several gave.
    struct Wrong: Hashable {
        /// The answer, in lower case and without surplus blanks.
        let text: String
        /// How often it was given.
        let count: Int
    }

    /// The wrong answers, the most frequent first, at most ``most``.
    let wrong: [Wrong]
    /// The comments of those who contested a verdict.
    let comments: [String]

    /// How many wrong answers are shown.
    static let most = 3

    /// Gathers the answers of all events about a question. Those that were taken back are left out.
    init(question: Question?, events: [Event]) {
        let undone = Set(events.compactMap { if case .undone(_, let id) = $0.payload { id } else { nil } })
        var counts: [String: Int] = [:]
        var comments: [String] = []
        for event in events where !undone.contains(event.id) {
            switch event.payload {
            case .answered(let attempt) where attempt.verdict.outcome == .incorrect || attempt.verdict.outcome == .partial:
                let text = Self.text(of: attempt, question)
                if !text.isEmpty { counts[text, default: 0] += 1 }
            case .contested(_, _, let comment): comments.append(comment)
            default: break
            }
        }
        wrong = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most).map { Wrong(text: $0.key, count: $0.value) }
        self.comments = comments
    }

    private static func text(of attempt: Attempt, _ question: Question?) -> String {
        let words = question.map { attempt.response.text(for: $0.instance(seed: attempt.seed)) } ?? ""
        let text = if words.isEmpty, case .typed(let typed) = attempt.response { typed } else { words }
        return text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
