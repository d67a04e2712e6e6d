/// When a learner is asked how sure an answer is.
public enum ConfidenceAsking: Hashable, Sendable {
    /// Never; `!` before the answer says it.
    case never
    /// Before an answer is graded.
    case beforeGrading
}

/// Reads how sure a learner is of an answer.
enum ConfidenceReader {
    /// What is asked before an answer is graded.
    static let prompt = "How sure are you, from 50 (a coin toss) to 100 percent? Enter: not said"
    /// What is said to anything else.
    static let correction = "Please type a whole number from 50 to 100, or Enter. Your answer is kept until then."

    /// What `!` before an answer says.
    enum Statement: Hashable {
        case sure(Int)
        /// A number, but none from 50 to 100.
        case outOfRange

        /// What is said to it.
        var words: String {
            switch self {
            case .sure(let percent): "Noted: \(percent) % sure. Now your answer."
            case .outOfRange: "How sure you are is a whole number from 50 to 100: !70 for 70 %. Nothing was graded."
            }
        }
    }

    /// Reads `!` (95 %) and `!70` (70 %); `nil` when the line is no such statement.
    static func statement(in text: String) -> Statement? {
        let line = text.trimmed
        guard line.first == "!" else { return nil }
        if line.count == 1 { return .sure(95) }
        if let percent = percent(answering: text) { return .sure(percent) }
        return line.dropFirst().allSatisfy { $0.isNumber || $0 == "%" || $0 == " " } ? .outOfRange : nil
    }

    /// What was typed when asked: `70`, `70 %`, `!70`; `nil` when it is no percentage from 50 to 100.
    static func percent(answering text: String) -> Int? {
        let digits = text.trimmed.drop { $0 == "!" }.filter { $0 != "%" && $0 != " " }
        return Int(digits).flatMap { (50...100).contains($0) ? $0 : nil }
    }
}
