import CourseModel

@testable import LoaderLab

extension ExperimentRequest {
    /// A request for a sweep of worker counts.
    static func sweep(
        _ settings: [Double] = [0, 1, 2, 4, 8], of swept: ParameterName = "num_workers",
        _ parameters: [ParameterName: ParameterValue] = [:],
        columns: [MetricName] = ["iteration_time"], rounds: Int = 6, budget: Double = 30, seed: UInt64 = 1
    ) -> ExperimentRequest {
        ExperimentRequest(
            parameters: parameters, swept: swept, settings: settings, columns: columns, comparedMetric: columns.first ?? "iteration_time",
            rounds: rounds, budget: budget, seed: seed)
    }
}

extension LoaderPlan {
    /// The plan of a request of kind `loader`.
    init(_ request: ExperimentRequest) throws { try self.init(request, kind: LoaderRunner.kind) }
}
