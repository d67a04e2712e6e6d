import CourseModel

/// Two things of a lesson with one id.
struct DuplicateID: LessonRule {
    static let id: RuleID = "duplicate-id"
    static let summary =
        "Sections, pitfalls, questions and experiments of a lesson have different ids; so have the things a question can be about."
    let name: String
    let what: String
    let first: String
    let firstLine: Int

    var message: String { "\(what) has the id “\(name)”, which \(first) in line \(firstLine) has too" }
    var advice: String { "Give one of them another id; write “{#other-id}” behind a heading or a bold name." }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        let items = sections(lesson) + pitfalls(lesson) + written(lesson)
        report(items.sorted { $0.place.line < $1.place.line }, &problems)
        let objectives = lesson.objectives.map { Named(id: $0.value, what: "an objective", place: $0.place) }
        let metrics = lesson.metrics.map { Named(id: $0.name, what: "a metric", place: Place(line: $0.line)) }
        let tradeoffs = sections(lesson.sections.filter { $0.role == .tradeoff })
        // Two sections or pitfalls with one id were reported above.
        report(objectives + metrics, &problems)
        let taken = Set((objectives + metrics).map(\.id))
        report(
            objectives + metrics + (tradeoffs + pitfalls(lesson)).filter { taken.contains($0.id) }, skipping: objectives + metrics,
            &problems)
    }

    private struct Named {
        let id: String
        let what: String
        let place: Place
    }

    private static func sections(_ lesson: LessonDraft) -> [Named] { sections(lesson.sections) }

    private static func sections(_ sections: [SectionDraft]) -> [Named] {
        sections.map { Named(id: $0.id, what: "the section “\($0.title)”", place: $0.place) }
    }

    private static func pitfalls(_ lesson: LessonDraft) -> [Named] {
        lesson.pitfalls.filter { $0.name != nil }.map {
            Named(id: $0.id, what: "the pitfall “\($0.name ?? "")”", place: Place(line: $0.lines.lowerBound))
        }
    }

    private static func written(_ lesson: LessonDraft) -> [Named] {
        lesson.questions.compactMap { $0.id.map { Named(id: $0.value, what: "a question", place: $0.place) } }
            + lesson.experiments.compactMap { $0.id.map { Named(id: $0.value, what: "an experiment", place: $0.place) } }
    }

    private static func report(_ items: [Named], skipping known: [Named] = [], _ problems: inout Problems) {
        var seen: [String: Named] = [:]
        for (index, item) in items.enumerated() {
            if let first = seen[item.id] {
                guard index >= known.count else { continue }
                problems.add(
                    DuplicateID(name: item.id, what: item.what, first: first.what, firstLine: first.place.line), at: item.place)
            } else {
                seen[item.id] = item
            }
        }
    }
}
