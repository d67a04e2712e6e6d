/// The machine that an experiment ran on.
public struct MachineDescription: Hashable, Sendable, Codable {
    /// The processor's name; empty when unknown.
    public let processor: String
    /// The cores that the process may use: min(affinity, cgroup quota), rounded up.
    public let cores: Int
    /// Main memory in bytes; `nil` when unknown.
    public let memoryBytes: Int?
    /// Operating system and kernel, in a line.
    public let system: String
    /// An accelerator, in a line; `nil` when there is none or it is emulated.
    public let accelerator: String?
    /// The one-minute load average before the run; `nil` when unknown.
    public let loadAverage: Double?

    /// Makes a description.
    public init(processor: String, cores: Int, memoryBytes: Int?, system: String, accelerator: String?, loadAverage: Double?) {
        self.processor = processor
        self.cores = cores
        self.memoryBytes = memoryBytes
        self.system = system
        self.accelerator = accelerator
        self.loadAverage = loadAverage
    }
}
