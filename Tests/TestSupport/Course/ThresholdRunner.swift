public import CourseModel

/// An experiment kind that has nothing to do with loaders: a classifier's threshold against its confusion matrix.
///
/// It keeps the seam honest: whatever store, screens and grading do with experiments must work for it too. Ten fixed scores are
/// classified at each threshold; a round adds a small disturbance from the seed, so that rounds differ as measurements do.
public struct ThresholdRunner: ExperimentRunner {
    /// The kind.
    public let kind = ExperimentKind(
        id: "threshold", summary: "precision and recall of a fixed classifier by its threshold",
        parameters: [
            ParameterDefinition(name: "threshold", values: .count(0...100), fallback: .number(50), summary: "positive from this score on")
        ],
        metrics: [
            MetricDefinition(
                name: "accuracy", heading: "accuracy", unit: .share, better: .higher, definition: "share of items classified as labelled"),
            MetricDefinition(
                name: "precision", heading: "precision", unit: .share, better: .higher,
                definition: "share of positives that are labelled so"),
            MetricDefinition(
                name: "recall", heading: "recall", unit: .share, better: .higher, definition: "share of labelled positives that were found"),
        ],
        charts: [.bars, .confusion])

    /// Turns the rounds of each setting into a finished run.
    private let summarise: @Sendable (ExperimentRequest, [Double: [MetricName: [Double]]]) -> ExperimentRun

    /// Makes a runner; `summarise` turns the values of the rounds, by setting and metric, into rows and comparisons.
    public init(summarise: @escaping @Sendable (ExperimentRequest, [Double: [MetricName: [Double]]]) -> ExperimentRun) {
        self.summarise = summarise
    }

    /// Classifies the ten items once for each round and setting.
    public func run(
        _ request: ExperimentRequest, report: (ExperimentProgress) -> Void, shouldStop: @escaping @Sendable () -> Bool
    ) throws -> ExperimentRun {
        var values: [Double: [MetricName: [Double]]] = [:]
        var random = SeedSequence(seed: request.seed)
        for round in 1...request.rounds {
            if shouldStop() { break }
            report(.roundStarted(round, of: request.rounds, remaining: 0))
            for setting in request.settings {
                let noise = Double(random.next(below: 100)) / 100_000
                for (name, value) in Self.metrics(threshold: setting) {
                    values[setting, default: [:]][name, default: []].append(value + noise)
                }
                let row = (values[setting] ?? [:]).mapValues {
                    MetricSummary(mean: $0.reduce(0, +) / Double($0.count), low: nil, high: nil, rounds: $0)
                }
                report(.measured(ResultRow(setting: setting, metrics: row, remark: .undecided)))
            }
        }
        guard !values.isEmpty else { throw ExperimentFailure.stoppedBeforeFirstRow }
        return summarise(request, values)
    }

    private static let items: [(score: Double, isPositive: Bool)] = [
        (95, true), (90, true), (85, true), (70, false), (65, true), (55, true), (45, false), (30, true), (20, false), (5, false),
    ]

    private static func metrics(threshold: Double) -> [MetricName: Double] {
        let positives = items.filter { $0.score >= threshold }
        let found = Double(positives.count { $0.isPositive })
        let right = found + Double(items.count { $0.score < threshold && !$0.isPositive })
        return [
            "accuracy": right / Double(items.count), "precision": positives.isEmpty ? 1 : found / Double(positives.count),
            "recall": found / Double(items.count(where: \.isPositive)),
        ]
    }
}
