public import CourseModel
import TextUI

/// The words for what a run shows, from its comparisons alone.
public struct RunWording {
    let run: ExperimentRun
    /// The experiment's kind, for the direction of the compared metric.
    let better: Better

    /// Words a run whose compared metric is better in a direction.
    public init(run: ExperimentRun, better: Better) {
        self.run = run
        self.better = better
    }

    /// The remark of a row.
    func remark(_ remark: RowRemark) -> String {
        switch remark {
        case .fastest: better == .lower ? "fastest" : "best"
        case .amongFastest(let isSmallest): isSmallest ? "enough: none is better" : "same within the noise"
        case .slower(let share): better == .lower ? "\(NumberFormat.percent(share)) slower" : "\(NumberFormat.percent(share)) worse"
        case .undecided: "too few rounds"
        }
    }

    /// The verdict on the whole run, in sentences.
    public var verdict: String {
        guard run.roundsCompleted >= ExperimentRun.roundsToDecide else { return tooFewRounds }
        return [best, rest].compactMap(\.self).joined(separator: " ")
    }

    /// One setting against another, with the interval; `nil` when they were not compared.
    func comparison(_ pair: ComparedSettings) -> String? {
        guard run.roundsCompleted >= ExperimentRun.roundsToDecide, let found = run.comparison(pair.first, against: pair.second) else {
            return nil
        }
        return "\(NumberFormat.setting(pair.first)) against \(NumberFormat.setting(pair.second)): \(finding(found))."
    }

    private var tooFewRounds: String {
        if run.source == .recorded { return "It has \(run.roundsCompleted) repeats: too few to call a setting better." }
        return switch run.roundsCompleted {
        case 0: "No round was completed, so nothing can be said of the settings."
        case 1: "Only one round was completed. That says nothing about noise, so no setting is called better."
        default: "Only \(run.roundsCompleted) rounds were completed: too few to call a setting better."
        }
    }

    private var best: String? {
        let settings = run.bestSettings
        guard let first = settings.first else { return nil }
        if settings.count == 1 { return "\(NumberFormat.setting(first)) is \(better == .lower ? "fastest" : "best")." }
        let smallest = run.recommended.map { " \(NumberFormat.setting($0)) is the smallest that is enough." } ?? ""
        return "\(SettingWording.list(settings)) cannot be told apart here.\(smallest)"
    }

    private var rest: String? {
        let phrases = run.rows.compactMap { row -> String? in
            guard case .slower(let share) = row.remark else { return nil }
            let word = better == .lower ? "longer" : "less"
            return "\(NumberFormat.setting(row.setting)) \(better == .lower ? "takes" : "gives") \(NumberFormat.percent(share)) \(word)"
        }
        return phrases.isEmpty ? nil : SettingWording.joined(phrases) + "."
    }

    private func finding(_ found: SettingComparison) -> String {
        let interval = "ratio \(ratio(found.ratio)), 95 % interval \(ratio(found.low)) to \(ratio(found.high))"
        return switch found.finding {
        case .faster: "\(better == .lower ? "faster" : "better") (\(interval))"
        case .slower: "\(better == .lower ? "slower" : "worse") (\(interval))"
        case .equivalent: "the same, within the margin (\(interval))"
        case .negligible: "a difference too small to matter (\(interval))"
        case .undecided(let needed): "cannot be told apart (\(interval)\(needed.map { "; about \($0) rounds would tell" } ?? ""))"
        }
    }

    /// Two decimals, rounded.
    private func ratio(_ value: Double) -> String {
        guard let hundredths = Int(exactly: (value * 100).rounded()) else { return "\(value)" }
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
