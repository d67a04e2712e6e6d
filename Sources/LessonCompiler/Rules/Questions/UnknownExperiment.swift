/// A name of an experiment that the lesson does not have.
struct UnknownExperiment: LessonRule {
    static let id: RuleID = "unknown-experiment"
    static let summary = "“after” and links to `#experiment:ID` name experiments of the lesson."
    let name: String
    let known: [String]

    var message: String { "the lesson has no experiment “\(name)”" }
    var advice: String { Wording.known("experiments", known, nearest: NearestName.to(name, among: known)) }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        // A block that cannot be read may be the one that is meant.
        guard lesson.experiments.allSatisfy({ $0.map != nil }) else { return }
        let known = lesson.experiments.compactMap { $0.id?.value }
        for after in lesson.questions.compactMap({ $0.map?["after"]?.text }) where !known.contains(after.value) {
            problems.add(UnknownExperiment(name: after.value, known: known), at: after.place)
        }
        for node in lesson.texts.joined().flatMap(\.all) {
            guard case .link(let target) = node.kind, target.hasPrefix("#experiment:") else { continue }
            let name = String(target.dropFirst("#experiment:".count))
            if !known.contains(name) {
                let place = problems.source.place(of: target, in: node.line...(node.line + 20))
                problems.add(UnknownExperiment(name: name, known: known), at: place)
            }
        }
    }
}
