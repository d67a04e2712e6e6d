import CHoneSystem

/// What this process uses.
enum ProcessMeter {
    /// Seconds of processor time of all threads so far.
    static var cpuSeconds: Double { Double(hone_process_cpu_nanoseconds()) * 1e-9 }

    /// The process's proportional set size in bytes; `nil` where the system does not tell (elsewhere than on Linux).
    static var memoryBytes: Double? {
        TextFile.read("/proc/self/smaps_rollup").flatMap { SystemText.field("Pss", of: $0) }.flatMap(SystemText.leadingNumber)
            .map { Double($0) * 1024 }
    }
}
