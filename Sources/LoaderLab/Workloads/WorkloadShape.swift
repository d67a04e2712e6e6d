/// Which work an item is, and its sizes: enough to make the same workload in this process and in a worker's.
struct WorkloadShape: Hashable, Sendable {
    /// The kinds of work, by the names that lessons use.
    enum Kind: String, Hashable, Sendable, CaseIterable {
        case images, records, remote, tensors, tiny
    }

    /// The kind of work.
    var kind: Kind
    /// Items in the data set.
    var items: Int
    /// The sizes of `images`.
    var image = ImageShape()
    /// The sizes of `records`.
    var record = RecordShape()
    /// The mean wait of `remote` in seconds.
    var latency = 0.03
    /// The spread of the waits of `remote`, as a share of the mean.
    var latencySpread = 0.5
    /// Bytes of an item of `tensors`.
    var tensorBytes = 1 << 20

    /// Whether items are waited for and not computed: then more workers than cores can be of use.
    var isWaiting: Bool { kind == .remote }

    /// The files that items are read from; `nil` when they are not.
    var files: (any ItemFiles)? {
        switch kind {
        case .images: image
        case .records: record
        case .remote, .tensors, .tiny: nil
        }
    }

    /// Numbers of an item.
    var itemSize: Int { workload(cacheFolder: "", items: 0).itemSize }

    /// Bytes that each worker needs beside its batches.
    var workerBytes: Int {
        switch kind {
        case .images: image.pixelBytes + image.fileLimit
        case .records: record.fileLimit * 2
        case .tensors: TensorWorkload(itemCount: 0, itemBytes: tensorBytes).sourceSize * MemoryLayout<Float>.stride
        case .remote, .tiny: 0
        }
    }

    /// The workload, whose files are prepared.
    func workload(cacheFolder: String) -> any Workload { workload(cacheFolder: cacheFolder, items: items) }

    private func workload(cacheFolder: String, items: Int) -> any Workload {
        switch kind {
        case .images: ImageWorkload(cache: ItemCache(cacheFolder: cacheFolder, files: image), shape: image, count: items)
        case .records: RecordWorkload(cache: ItemCache(cacheFolder: cacheFolder, files: record), shape: record, count: items)
        case .remote: RemoteWorkload(itemCount: items, latency: latency, spread: latencySpread)
        case .tensors: TensorWorkload(itemCount: items, itemBytes: tensorBytes)
        case .tiny: TinyWorkload(itemCount: items)
        }
    }
}
