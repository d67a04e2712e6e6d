import CourseModel
import TextUI

/// Words for the reasons of questions about the learner's own run.
enum RunReasonWording {
    /// `nil` when the reason is none of a run's own.
    ///
    /// - Parameter unit: the unit of what was predicted.
    static func lines(for reason: Reason, unit: MetricDefinition.Unit = .number) -> [Feedback]? {
        obstacle(reason) ?? setting(reason) ?? prediction(reason, unit)
    }

    /// What keeps the run from telling.
    private static func obstacle(_ reason: Reason) -> [Feedback]? {
        switch reason {
        case .notMeasured(let id):
            [Feedback(.question, "This is about your own run of “\(id)”, which has not run yet. Run it, then answer.")]
        case .runIsStale(let id):
            [
                Feedback(
                    .question, "Your last run of “\(id)” was made with other settings than the lesson has now. Run it again, then answer.")
            ]
        case .tooFewRounds(let id, let completed):
            [
                Feedback(
                    .question,
                    "Your last run of “\(id)” has only \(completed) whole \(completed == 1 ? "round" : "rounds"), and at least "
                        + "\(ExperimentRun.roundsToDecide) are needed to say anything. Run it again, then answer.")
            ]
        case .allWithinNoise(let id):
            [
                Feedback(
                    .question,
                    "In your last run of “\(id)” no setting can be told apart from the best, so any answer would be as good. "
                        + "More rounds may tell.")
            ]
        case .notInRun(let id):
            [Feedback(.question, "Your last run of “\(id)” does not hold what is asked here. Run it again, then answer.")]
        default: nil
        }
    }

    private static func setting(_ reason: Reason) -> [Feedback]? {
        switch reason {
        case .settingAmongBest(let setting, let others) where others.isEmpty:
            [Feedback(.good, "\(NumberFormat.setting(setting)) was the best in your run.")]
        case .settingAmongBest(let setting, let others):
            [
                Feedback(
                    .good,
                    "\(NumberFormat.setting(setting)) was among the best in your run; \(SettingWording.list(others)) cannot be told apart from it."
                )
            ]
        case .settingWorse(let setting): [Feedback(.bad, "In your run another setting was better than \(NumberFormat.setting(setting)).")]
        case .notASetting(let setting, let settings):
            [Feedback(.bad, "\(NumberFormat.setting(setting)) was not measured; the settings were \(SettingWording.list(settings)).")]
        default: nil
        }
    }

    private static func prediction(_ reason: Reason, _ unit: MetricDefinition.Unit) -> [Feedback]? {
        switch reason {
        case .predictionKept(let id): [Feedback(.note, "Kept. The experiment “\(id)” will tell.")]
        case .predictionJudged(let estimate, let measured):
            [judged(estimate, measured, unit)]
        default: nil
        }
    }

    private static func judged(_ estimate: Estimate, _ measured: Double, _ unit: MetricDefinition.Unit) -> Feedback {
        let isInside = (estimate.low...max(estimate.high, estimate.low)).contains(measured)
        let error = measured == 0 ? "" : ", \(Int((abs(estimate.value / measured - 1) * 100).rounded())) % off"
        let values =
            "you said \(NumberFormat.text(estimate.value, in: unit)), measured were \(NumberFormat.text(measured, in: unit))\(error)"
        return Feedback(isInside ? .good : .note, "\(isInside ? "Inside" : "Outside") your range: \(values).")
    }
}
