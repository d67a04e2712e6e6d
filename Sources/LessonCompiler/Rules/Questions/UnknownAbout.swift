import CourseModel

/// A question about something that the lesson does not have.
struct UnknownAbout: LessonRule {
    static let id: RuleID = "unknown-about"
    static let summary = "“about” names objectives, metrics, tradeoff sections and pitfalls of the lesson."
    let name: String
    let known: [String]

    var message: String { "the lesson has no objective, metric, tradeoff or pitfall “\(name)”" }
    var advice: String { Wording.known("ids", known, nearest: NearestName.to(name, among: known)) }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        // Without a front matter nobody knows what could be named; that it is broken was reported.
        guard lesson.head != nil else { return }
        let known =
            lesson.objectives.map(\.value) + lesson.metrics.map(\.name)
            + lesson.sections.filter { $0.role == .tradeoff }.map(\.id) + lesson.pitfalls.filter { $0.name != nil }.map(\.id)
        for about in lesson.questions.flatMap(\.about) where !known.contains(about.value) {
            problems.add(UnknownAbout(name: about.value, known: known), at: about.place)
        }
    }
}
