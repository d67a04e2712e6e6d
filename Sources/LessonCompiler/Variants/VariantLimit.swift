import CourseModel

/// Bounds the showings that a lesson's questions are compiled in: each is built and proved like a question of its own.
enum VariantLimit {
    /// The most text of questions with variables, in characters, over all their showings.
    static let maximalText = 2_000_000

    /// The lines of the questions that are past the bound; the first of them is reported.
    static func beyond(_ questions: [QuestionDraft], _ problems: inout Problems) -> Set<Int> {
        var total = 0
        var beyond: Set<Int> = []
        for question in questions where question.map?["variables"] != nil {
            total += length(of: question) * (VariantDraws.seeds + 1)
            guard total > maximalText else { continue }
            if beyond.isEmpty {
                let what = "the questions with variables of this lesson are too much text in all their showings"
                problems.add(
                    TooComplex(what: what, limit: "up to here there are \(total) characters, of \(maximalText)"), at: question.place)
            }
            beyond.insert(question.place.line)
        }
        return beyond
    }

    private static func length(of question: QuestionDraft) -> Int {
        let text = (question.prompt + question.explanation).reduce(0) { $0 + $1.plainText.utf8.count }
        return text + (question.map.map { length(of: .map($0)) } ?? 0)
    }

    private static func length(of value: YamlValue) -> Int {
        switch value {
        case .text(let text): text.value.utf8.count
        case .list(let list): list.elements.reduce(0) { $0 + length(of: $1) }
        case .map(let map): map.entries.reduce(0) { $0 + $1.key.utf8.count + length(of: $1.value) }
        }
    }
}
