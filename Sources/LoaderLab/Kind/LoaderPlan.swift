import CourseModel

/// What a request asks for, checked: one set of parameters for each row.
struct LoaderPlan {
    /// One row.
    struct Row: Hashable, Sendable {
        let setting: Double
        let settings: LoaderSettings
    }

    /// The rows in the order of the sweep.
    let rows: [Row]
    /// All parameters but the swept one.
    let fixed: [ParameterName: ParameterValue]

    /// Checks a request.
    ///
    /// - Throws: ``ExperimentFailure/badParameter(_:value:problem:)`` for the first thing that is impossible.
    init(_ request: ExperimentRequest, kind: ExperimentKind) throws {
        var seen: Set<Double> = []
        let settings = request.settings.filter { seen.insert($0).inserted }
        guard !settings.isEmpty else {
            throw ExperimentFailure.badParameter(request.swept, value: "", problem: "needs at least one setting")
        }
        rows = try settings.map { setting in
            let values = request.parameters.merging([request.swept: .number(setting)]) { _, swept in swept }
            return Row(setting: setting, settings: try LoaderSettings(CheckedParameters(values, kind: kind)))
        }
        fixed = try CheckedParameters(request.parameters, kind: kind).values.filter { $0.key != request.swept }
        try Self.checkPrefetch(request, rows, kind)
        try Self.checkPersistence(request, rows)
        try Self.checkMetrics(request, rows, kind)
    }

    /// Without workers nobody is ahead: a prefetch factor that was asked for is a mistake, as PyTorch says too.
    private static func checkPrefetch(_ request: ExperimentRequest, _ rows: [Row], _ kind: ExperimentKind) throws {
        let name: ParameterName = "prefetch_factor"
        guard rows.allSatisfy({ $0.settings.loader.workers == 0 }) else { return }
        let given = request.swept == name ? request.settings.first.map(ParameterValue.number) : request.parameters[name]
        guard let given, request.swept == name || given != kind.parameter(name)?.fallback else { return }
        throw ExperimentFailure.badParameter(
            name, value: given.text, problem: "needs at least one worker: without workers nothing is made ahead")
    }

    private static func checkMetrics(_ request: ExperimentRequest, _ rows: [Row], _ kind: ExperimentKind) throws {
        for name in [request.comparedMetric] + request.columns where kind.metric(name) == nil && name.rawValue != request.swept.rawValue {
            throw ExperimentFailure.badParameter("columns", value: name.rawValue, problem: "is no metric of the kind \(kind.id)")
        }
        let isSteady = rows.contains { $0.settings.counting == .steady }
        if let name = ([request.comparedMetric] + request.columns).first(where: LoaderMetrics.ofEpochs.contains), isSteady {
            throw ExperimentFailure.badParameter("count", value: "steady", problem: "measures no \(name); that takes count: epoch")
        }
    }

    /// Without workers there is nothing to keep: PyTorch refuses it, too.
    private static func checkPersistence(_ request: ExperimentRequest, _ rows: [Row]) throws {
        guard request.parameters["persistent_workers"] == .flag(true), rows.allSatisfy({ $0.settings.loader.workers == 0 }) else { return }
        throw ExperimentFailure.badParameter(
            "persistent_workers", value: "true", problem: "needs at least one worker: without workers there is none to keep")
    }

    /// Refuses a window that does not fit into half of the memory.
    func checkMemory(memoryBytes: Int?) throws {
        let limit = Double(memoryBytes ?? 4 << 30) / 2
        for row in rows where row.settings.windowBytes > limit {
            let needed = Int(row.settings.windowBytes / 1e6)
            let workers = String(row.settings.loader.workers)
            throw ExperimentFailure.badParameter(
                "num_workers", value: workers,
                problem: "needs \(needed) MB for its window of batches, more than half of the memory; lower batch_size or prefetch_factor")
        }
    }
}
