/// An experiment whose id is a subcommand of `hone lab`.
struct ReservedID: LessonRule {
    static let id: RuleID = "reserved-id"
    static let summary = "An experiment's id is no subcommand of `hone lab`."
    let name: String

    var message: String { "an experiment cannot be called “\(name)”: “hone lab \(name)” is a command" }
    var advice: String { "Give it another id." }

    /// The subcommands of `hone lab`.
    static let reserved = ["run", "history", "compare", "validate", "recorder", "metrics", "parameters", "cache", "help"]

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        for id in lesson.experiments.compactMap(\.id) where reserved.contains(id.value) {
            problems.add(ReservedID(name: id.value), at: id.place)
        }
    }
}
