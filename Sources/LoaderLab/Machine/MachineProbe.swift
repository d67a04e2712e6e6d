import CHoneSystem
public import CourseModel

/// Tells what this machine is and whether it is fit for measuring now.
public struct MachineProbe: Sendable {
    /// Reads a small text file; `nil` when there is none.
    private let read: @Sendable (String) -> String?

    /// Looks at the machine that the program runs on.
    public init() { self.init(read: TextFile.read) }

    /// Looks at files given by a function, for tests.
    init(read: @escaping @Sendable (String) -> String?) { self.read = read }

    /// The cores that the process may use: min(affinity, cgroup quota), rounded up, at least 1.
    public var cores: Int { min(Int(hone_core_count()), CoreQuota(read: read).cores ?? .max) }

    /// The machine as it is kept with a run.
    public func describe() -> MachineDescription {
        let load = hone_load_average()
        return MachineDescription(
            processor: processor, cores: cores, memoryBytes: memoryBytes, system: SystemText.line(hone_system_line), accelerator: nil,
            loadAverage: load < 0 ? nil : load)
    }

    /// Whether the machine runs on battery, which lowers its clock; `nil` when it does not tell.
    public var isOnBattery: Bool? {
        let states = ["AC", "AC0", "ACAD", "ADP0", "ADP1"].compactMap { read("/sys/class/power_supply/\($0)/online") }
        guard !states.isEmpty else { return nil }
        return states.allSatisfy { $0.hasPrefix("0") }
    }

    private var processor: String {
        let named = SystemText.line(hone_processor_name)
        if !named.isEmpty { return named }
        return read("/proc/cpuinfo").flatMap { SystemText.field("model name", of: $0) } ?? ""
    }

    private var memoryBytes: Int? {
        if let text = read("/proc/meminfo"), let field = SystemText.field("MemTotal", of: text),
            let kibibytes = SystemText.leadingNumber(field)
        {
            return kibibytes.multipliedReportingOverflow(by: 1024).overflow ? nil : kibibytes * 1024
        }
        let bytes = hone_memory_bytes()
        return bytes == 0 ? nil : Int(exactly: bytes)
    }
}
