import LessonCompiler
import Testing

@Suite struct FaultTests {
    static let faults = FileFaults.all + YamlFaults.all + SectionFaults.all + QuestionFaults.all + ExperimentFaults.all

    @Test func reportsNothingOfTheSampleCourse() {
        let compiled = compiler.compile(SampleCourse.source())
        #expect(report(compiled) == "")
        #expect(compiled.lessons.count == 1)
    }

    @Test(arguments: faults)
    func reportsAFaultAndNothingElse(fault: Fault) throws {
        let compiled = compiler.compile(SampleCourse.source(lesson: try fault.applied(to: SampleCourse.lesson)))
        #expect(report(compiled) == fault.report)
        #expect(compiled.diagnostics.contains { $0.rule == fault.rule })
    }

    @Test func hasAFaultForEveryRule() {
        let elsewhere: Set<RuleID> = [
            // HostileInputTests
            "empty-file", "nested-too-deep", "no-sections", "not-utf8", "too-complex", "too-many-problems", "yaml-not-a-map",
            // CourseRuleTests
            "course-file-missing", "duplicate-lesson", "lesson-listed-twice", "lesson-missing", "lesson-unlisted", "requirement-cycle",
            "unknown-requirement", "unreadable-file",
            // QuestionTypeFaults
            "table-cells", "twin-items",
            // KeyProofTests
            "key-itself", "sample-answer", "unearned-marks", "few-mutants", "key-mutant", "keyword-heap",
            // VariantFaultTests
            "placeholder", "variable-form", "variable-unused", "variant-fault", "variant-rounding", "variant-value",
            // HistoryRuleTests
            "answered-id-gone", "answered-key-changed",
            // ExperimentRuleTests
            "experiment-budget", "experiment-fails",
            // KeyFileTests, RoleWordTests
            "key-file", "role-words",
            // LinkTests
            "unknown-link", "unknown-term",
            // SilenceTests
            "silence-form", "silence-unused",
        ]
        let rules = Set(RuleCatalogue.entries.map(\.id))
        #expect(rules == elsewhere.union(Self.faults.map(\.rule)))
    }

    @Test func namesEachRuleOnce() {
        let names = RuleCatalogue.entries.map(\.id.rawValue)
        #expect(names.count == Set(names).count)
    }
}
