/// A lesson with too few or too many objectives.
struct ObjectiveCount: LessonRule {
    static let id: RuleID = "objective-count"
    static let summary = "A lesson has two to four objectives."
    let count: Int

    var message: String { "the lesson has \(count == 1 ? "1 objective" : "\(count) objectives"), two to four are allowed" }
    var advice: String {
        count < 2 ? "Say what a learner can do afterwards, in two points at least." : "Join some, or divide the lesson."
    }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        guard let entry = lesson.head?.entry("objectives"), let list = entry.value.list, !(2...4).contains(list.elements.count) else {
            return
        }
        problems.add(ObjectiveCount(count: list.elements.count), at: entry.keyPlace)
    }
}
