import AppScreens
import CourseModel
import Foundation
import TestSupport
import Testing
import TextUI

@testable import HoneCLI

/// Runs in the forms that other programs read.
@Suite struct RunFormTests {
    private static let kind = ExperimentKind(
        id: "k", summary: "", parameters: [],
        metrics: [MetricDefinition(name: "time", heading: "time", unit: .seconds, better: .lower, definition: "")], charts: [.bars])

    private static func run(_ rows: [(Double, [Double])], processor: String = "a <b> & \"c\" | d") -> ExperimentRun {
        ExperimentRun(
            kind: "k", source: .measured, startedAt: Instant(rawValue: 0), elapsed: 1, parameters: [:], swept: "n", comparedMetric: "time",
            seed: 1,
            machine: MachineDescription(processor: processor, cores: 2, memoryBytes: nil, system: "s", accelerator: nil, loadAverage: nil),
            roundsPlanned: 3, roundsCompleted: 3, ending: .complete,
            rows: rows.map { setting, rounds in
                let mean = rounds.reduce(0, +) / Double(rounds.count)
                return ResultRow(
                    setting: setting, metrics: ["time": MetricSummary(mean: mean, low: mean * 0.9, high: mean * 1.1, rounds: rounds)],
                    remark: .undecided)
            }, comparisons: [], recommended: nil, warnings: [])
    }

    @Test func drawsValidXMLWhateverTheNamesAre() throws {
        let run = Self.run([(0, [1, 1.1, 0.9]), (2, [0.5, 0.5, .nan]), (4, [.infinity])])
        let svg = RunChart(title: "<script>alert(1)</script> & \u{1B}[31m\u{0}", kind: Self.kind, run: run).svg
        #expect(XMLElements.parse(svg)?["svg"] == 1)
        #expect(XMLElements.parse(svg)?["script"] == nil)
        #expect(!svg.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
        #expect(svg.contains("a &lt;b&gt; &amp; &quot;c&quot; | d"))
        #expect(!svg.contains("nan") && !svg.contains("inf"))
    }

    @Test func drawsAChartOfNothing() {
        #expect(XMLElements.parse(RunChart(title: "t", kind: Self.kind, run: Self.run([])).svg)?["svg"] == 1)
    }

    @Test func writesAMarkdownTable() {
        let text = RunMarkdown(title: "A | b", kind: Self.kind, columns: ["time"], run: Self.run([(0, [1, 1, 1]), (2, [0.5, 0.5, 0.5])]))
            .text
        #expect(
            text.hasPrefix(
                """
                ## A \\| b

                | n | time |
                | --: | --: |
                | 0 | 1.00 ± 0.10 s |
                | 2 | 500 ± 50 ms |
                """))
        #expect(text.contains("Source: measured, a \\<b\\> & \"c\" \\| d, 2 cores, s, 1970-01-01T00:00:00Z, 3 of 3 rounds, seed 1"))
    }

    @Test func writesTraceEventsThatPerfettoReads() throws {
        let spans = [
            Timeline.Span(lane: .worker(0), activity: .compute, batch: 3, start: 0.5, end: 0.75),
            Timeline.Span(lane: .device, activity: .step, batch: 3, start: 0.75, end: 1),
        ]
        let timeline = Timeline(
            workers: 1, spans: spans, queue: [Timeline.QueueLevel(time: 0.75, ready: 1)], duration: 1,
            marks: [Timeline.Mark(time: 0.5, text: "batches count from here")])
        let json = try TimelineDocument(title: "t", timeline: timeline).json
        let value = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let events = try #require(value["traceEvents"] as? [[String: Any]])
        let complete = events.filter { $0["ph"] as? String == "X" }
        #expect(complete.compactMap { $0["ts"] as? Double } == [500_000, 750_000])
        #expect(complete.compactMap { $0["dur"] as? Double } == [250_000, 250_000])
        #expect(complete.compactMap { $0["name"] as? String } == ["compute 3", "step 3"])
        #expect(Set(complete.compactMap { $0["tid"] as? Int }).count == 2)
        let names = events.filter { $0["name"] as? String == "thread_name" }.compactMap { ($0["args"] as? [String: String])?["name"] }
        #expect(names == ["worker 0", "training loop", "device"])
        let marks = events.filter { $0["ph"] as? String == "i" }
        #expect(marks.count == 1 && marks.first?["ts"] as? Double == 500_000 && marks.first?["s"] as? String == "p")
    }

    @Test func putsAModelBesideWhatWasMeasured() throws {
        var run = Self.run([(0, [1, 1, 1]), (2, [0.5, 0.5, 0.5]), (4, [0.25, 0.25, 0.25])])
        run.forecast = Forecast(
            metric: "time",
            rows: [
                Forecast.Row(setting: 0, predicted: 0.9, fittedTo: 1), Forecast.Row(setting: 2, predicted: 0.55, fittedTo: 0.5),
                Forecast.Row(setting: 4, predicted: 0.3), Forecast.Row(setting: 8, predicted: 0.2),
            ])
        let json = try RunDocument(experiment: "c/l/x", run: run, emulated: []).json
        let value = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let forecast = try #require(value["forecast"] as? [String: Any])
        #expect(Set(forecast.keys) == ["metric", "rows", "median_ape", "max_ape", "choice", "regret"])
        let rows = try #require(forecast["rows"] as? [[String: Any]])
        #expect(rows.map { $0["fitted_to"] as? Double } == [1, 0.5, nil, nil])
        #expect(rows.map { $0["measured"] as? Double } == [1, 0.5, 0.25, nil])
        #expect(forecast["choice"] is NSNull && forecast["regret"] is NSNull)
        #expect(try RunDocument(experiment: "c/l/x", run: Self.run([(0, [1])]), emulated: []).json.contains("forecast") == false)
    }

    @Test func comparesTwoRunsSettingBySetting() {
        let first = Self.run([(0, [1, 1.02, 0.98, 1.01]), (2, [0.5, 0.501, 0.499, 0.5]), (4, [0.3, 0.4, 0.5, 0.6])])
        let second = Self.run(
            [(2, [0.5, 0.5, 0.501, 0.5]), (0, [0.7, 0.71, 0.69, 0.7]), (4, [0.4, 0.5, 0.3, 0.5]), (8, [1])], processor: "z")
        let comparison = RunComparison(first, second, better: .lower)
        #expect(comparison.rows.map(\.setting) == [0, 2, 4])
        #expect(comparison.rows.map(\.finding) == [.faster, .equivalent, .undecided])
        #expect(comparison.differences == ["machine: a <b> & \"c\" | d, 2 cores against z, 2 cores"])
        #expect(RunComparison(second, first, better: .lower).rows.first { $0.setting == 0 }?.finding == .slower)
    }

    @Test func findsARunByIDOrByItsExperiment() throws {
        let lesson = LessonName(course: "c", lesson: "l")
        func entry(_ id: String, _ item: String) -> RunHistory.Entry {
            RunHistory.Entry(
                id: Event.ID(id), experiment: ItemName(lesson: lesson, item: item), isOwn: false, run: Self.run([(0, [1])]))
        }
        let history = RunHistory(entries: [entry("aaaa1111", "x"), entry("aaaa2222", "y"), entry("bbbb3333", "x")])
        #expect(try history.run("aaaa1").id == "aaaa1111")
        #expect(try history.run("l/x").id == "bbbb3333")
        #expect(throws: Failure("“aaaa” begins 2 ids of runs. Type more of it.", status: .wrongUse)) { try history.run("aaaa") }
        #expect(
            throws: Failure("There is no run “zz”. The runs are listed by: hone lab history", status: .wrongUse)
        ) { try history.run("zz") }
    }

    @Test func listsMeasuredRunsInOneLineEachOf80Columns() {
        let entry = RunHistory.Entry(
            id: "aba24c05", experiment: ItemName(lesson: LessonName(course: "c", lesson: "num-workers"), item: "sweep"), isOwn: true,
            run: Self.run([(0, [1]), (1, [1]), (2, [1]), (4, [1]), (8, [1])]))
        let capabilities = TerminalCapabilities(colorDepth: .none, charset: .unicode, hyperlinks: false, movesCursor: false)
        let moment = Moment(now: Instant(seconds: 0), width: 80, capabilities: capabilities)
        let lines = RunList(entries: [entry]).lines(at: moment).map(\.plainText)
        expectText(
            lines.joined(separator: "\n"),
            equals: """
                run      │ when (UTC)       │ experiment          │ settings  │ rounds │ enough
                ─────────┼──────────────────┼─────────────────────┼───────────┼────────┼───────
                aba24c05 │ 1970-01-01 00:00 │ num-workers/sweep * │ 0 1 2 4 8 │ 3      │ –
                * with parameters of your own or another loader: it counts in no lesson
                """)
    }

    @Test func keepsRunsWithOwnParametersApart() {
        let name = ItemName(lesson: LessonName(course: "c", lesson: "l"), item: "sweep")
        #expect(name.withOwnMark != name)
        #expect(name.withOwnMark.withoutOwnMark == name && name.withoutOwnMark == name)
    }
}

/// The elements of an XML document by name, counted.
private enum XMLElements {
    static func parse(_ text: String) -> [String: Int]? {
        var counts: [String: Int] = [:]
        var open: [Substring] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            guard let end = rest[start...].firstIndex(of: ">") else { return nil }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("?") { continue }
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return nil }
                continue
            }
            let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
            counts[String(name), default: 0] += 1
            if !tag.hasSuffix("/") { open.append(name) }
        }
        return open.isEmpty ? counts : nil
    }
}
