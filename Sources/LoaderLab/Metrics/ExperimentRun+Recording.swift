public import CourseModel

extension ExperimentRun {
    /// What a recording says, by the same statistics as a live run.
    ///
    /// - Parameters:
    ///   - recording: the numbers.
    ///   - kind: the kind it is of; it says which way the compared metric is better (`lower` for a metric it does not know).
    public init(_ recording: Recording, kind: ExperimentKind) {
        let values = Dictionary(recording.rows.map { ($0.setting, $0.metrics) }, uniquingKeysWith: { first, _ in first })
        let better = kind.metric(recording.comparedMetric)?.better ?? .lower
        let summary = RunSummary(
            values: values, order: recording.rows.map(\.setting), comparedMetric: recording.comparedMetric, better: better, kind: kind)
        self.init(
            kind: recording.kind, source: .recorded, startedAt: recording.recorded, elapsed: 0, parameters: recording.parameters,
            swept: recording.swept, comparedMetric: recording.comparedMetric, seed: 0, machine: recording.machine,
            roundsPlanned: recording.repeats, roundsCompleted: recording.repeats, ending: .complete, rows: summary.rows,
            comparisons: summary.comparisons, recommended: summary.recommended, warnings: recording.provenance)
    }
}

extension Recording {
    /// What was recorded and where the numbers come from, as sentences for a reader.
    fileprivate var provenance: [String] {
        [setup.isEmpty ? "\(title)." : "\(title): \(setup).", "Source: \(source) (\(licence))."].map { $0.replacing("..", with: ".") }
    }
}
