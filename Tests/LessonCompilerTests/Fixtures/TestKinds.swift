import CourseModel
import LessonCompiler

/// A kind like the loader's, small enough to be read.
let loader = ExperimentKind(
    id: "loader", summary: "A loader.",
    parameters: [
        ParameterDefinition(name: "num_workers", values: .count(0...256), fallback: .number(0), summary: "Workers."),
        ParameterDefinition(name: "batch_size", values: .count(1...4096), fallback: .number(16), summary: "Samples in a batch."),
        ParameterDefinition(name: "step", values: .duration(0...10), fallback: .number(0.02), summary: "Time of a step."),
        ParameterDefinition(name: "workload", values: .word(["images", "records"]), fallback: .word("images"), summary: "Work."),
        ParameterDefinition(name: "sync", values: .flag, fallback: .flag(true), summary: "Whether steps are waited for."),
    ],
    metrics: [
        MetricDefinition(name: "iteration_time", heading: "iteration", unit: .seconds, better: .lower, definition: "Batch to batch."),
        MetricDefinition(name: "throughput", heading: "samples/s", unit: .samplesPerSecond, better: .higher, definition: "Samples."),
        MetricDefinition(name: "loading_time", heading: "loading", unit: .seconds, better: .lower, definition: "Loader alone."),
    ],
    charts: [.line],
    foretells: ExperimentKind.Foretold(parameter: "num_workers", metric: "iteration_time", only: ["sync": .flag(true)]))

/// What simulates it.
let loaderSimulation = ExperimentKind(
    id: "loader-simulation", summary: "A simulated loader.",
    parameters: [
        ParameterDefinition(name: "num_workers", values: .count(0...512), fallback: .number(0), summary: "Workers."),
        ParameterDefinition(name: "cores", values: .count(1...512), fallback: .number(8), summary: "Cores."),
        ParameterDefinition(name: "batch_size", values: .count(1...4096), fallback: .number(32), summary: "Samples in a batch."),
        ParameterDefinition(name: "compute", values: .duration(0...3600), fallback: .number(0.1), summary: "Work of a batch."),
        ParameterDefinition(name: "storage", values: .duration(0...3600), fallback: .number(0), summary: "Storage of a batch."),
        ParameterDefinition(name: "step", values: .duration(0...3600), fallback: .number(0.05), summary: "Time of a step."),
    ],
    metrics: loader.metrics, charts: [.line], simulates: "loader")

/// A kind of another field: the seam must not know loaders only.
let classifier = ExperimentKind(
    id: "classifier", summary: "A classifier at a threshold.",
    parameters: [ParameterDefinition(name: "percent", values: .count(0...100), fallback: nil, summary: "Threshold in percent.")],
    metrics: [
        MetricDefinition(name: "precision", heading: "precision", unit: .share, better: .higher, definition: "TP/(TP+FP)."),
        MetricDefinition(name: "recall", heading: "recall", unit: .share, better: .higher, definition: "TP/(TP+FN)."),
    ],
    charts: [.confusion])

/// A compiler with both kinds; a recording's rows keep their means and nothing is concluded from them.
let compiler = LessonCompiler(kinds: [loader, loaderSimulation, classifier]) { recording in
    ExperimentRun(
        kind: recording.kind, source: .recorded, startedAt: recording.recorded, elapsed: 0, parameters: recording.parameters,
        swept: recording.swept, comparedMetric: recording.comparedMetric, seed: 0, machine: recording.machine,
        roundsPlanned: recording.repeats, roundsCompleted: recording.repeats, ending: .complete,
        rows: recording.rows.map { row in
            ResultRow(
                setting: row.setting,
                metrics: row.metrics.mapValues { values in
                    MetricSummary(mean: values.reduce(0, +) / Double(values.count), low: nil, high: nil, rounds: values)
                }, remark: .undecided)
        }, comparisons: [], recommended: nil, warnings: [recording.title])
}
