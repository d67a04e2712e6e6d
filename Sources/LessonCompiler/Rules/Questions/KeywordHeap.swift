/// A rubric that is satisfied by its own words in any order.
struct KeywordHeap: Rule {
    static let id: RuleID = "keyword-heap"
    static let severity = Diagnostic.Severity.warning
    static let summary = "The words of a rubric's patterns in a heap, without a statement, get no full marks."
    let heap: String

    var message: String { "a heap of the rubric's words gets full marks: \(Wording.quoted(heap))" }
    var advice: String { "Let the patterns ask for words that belong together: a phrase, an order, a direction." }
}
