import CourseModel
import Learning
import TestSupport
import TextUI

@testable import AppScreens

/// Plays a session against a log in memory and writes down what a learner sees.
struct SessionDriver {
    private(set) var session: LessonSession
    private(set) var log: [EventPayload] = []
    private(set) var transcript: [String] = []
    private(set) var farewell: Farewell?
    private let width: Int
    private let run: ExperimentRun?
    private var seconds = 1_000_000.0

    /// - Parameters:
    ///   - state: what the log said before.
    ///   - run: what an experiment gives; `nil` = it fails.
    init(
        _ lesson: Lesson, state: LessonState? = nil, run: ExperimentRun? = nil, width: Int = 80, steps: LessonSteps? = nil,
        confidence: ConfidenceAsking = .never
    ) {
        session = LessonSession(
            name: SampleLesson.name, lesson: lesson, steps: steps ?? LessonSteps(lesson), kinds: [SampleRun.kind],
            state: state ?? LessonState(lesson: SampleLesson.name), progress: LessonProgress(lesson: SampleLesson.name), cores: 2,
            confidence: confidence, seed: 7)
        self.run = run
        self.width = width
        play([.began])
    }

    /// Types lines, each followed by Enter.
    mutating func type(_ lines: String...) {
        for line in lines {
            transcript.append("> \(line)")
            play([.line(line, mayBeCut: false)])
        }
    }

    mutating func play(_ events: [SessionEvent]) {
        for event in events { follow(session.handle(event, at: moment)) }
    }

    private var moment: Moment {
        let capabilities = TerminalCapabilities(colorDepth: .none, charset: .unicode, hyperlinks: false, movesCursor: false)
        return Moment(now: Instant(seconds: seconds), width: width, capabilities: capabilities)
    }

    private mutating func follow(_ effects: [SessionEffect]) {
        for effect in effects {
            switch effect {
            case .show(let lines): transcript += lines.map(\.plainText)
            case .ask(let prompt): transcript.append("[\(prompt)]")
            case .leave(let farewell): self.farewell = farewell
            case .grade(let response, _, _): play([.graded(response, SampleVerdict.of(response))])
            case .prepare: break
            case .run: play([.experimentEnded(run.map(Result.success) ?? .failure(.stoppedBeforeFirstRow))])
            case .commit(let payload): commit(payload)
            }
        }
    }

    private mutating func commit(_ payload: EventPayload) {
        log.append(payload)
        seconds += 10
        let event = Event(id: Event.ID("\(log.count)"), learner: "learner", time: Instant(seconds: seconds), payload: payload)
        play([.committed(event)])
    }

    /// What was seen since the start, one line each.
    var text: String { transcript.joined(separator: "\n") }
}

/// Verdicts by the answer alone: `good…` is right, `half…` partly, `perhaps…` left to the learner, everything else wrong; option 1 as written is right.
enum SampleVerdict {
    static func of(_ response: Response) -> Verdict {
        switch response {
        case .chosen([1]): verdict(.correct, 1, [.optionRight(1)])
        case .chosen(let chosen): verdict(.incorrect, 0, chosen.map(Reason.optionWrong))
        case .typed(let text) where text.hasPrefix("good"): verdict(.correct, 1, [.ideaFound("costs", words: text)])
        case .typed(let text) where text.hasPrefix("half"): verdict(.partial, 0.5, [.ideaMissing("costs")])
        case .typed(let text) where text.hasPrefix("perhaps"): verdict(.ungraded, 0, [.unsure(words: ["timings"])])
        case .typed, .ordered, .matched, .cells, .predicted: verdict(.incorrect, 0, [.ideaMissing("costs")])
        }
    }

    private static func verdict(_ outcome: Verdict.Outcome, _ score: Double, _ reasons: [Reason]) -> Verdict {
        Verdict(outcome: outcome, score: score, reasons: reasons, grader: 1)
    }
}

/// A finished run of the sample experiment.
enum SampleRun {
    static let kind = ThresholdRunner { _, _ in make(rounds: 4) }.kind

    static func make(
        rounds: Int, ending: ExperimentRun.Ending = .complete, failure: ExperimentFailure? = nil, noiseFloor: Double? = nil
    ) -> ExperimentRun {
        func row(_ setting: Double, _ accuracy: Double, _ remark: RowRemark) -> ResultRow {
            let summary = MetricSummary(
                mean: accuracy, low: accuracy - 0.01, high: accuracy + 0.01, rounds: Array(repeating: accuracy, count: rounds))
            return ResultRow(setting: setting, metrics: ["accuracy": summary, "recall": summary], remark: remark)
        }
        func pair(_ first: Double, _ second: Double, _ finding: SettingComparison.Finding, _ ratio: Double) -> SettingComparison {
            SettingComparison(first: first, second: second, finding: finding, ratio: ratio, low: ratio - 0.02, high: ratio + 0.02)
        }
        return ExperimentRun(
            kind: "threshold", source: .measured, startedAt: Instant(seconds: 1_000_000), elapsed: 2, parameters: [:], swept: "threshold",
            comparedMetric: "accuracy", seed: 9,
            machine: MachineDescription(
                processor: "Test", cores: 2, memoryBytes: nil, system: "TestOS", accelerator: nil, loadAverage: nil),
            roundsPlanned: 4, roundsCompleted: rounds, ending: ending,
            rows: [row(0, 0.6, .slower(by: 0.25)), row(50, 0.8, .fastest), row(80, 0.7, .slower(by: 0.125))],
            comparisons: [
                pair(80, 50, .slower, 0.875), pair(50, 80, .faster, 1.14), pair(0, 50, .slower, 0.75), pair(50, 0, .faster, 1.33),
            ],
            recommended: 50, warnings: [], failure: failure, noiseFloor: noiseFloor)
    }
}
