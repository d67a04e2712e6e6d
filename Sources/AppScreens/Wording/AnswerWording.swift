import CourseModel

/// The words that ask for an answer.
enum AnswerWording {
    /// What is to be typed, by the question's type.
    static func wanted(of question: Question, order: [Int]) -> String {
        switch question.key {
        case .choice(let key): key.isMultiple ? "Numbers of all right ones, such as 1 3" : "Number"
        case .number(let key): number(key)
        case .text: "A word or a few"
        case .explain: "Your answer, in your own words"
        case .order:
            "The numbers in your order, such as \(Array(1...max(order.count, 1)).reversed().map(String.init).joined(separator: " "))"
        case .match: "A letter for each number, such as 1a 2b"
        case .table(let key):
            key.cells.count == 1
                ? "What belongs into (1)"
                : "What belongs into (1) \(key.cells.count == 2 ? "and" : "to") (\(key.cells.count)), separated by ;"
        case .measured(let key): "From your own run\(key.unit.map { ", with its unit (such as \($0))" } ?? "")"
        case .predict(let key):
            "A number\(inUnit(key.unit)), and the range that holds the truth four times of five, such as 25, 20-30"
        }
    }

    private static func number(_ key: NumberKey) -> String {
        let unit = key.unit.map { " with \(key.need == .all && key.targets.count > 1 ? "their" : "its") unit (such as \($0))" } ?? ""
        return (key.need == .all && key.targets.count > 1 ? "Numbers, separated by ;" : "A number") + unit
    }

    private static func inUnit(_ unit: MetricDefinition.Unit) -> String {
        let word = QuantityReader(unit: unit).bareUnit
        return word.isEmpty ? "" : " in \(word)"
    }
}
