import CourseModel

/// The words that ask for an answer.
enum AnswerWording {
    /// What is to be typed: `Number`, `Your answer, in your own words`.
    static func wanted(of question: Question, order: [Int]) -> String {
        switch question.key {
        case .choice(let key): key.isMultiple ? "Numbers of all right ones, such as 1 3" : "Number"
        case .number(let key): "A number\(key.unit.map { " with its unit (such as \($0))" } ?? "")"
        case .explain: "Your answer, in your own words"
        }
    }
}
