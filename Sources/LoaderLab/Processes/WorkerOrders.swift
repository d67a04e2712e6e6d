/// What a worker process is told when it is started, as words of its command line: `ps` shows what it is.
struct WorkerOrders: Hashable, Sendable {
    let shape: WorkloadShape
    let cacheFolder: String
    let worker: Int
    let layout: SharedWindow.Layout
    let stream: StreamSharing?
    let dropLast: Bool
    let seed: UInt64
    let nice: Int
}

extension WorkerOrders {
    /// The orders as words `name=value`.
    var words: [String] {
        let values: [(String, String)] = [
            ("worker", "\(worker)"), ("workers", "\(layout.workers)"), ("workload", shape.kind.rawValue), ("items", "\(shape.items)"),
            ("batch", "\(layout.batchSize)"), ("slots", "\(layout.slots)"), ("size", "\(layout.itemSize)"), ("seed", "\(seed)"),
            ("nice", "\(nice)"), ("stream", stream?.rawValue ?? "no"), ("drop", dropLast ? "yes" : "no"),
            ("width", "\(shape.image.width)"), ("height", "\(shape.image.height)"), ("quality", "\(shape.image.quality)"),
            ("output", "\(shape.image.outputSize)"), ("record", "\(shape.record.bytes)"), ("latency", "\(shape.latency)"),
            ("spread", "\(shape.latencySpread)"), ("tensor", "\(shape.tensorBytes)"), ("cache", cacheFolder),
        ]
        return values.map { "\($0)=\($1)" }
    }

    /// Reads orders; `nil` when a word is missing or makes no sense.
    init?(words: [String]) {
        let pairs = words.map { word in word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init) }
        let values = Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
        func count(_ name: String) -> Int? { values[name].flatMap(Int.init).flatMap { (0...(1 << 40)).contains($0) ? $0 : nil } }
        guard let kind = values["workload"].flatMap(WorkloadShape.Kind.init), let items = count("items"), let cache = values["cache"],
            let worker = count("worker"), let workers = count("workers"), let batch = count("batch"), let slots = count("slots"),
            let size = count("size"), let seed = values["seed"].flatMap(UInt64.init), let nice = count("nice"), worker < workers,
            let latency = values["latency"].flatMap(Double.init), let spread = values["spread"].flatMap(Double.init)
        else { return nil }
        var shape = WorkloadShape(kind: kind, items: items)
        guard let width = count("width"), let height = count("height"), let quality = count("quality"), let output = count("output"),
            let record = count("record"), let tensor = count("tensor")
        else { return nil }
        shape.image = ImageShape(width: width, height: height, quality: quality, outputSize: output)
        shape.record = RecordShape(bytes: record)
        (shape.latency, shape.latencySpread, shape.tensorBytes) = (latency, spread, tensor)
        self.init(
            shape: shape, cacheFolder: cache, worker: worker,
            layout: SharedWindow.Layout(workers: workers, slots: slots, batchSize: batch, itemSize: size),
            stream: values["stream"].flatMap(StreamSharing.init), dropLast: values["drop"] == "yes", seed: seed, nice: nice)
    }
}
