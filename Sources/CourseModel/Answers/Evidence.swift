/// What a learner measured, as far as the key of a question needs it.
public struct Evidence: Hashable, Sendable {
    /// The last run of each experiment.
    public let runs: [Experiment.ID: ExperimentRun]
    /// The experiments whose last run was made with other settings than the lesson now has.
    public let stale: Set<Experiment.ID>

    /// Nothing was measured.
    public static let none = Evidence(runs: [:])

    /// Makes evidence.
    public init(runs: [Experiment.ID: ExperimentRun], stale: Set<Experiment.ID> = []) {
        self.runs = runs
        self.stale = stale
    }

    /// What a learner measured of a lesson.
    public init(of lesson: Lesson, state: LessonState) {
        let stale = lesson.experiments.filter { experiment in state.runs[experiment.id].map { !$0.fits(experiment) } ?? false }
        self.init(runs: state.runs, stale: Set(stale.map(\.id)))
    }
}

extension ExperimentRun {
    /// Whether the run was made with the settings that the experiment now has; a recording counts as it is.
    public func fits(_ experiment: Experiment) -> Bool {
        if experiment.source == .recorded || source == .recorded { return source == experiment.source }
        return kind == experiment.kind && swept == experiment.sweep.parameter && comparedMetric == experiment.comparedMetric
            && parameters == experiment.parameters
    }
}
