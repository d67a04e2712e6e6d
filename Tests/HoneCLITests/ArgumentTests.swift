import CourseModel
import Testing

@testable import HoneCLI

struct ArgumentTests {
    @Test(arguments: [
        (["--database", "x", "note", "a"], ["note", "a", "--database", "x"]), (["--plain", "learn"], ["learn", "--plain"]),
        (["--color=never", "--plain", "read", "a", "--", "b"], ["read", "a", "--color=never", "--plain", "--", "b"]),
        (["--database", "x"], ["--database", "x"]), (["--version"], ["--version"]), ([], []),
        (["note", "--database", "x"], ["note", "--database", "x"]),
        (["--database"], ["--database"]),
    ])
    func takesCommonOptionsBeforeTheCommand(arguments: [String], moved: [String]) {
        #expect(CommonOptionsFirst.moved(arguments) == moved)
    }

    @Test(arguments: [("40ms", 0.04), ("1.5s", 1.5), ("2min", 120), ("3", 3), (" 10 s ", 10), ("250µs", 0.00025)])
    func readsTimes(text: String, seconds: Double) {
        #expect(DurationText.seconds(text) == seconds)
    }

    @Test(arguments: ["", "s", "-1s", "1e3s", "1..2s", "5 days", "∞"])
    func refusesWhatIsNoTime(text: String) {
        #expect(DurationText.seconds(text) == nil)
    }

    @Test(arguments: [("0,2,4", [0.0, 2, 4]), ("4, 4,1", [4, 1]), ("8", [8])])
    func readsWorkerCountsWithoutDuplicates(text: String, counts: [Double]) throws {
        #expect(try LabOptions.counts(text) == counts)
    }

    @Test(arguments: ["", ",", "1,,2", "-1", "two", "1.5"])
    func refusesWhatIsNoListOfCounts(text: String) {
        #expect(throws: Failure.self) { try LabOptions.counts(text) }
    }
}

struct SuggestionTests {
    private let names = ["num-workers", "prefetch", "pinned-memory"]

    @Test(arguments: [
        ("num-wokers", ["num-workers"]), ("prefecth", ["prefetch"]), ("pin", ["pinned-memory"]), ("NUM-WORKERS", ["num-workers"]),
        ("zebra", []), ("", []),
    ])
    func findsTheNearestNames(typed: String, near: [String]) {
        #expect(Suggestions.near(typed, among: names) == near)
    }

    @Test func asksForOneOrMoreNames() {
        #expect(Suggestions.question("num-wokers", among: names) == " Did you mean num-workers?")
        #expect(Suggestions.question("p", among: names) == " Did you mean pinned-memory or prefetch?")
        #expect(Suggestions.question("zebra", among: names) == "")
    }
}

struct RunCSVTests {
    @Test func writesALineForEachRowAndRound() {
        let summary = MetricSummary(mean: 0.15, low: nil, high: nil, rounds: [0.1, 0.2])
        let run = ExperimentRun(
            kind: "k", source: .measured, startedAt: Instant(rawValue: 0), elapsed: 1, parameters: [:], swept: "num_workers",
            comparedMetric: "iteration_time", seed: 1,
            machine: MachineDescription(processor: "", cores: 1, memoryBytes: nil, system: "", accelerator: nil, loadAverage: nil),
            roundsPlanned: 2, roundsCompleted: 2, ending: .complete,
            rows: [ResultRow(setting: 4, metrics: ["iteration_time": summary], remark: .undecided)], comparisons: [], recommended: nil,
            warnings: [])
        let lines = RunCSV(run: run, columns: ["iteration_time", "cpu"]).lines
        #expect(lines == ["num_workers,round,iteration_time,cpu", "4,1,0.1,", "4,2,0.2,"])
    }
}
