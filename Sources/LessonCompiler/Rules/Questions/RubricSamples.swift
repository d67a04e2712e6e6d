/// A rubric that proves nothing: no sample answer, or two parts with one id.
struct RubricSamples: LessonRule {
    /// What is wrong.
    enum Fault: Sendable {
        case noSamples(String)
        case duplicate(String, firstLine: Int)
    }

    static let id: RuleID = "rubric-samples"
    static let summary = "A rubric has sample answers that must be right and wrong, and its parts have different ids."
    let fault: Fault

    var message: String {
        switch fault {
        case .noSamples(let key): "the rubric has no “\(key)”: nothing proves it"
        case .duplicate(let name, let line): "the id “\(name)” stands twice in the rubric, first in line \(line)"
        }
    }

    var advice: String {
        switch fault {
        case .noSamples("accepts"): "Add “accepts:” with at least one answer that must get full marks."
        case .noSamples: "Add “rejects:” with at least one answer that must get none."
        case .duplicate: "Give ideas, misconceptions and remarks different ids."
        }
    }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        for question in lesson.questions where question.type == "explain" {
            guard let map = question.map, map["ideas"] != nil else { continue }
            for key in ["accepts", "rejects"] where map[key]?.elements.isEmpty ?? true {
                problems.add(RubricSamples(fault: .noSamples(key)), at: question.place)
            }
            var seen: [String: Int] = [:]
            for part in ["ideas", "misconceptions", "remarks"].flatMap({ map[$0]?.elements ?? [] }) {
                guard let id = part.map?["id"]?.text else { continue }
                if let line = seen[id.value] {
                    problems.add(RubricSamples(fault: .duplicate(id.value, firstLine: line)), at: id.place)
                }
                seen[id.value] = seen[id.value] ?? id.place.line
            }
        }
    }
}
