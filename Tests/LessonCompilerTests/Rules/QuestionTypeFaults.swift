import LessonCompiler
import TestSupport
import Testing

/// Faults of blocks of the types that the sample lesson has no question of: each block takes the place of its number's.
@Suite struct QuestionTypeFaults {
    private static let faults: [(rule: RuleID, block: String)] = [
        ("twin-items", "type: order\nitems: [read, decode, Read]"),
        ("missing-key", "type: order"),
        ("wrong-value", "type: order\nitems: [read]"),
        ("twin-items", "type: match\npairs:\n  - {left: a, right: one}\n  - {left: a, right: two}"),
        ("missing-key", "type: match\npairs:\n  - {left: a, right: one}\n  - {left: b}"),
        ("table-cells", "type: table\ncells:\n  - {value: 4, tolerance: 0}"),
        ("missing-key", "type: text\nrejects: [thread]"),
        ("missing-key", "type: measured"),
        ("expression-name", "type: measured\nanswer: best(swept, iteration_time).num_workers"),
        ("expression-name", "type: measured\nanswer: at(sweep, num_workers=4).speed"),
        ("wrong-value", "type: measured\nanswer: 2 * 4"),
        ("expression-type", "type: measured\nanswer: 2 < 4"),
        ("expression-syntax", "type: predict\nvalue: at(sweep"),
        ("missing-key", "type: number\ntolerance: 2%"),
        ("missing-key", "type: number\nvalue: 4"),
        ("wrong-value", "type: number\nrange: [4, 2]"),
        ("wrong-value", "type: number\nvalue: 4\ntolerance: 99dp"),
    ]

    @Test func reportsTheFaultsOfEveryType() throws {
        var reports: [String] = []
        for (rule, block) in Self.faults {
            let fault = Fault(rule, Self.number, block + "\nabout: [read-curve]")
            let compiled = compiler.compile(SampleCourse.source(lesson: try fault.applied(to: SampleCourse.lesson)))
            #expect(compiled.diagnostics.contains { $0.rule == rule }, "\(block)")
            reports.append(block + "\n\n" + report(compiled))
        }
        expectSnapshot(reports.joined(separator: "\n\n----\n\n"), named: "question-type-faults")
    }

    private static let number = """
        type: number
        about: [read-curve]
        value: 33.3
        tolerance: 2%
        unit: "%"
        hints: ["Divide what was saved by the old time."]
        """
}
