import CourseModel

/// A good-and-bad section whose table is missing or wrong.
struct ConditionTable: LessonRule {
    /// What is wrong.
    enum Fault: Sendable {
        case missing
        case sign(String)
        case emptyCell
    }

    static let id: RuleID = "condition-table"
    static let summary = "A good-and-bad section has a table `good/bad | condition | meaning`."
    let fault: Fault

    var message: String {
        switch fault {
        case .missing: "a good-and-bad section needs a table with the columns good/bad, condition, meaning"
        case .sign(let word): "the row begins with \(word.isEmpty ? "nothing" : Wording.quoted(word)), but must begin with good or bad"
        case .emptyCell: "a cell of the row is empty"
        }
    }

    var advice: String {
        switch fault {
        case .missing: "Its first line is “| good/bad | condition | meaning |”, with at least one row of each."
        case .sign: "Write good or bad in its first cell."
        case .emptyCell: "Write the condition and what it means."
        }
    }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        for section in lesson.sections where section.role == .goodAndBad {
            guard let rows = section.conditions, !rows.isEmpty else {
                problems.add(ConditionTable(fault: .missing), at: section.place)
                continue
            }
            for row in rows {
                let place = problems.source.wholeLine(row.line)
                if Condition.Sign(rawValue: row.sign) == nil { problems.add(ConditionTable(fault: .sign(row.sign)), at: place) }
                if row.condition.isEmpty || row.meaning.isEmpty { problems.add(ConditionTable(fault: .emptyCell), at: place) }
            }
        }
    }
}
