import CourseModel

/// Reads a typed line as the response to a question, whatever its type.
struct ResponseReader {
    let question: Question
    /// The options in the order shown, as indices as written; empty for other types.
    let order: [Int]

    /// What a line was read as.
    enum Reading: Hashable {
        case response(Response)
        /// It could not be read; this says what to type.
        case correction(String)
    }

    /// Reads a line.
    func read(_ text: String) -> Reading {
        guard case .choice(let key) = question.key else { return .response(.typed(text)) }
        guard let chosen = ChoiceReader(count: order.count, isMultiple: key.isMultiple).positions(in: text) else {
            return .correction(ChoiceReader.correction(count: order.count, isMultiple: key.isMultiple))
        }
        return .response(.chosen(chosen.map { order[$0] }.sorted()))
    }
}
