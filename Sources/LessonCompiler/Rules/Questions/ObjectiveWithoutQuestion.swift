/// An objective or a pitfall that no question tests.
struct ObjectiveWithoutQuestion: LessonRule {
    static let id: RuleID = "untested"
    static let severity = Diagnostic.Severity.warning
    static let summary = "Every objective and every pitfall is tested by a question."
    let what: String
    let name: String

    var message: String { "no question is about the \(what) “\(name)”" }
    var advice: String { "Name it in the “about:” of a question, or write one." }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        // A question whose block cannot be read may be about anything.
        guard lesson.questions.allSatisfy({ $0.map != nil }) else { return }
        let tested = Set(lesson.questions.flatMap(\.about).map(\.value))
        for objective in lesson.objectives where !tested.contains(objective.value) {
            problems.add(ObjectiveWithoutQuestion(what: "objective", name: objective.value), at: objective.place)
        }
        for pitfall in lesson.pitfalls where pitfall.name != nil && !tested.contains(pitfall.id) {
            problems.add(
                ObjectiveWithoutQuestion(what: "pitfall", name: pitfall.id), at: problems.source.wholeLine(pitfall.lines.lowerBound))
        }
    }
}
