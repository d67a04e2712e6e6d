import LessonCompiler
import Testing

@Suite struct VariantFaultTests {
    static let faults: [(find: String, replacement: String, reports: [String])] = [
        (
            "t0: 1.2...2.0 step 0.1", "t0: 1.2...2.0",
            ["first-table.md:30:7: error: the range “1.2...2.0” has no step [variable-form]"]
        ),
        (
            "t0: 1.2...2.0 step 0.1", "t0: 2.0...1.2 step 0.1",
            ["first-table.md:30:7: error: nothing can be drawn from “2.0...1.2 step 0.1” [variable-form]"]
        ),
        (
            "t0: 1.2...2.0 step 0.1", "t0: a...b",
            ["first-table.md:30:7: error: “a...b” is no range [variable-form]"]
        ),
        (
            "t0: 1.2...2.0 step 0.1", "t0: 0...2.0 step 0.0000001",
            ["first-table.md:30:7: error: “0...2.0 step 0.0000001” has more than 10000 values [variable-form]"]
        ),
        (
            "t0: 1.2...2.0 step 0.1", "t0: 1.5",
            ["first-table.md:29:1: error: no variable is drawn: every showing would be the same [variable-form]"]
        ),
        (
            "first: {t0: 1.5}", "first: {t1: 1.5}",
            ["first-table.md:32:9: error: “first” gives “t1”, which is no variable of the question [variable-form]"]
        ),
        (
            "first: {t0: 1.5}", "first: {t4: 1.5}",
            ["first-table.md:32:1: error: “first” does not give “t0”, which is drawn [variable-form]"]
        ),
        (
            "first: {t0: 1.5}", "first: {t0: many}",
            ["first-table.md:32:13: error: a value of “t0” is no number [variable-form]"]
        ),
        ("t4: round(t0", "4t: 1\n  t4: round(t0", ["first-table.md:31:3: error: “4t” is no name for a variable [variable-form]"]),
        (
            "fixed: true\nvariables: {n: [1, 2, 4]}", "first: {n: 1}",
            ["first-table.md:52:1: error: “first” without “variables” [variable-form]"]
        ),
        (
            "hints: [\"Divide {{t0}}", "hints: [\"Divide {{t1}}",
            ["first-table.md:35:9: error: “t1” in “{{t1}}” is no variable of the question [placeholder]"]
        ),
        (
            "now `{{t4|1 decimal}} s`", "now `{{t4|nice}} s`",
            ["first-table.md:15:28: error: “nice” in “{{t4|nice}}” is no format [placeholder]"]
        ),
        (
            "against {{3*t0}}", "against {{3*}}",
            [
                "first-table.md:23:51: error: in “{{3*}}” a number, a name or ‘(’ was expected, but the expression ends [placeholder]"
            ]
        ),
        (
            "t4: round(t0 * 2 / 3, 1)", "t4: t0 / (t0 - 1.7)",
            ["first-table.md:31:3: error: “t4” divides by zero when t0 = 1.7 [variant-value]"]
        ),
        (
            "- [ ] {{3*n}}", "- [ ] {{n * n}}",
            ["first-table.md:46:1: error: with n = 2: the option “4 workers” stands twice, first in line 45 (choice-form) [variant-fault]"]
        ),
        (
            "t4: round(t0 * 2 / 3, 1)", "t4: round(t0 * 2 / 3, 1)\n  t8: 1...4",
            ["first-table.md:33:1: error: “first” does not give “t8”, which is drawn [variable-form]"]
        ),
        (
            "t4: round(t0 * 2 / 3, 1)", "t4: round(t0 * 2 / 3, 1)\n  t8: t0 + 1",
            ["first-table.md:32:3: warning: nothing uses the variable “t8” [variable-unused]"]
        ),
        (
            "t4: round(t0 * 2 / 3, 1)", "t4: t0 + later",
            ["first-table.md:31:12: error: “later” has no value here [expression-name]"]
        ),
    ]

    @Test(arguments: faults.indices)
    func reportsAFaultAtItsPlace(index: Int) throws {
        let fault = Self.faults[index]
        let compiled = try VariantLesson.compiled(fault.find, fault.replacement)
        #expect(compiled.diagnostics.map { DiagnosticFormatter().compact($0) } == fault.reports)
    }

    @Test func provesThatTheNumbersShownLeadToTheKey() throws {
        let compiled = try VariantLesson.compiled("t4: round(t0 * 2 / 3, 1)", "t4: t0 * 2 / 3")
        #expect(KeyProof().diagnostics(of: compiled).map { DiagnosticFormatter().compact($0) } == [])
        let strict = try VariantLesson.compiled(
            "  t4: round(t0 * 2 / 3, 1)\nfirst: {t0: 1.5}\nvalue: t0 / t4\ntolerance: 2%",
            "  t4: t0 * 3 / 7\nfirst: {t0: 1.4}\nvalue: t0 / t4\ntolerance: 0.1%")
        let blurred = KeyProof().diagnostics(of: strict).map { DiagnosticFormatter().compact($0) }
        #expect(blurred.allSatisfy { $0.hasSuffix("[variant-rounding]") || $0.hasSuffix("[variant-fault]") })
    }
}
