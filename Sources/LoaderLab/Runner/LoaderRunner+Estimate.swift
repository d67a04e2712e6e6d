public import CourseModel

extension LoaderRunner {
    /// What a run would take on a machine on which an item costs what it did where this was written. What is emulated (the step, the waits, the start
    /// of workers) takes as long everywhere, so that a budget that is too short for it is too short on every machine.
    ///
    /// - Throws: ``ExperimentFailure/badParameter(_:value:problem:)`` for what is impossible.
    public func estimate(_ request: ExperimentRequest) throws -> ExperimentEstimate? {
        let plan = try LoaderPlan(request, kind: kind)
        guard let first = plan.rows.first?.settings else { return nil }
        let wanted = Set(request.columns + [request.comparedMetric])
        let cost = CostEstimate(item: first.shape.usualItemSeconds, cores: Self.usualCores)
        do {
            let rounds = try RunPlan(
                plan.rows, cost: cost, wantsLoading: wanted.contains(LoaderMetrics.loadingTime), rounds: request.rounds,
                budget: request.budget)
            return ExperimentEstimate(roundSeconds: rounds.roundSeconds, rounds: rounds.rounds)
        } catch ExperimentFailure.budgetTooSmall(_, let needed) {
            return ExperimentEstimate(roundSeconds: needed, rounds: 0)
        }
    }

    /// The cores of an ordinary machine.
    private static let usualCores = 4
}

extension WorkloadShape {
    /// Seconds that one core needs for an item, as seen on one ordinary machine; for a remote item the emulated wait.
    fileprivate var usualItemSeconds: Double {
        switch kind {
        case .images: 3.5e-9 * Double(image.width * image.height) + 4e-9 * Double(image.itemSize)
        case .records: 2e-9 * Double(record.bytes)
        case .remote: latency
        case .tensors: 0.5e-9 * Double(tensorBytes)
        case .tiny: 0.1e-6
        }
    }
}
