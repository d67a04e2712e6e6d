import CourseModel

/// A tradeoff section that does not name its two goods or has too few rows.
struct TradeoffForm: LessonRule {
    /// What is wrong.
    enum Fault: Sendable {
        case goods
        case table
        case rows(Int)
        case emptyCell
    }

    static let id: RuleID = "tradeoff-form"
    static let summary =
        "A tradeoff section opens with `**A** against **B**` and has a table `setting | gains | costs` of three rows or more."
    let fault: Fault

    var message: String {
        switch fault {
        case .goods: "a tradeoff section opens with “**A** against **B**”"
        case .table: "a tradeoff section needs a table with the columns setting, gains, costs"
        case .rows(let count): "the tradeoff's table has \(count == 1 ? "1 row" : "\(count) rows"), at least three are needed"
        case .emptyCell: "a cell of the tradeoff's table is empty"
        }
    }

    var advice: String {
        switch fault {
        case .goods: "Name the two goods in bold at the start of its first paragraph: “**Speed** against **memory**: …”."
        case .table: "Its first line is “| setting | gains | costs |”."
        case .rows: "Write a row for too little, one for balanced, one for too much."
        case .emptyCell: "Say what the setting gains and what it costs; “nothing” is an answer too."
        }
    }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        for section in lesson.sections {
            guard let draft = section.tradeoff else { continue }
            if draft.goods == nil {
                let place = section.prose.first.map { problems.source.wholeLine($0.line) } ?? section.place
                problems.add(TradeoffForm(fault: .goods), at: place)
            }
            guard let line = draft.tableLine else {
                problems.add(TradeoffForm(fault: .table), at: section.place)
                continue
            }
            if draft.rows.count < 3 { problems.add(TradeoffForm(fault: .rows(draft.rows.count)), at: problems.source.wholeLine(line)) }
            for (index, row) in draft.rows.enumerated() where [row.setting, row.gains, row.costs].contains("") {
                problems.add(TradeoffForm(fault: .emptyCell), at: problems.source.wholeLine(line + 2 + index))
            }
        }
    }
}
