import CourseModel

/// The command line of the recorder for a request.
struct PyTorchCommand: Hashable {
    /// The arguments after the script's name.
    let arguments: [String]
    /// The numbers of workers.
    let workers: [Int]
    /// Items in a batch.
    let batchSize: Int
    /// Whether whole epochs count, from their start.
    let countsEpoch: Bool

    /// Puts a request into the recorder's words.
    ///
    /// - Throws: ``ExperimentFailure/badParameter(_:value:problem:)`` for what the real loader cannot be asked for.
    init(_ request: ExperimentRequest, options: PyTorchOptions, kind: ExperimentKind) throws {
        guard request.swept == "num_workers" else {
            throw ExperimentFailure.badParameter(
                "sweep", value: request.swept.rawValue, problem: "must be num_workers: nothing else is swept with PyTorch")
        }
        let values = try CheckedParameters(request.parameters.filter { $0.key != request.swept }, kind: kind)
        let limit = ParameterDefinition.Values.count(0...LoaderKind.maximumWorkers)
        for setting in request.settings {
            guard let problem = limit.problem(with: .number(setting)) else { continue }
            throw ExperimentFailure.badParameter("num_workers", value: ParameterValue.number(setting).text, problem: problem)
        }
        workers = request.settings.map { Int($0) }
        batchSize = try values.count("batch_size")
        countsEpoch = try values.word("count") == "epoch"
        let runs = Double(max(1, request.rounds) * workers.count)
        var words = ["--workers", workers.map(String.init).joined(separator: ","), "--repeats", String(request.rounds)]
        words += ["--batch-size", String(batchSize), "--seed", String(request.seed % 1_000_000), "--budget", Self.text(request.budget)]
        // Workers that import torch anew take seconds before the first batch: such a run needs time beyond them.
        let least = options.startMethod == .spawn || options.startMethod == .forkserver ? 15 : 0.5
        words += ["--seconds", Self.text(max(least, request.budget / runs))]
        let epoch = try values.count("epoch_batches")
        words += ["--batches", String(countsEpoch && epoch > 0 ? epoch : 200), "--memory"]
        words += try Self.work(values, options) + Self.loader(values, options, hasWorkers: workers.contains { $0 > 0 })
        arguments = words
    }

    private static func work(_ values: CheckedParameters, _ options: PyTorchOptions) throws -> [String] {
        var words = ["--step", try options.model ?? "\(text(values.number("step")))s"]
        if try !values.flag("sync") { words.append("--no-sync") }
        if let dataset = options.dataset { return words + ["--dataset", dataset] }
        let workload = try values.word("workload")
        words += ["--workload", workload, "--items", String(try values.count("items"))]
        switch workload {
        case "images":
            words += ["--size", String(try values.count("image_output"))]
            words += ["--image-size", "\(try values.count("image_width"))x\(try values.count("image_height"))"]
        case "records": words += ["--size", String(try values.count("record_kb"))]
        case "tensors": words += ["--size", String(try values.count("tensor_kb"))]
        case "remote":
            words += ["--latency", text(try values.number("latency")), "--latency-spread", text(try values.number("latency_spread") / 100)]
        default: break
        }
        return words
    }

    private static func loader(_ values: CheckedParameters, _ options: PyTorchOptions, hasWorkers: Bool) throws -> [String] {
        var words: [String] = []
        if hasWorkers, try values.count("prefetch_factor") != 2 {
            words += ["--prefetch-factor", String(try values.count("prefetch_factor"))]
        }
        if try values.flag("persistent_workers") { words.append("--persistent-workers") }
        if try !values.flag("shuffle") { words.append("--no-shuffle") }
        if try values.flag("drop_last") { words.append("--drop-last") }
        if try !values.flag("in_order") { words.append("--no-in-order") }
        words += ["--timeout", text(try values.number("timeout")), "--epochs", String(try values.count("epochs"))]
        if let method = options.startMethod { words += ["--start-method", method.rawValue] }
        if options.pinsMemory { words.append("--pin-memory") }
        return words
    }

    private static func text(_ number: Double) -> String { ParameterValue.number(number).text }
}
