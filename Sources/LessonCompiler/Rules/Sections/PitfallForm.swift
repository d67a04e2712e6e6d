import CourseModel

/// A pitfall without name, symptom, fix or kind.
struct PitfallForm: LessonRule {
    /// What is wrong.
    enum Fault: Sendable {
        case none
        case name
        case line(String, of: String)
        case kind(String)
    }

    static let id: RuleID = "pitfall-form"
    static let summary = "A pitfall is a list item with a bold name and lines `Symptom:`, `Fix:` and `Kind:`."
    let fault: Fault

    var message: String {
        switch fault {
        case .none: "a pitfalls section needs a list of pitfalls"
        case .name: "this pitfall does not open with a bold name"
        case .line(let word, let name): "the pitfall “\(name)” has no line “\(word):”"
        case .kind(let word): "\(Wording.quoted(word)) is no kind of pitfall"
        }
    }

    var advice: String {
        switch fault {
        case .none, .name: "Write “- **Name** what happens”, then lines “Symptom:”, “Fix:” and “Kind:”, indented by two spaces."
        case .line(let word, _): "Add a line “\(word): …” to the item, indented by two spaces."
        case .kind(let word): Wording.known("kinds", Self.kinds, nearest: NearestName.to(word, among: Self.kinds))
        }
    }

    private static let kinds = Pitfall.Kind.allCases.map(\.rawValue)

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        for section in lesson.sections where section.role == .pitfalls {
            if section.pitfalls.isEmpty { problems.add(PitfallForm(fault: .none), at: section.place) }
            for pitfall in section.pitfalls { check(pitfall, &problems) }
        }
    }

    private static func check(_ pitfall: PitfallDraft, _ problems: inout Problems) {
        let place = problems.source.wholeLine(pitfall.lines.lowerBound)
        guard let name = pitfall.name, !name.isEmpty else {
            problems.add(PitfallForm(fault: .name), at: place)
            return
        }
        if let id = pitfall.malformedID { problems.add(FrozenIDForm(found: id), at: problems.source.place(of: "{#", in: pitfall.lines)) }
        for (word, text) in [("Symptom", pitfall.symptom), ("Fix", pitfall.fix), ("Kind", pitfall.kind)] where text?.isEmpty ?? true {
            problems.add(PitfallForm(fault: .line(word, of: name)), at: place)
        }
        if let kind = pitfall.kind, !kind.isEmpty, Pitfall.Kind(rawValue: kind) == nil {
            problems.add(PitfallForm(fault: .kind(kind)), at: problems.source.place(of: kind, in: pitfall.lines))
        }
    }
}
