import CourseModel

/// A question in one of its showings; one without variables is its only showing.
struct QuestionShowing {
    /// The question as it is shown.
    let question: Question
    /// The question as it was written, with the values in place.
    let draft: QuestionDraft
    /// The values; empty for a question without variables.
    let values: [Variants.Value]

    /// All showings, the first one first.
    static func all(of question: Question, _ draft: QuestionDraft, in source: SourceText) -> [QuestionShowing] {
        var scratch = Problems(source: source)
        guard question.variants != nil, let drafts = VariantDrafts(draft, &scratch) else {
            return [QuestionShowing(question: question, draft: draft, values: [])]
        }
        let others = drafts.others.enumerated().map { index, showing in
            QuestionShowing(
                question: question.instance(seed: ShowingSeed.other(UInt64(index) << 1)), draft: showing.draft, values: showing.values)
        }
        return [QuestionShowing(question: question, draft: drafts.first.draft, values: drafts.first.values)] + others
    }
}
