import CHoneSystem

/// What this process and its worker processes use.
struct ProcessMeter {
    /// The worker processes.
    let workers: [Int32]

    /// Seconds of processor time of all of them so far.
    var cpuSeconds: Double {
        workers.reduce(Double(hone_process_cpu_nanoseconds())) { $0 + Double(hone_other_cpu_nanoseconds($1)) } * 1e-9
    }

    /// The proportional set sizes together, in bytes: a page that several share counts once. `nil` where the system does not tell (elsewhere
    /// than on Linux).
    var memoryBytes: Double? {
        guard let own = Self.bytes(["Pss"], of: "self") else { return nil }
        return workers.reduce(own) { $0 + (Self.bytes(["Pss"], of: "\($1)") ?? 0) }
    }

    /// The mean of what the workers have for themselves alone, in bytes: what one more of them costs. `nil` without workers, and elsewhere
    /// than on Linux.
    ///
    /// That is a worker's unique set size without files, whose pages the next worker would share, and without the window of batches, whose
    /// pages look unique until somebody else reads them.
    var bytesPerWorker: Double? {
        let sizes = workers.compactMap { Self.bytes(["Anonymous"], of: "\($0)") }
        return sizes.isEmpty ? nil : sizes.reduce(0, +) / Double(sizes.count)
    }

    private static func bytes(_ fields: [String], of process: String) -> Double? {
        guard let text = TextFile.read("/proc/\(process)/smaps_rollup") else { return nil }
        let sizes = fields.compactMap { SystemText.field($0, of: text).flatMap(SystemText.leadingNumber) }
        return sizes.count == fields.count ? Double(sizes.reduce(0, +)) * 1024 : nil
    }
}
