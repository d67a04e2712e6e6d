import CourseModel

/// A metric section whose table is missing or wrong.
struct MetricTable: LessonRule {
    /// What is wrong.
    enum Fault: Sendable {
        case missing
        case missingColumn(String)
        case noRows
        case badName(String)
        case badDirection(String)
    }

    static let id: RuleID = "metric-table"
    static let summary = "A metric section has a table `metric | unit | better | how it is measured`, the key metric first."
    let fault: Fault

    var message: String {
        switch fault {
        case .missing: "a metric section needs a table with the columns metric, unit, better, how it is measured"
        case .missingColumn(let name): "the table of metrics has no column “\(name)”"
        case .noRows: "the table of metrics has no rows"
        case .badName(let name): "\(Wording.quoted(name)) is no name of a metric"
        case .badDirection(let word): "“better” is \(word.isEmpty ? "empty" : Wording.quoted(word)), but must be lower, higher or neither"
        }
    }

    var advice: String {
        switch fault {
        case .missing, .missingColumn: "Its first line is “| metric | unit | better | how it is measured |”."
        case .noRows: "Add the key metric as its first row."
        case .badName: "Use the field's name in letters, digits, “_” and “-”, such as iteration_time."
        case .badDirection: "Say which way the metric improves."
        }
    }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        for section in lesson.sections where section.role == .metric {
            guard let table = section.metricTable else {
                problems.add(MetricTable(fault: .missing), at: section.place)
                continue
            }
            for column in table.missingColumns { problems.add(MetricTable(fault: .missingColumn(column)), at: table.place) }
            if table.rows.isEmpty { problems.add(MetricTable(fault: .noRows), at: table.place) }
            guard table.missingColumns.isEmpty else { continue }
            for row in table.rows { check(row, &problems) }
        }
    }

    private static func check(_ row: MetricDraft, _ problems: inout Problems) {
        let line = row.line...row.line
        if !Metric.ID(row.name).isWellFormed {
            problems.add(MetricTable(fault: .badName(row.name)), at: problems.source.place(of: row.name, in: line))
        }
        if Better(rawValue: row.better) == nil {
            problems.add(MetricTable(fault: .badDirection(row.better)), at: problems.source.place(of: row.better, in: line))
        }
    }
}
