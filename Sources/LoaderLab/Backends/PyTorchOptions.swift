/// How the real `torch.utils.data.DataLoader` is run.
public struct PyTorchOptions: Hashable, Sendable {
    /// How worker processes start.
    public enum StartMethod: String, Hashable, Sendable, CaseIterable { case fork, spawn, forkserver }

    /// The Python to run: a name to look for in `PATH`, or a path.
    public var python: String
    /// How workers start; `nil` = as torch does by itself.
    public var startMethod: StartMethod?
    /// A data set of one's own, `module:Class`; `nil` = the experiment's workload.
    public var dataset: String?
    /// A model of torchvision that is trained on the GPU as the step; `nil` = the experiment's emulated step.
    public var model: String?
    /// Whether batches are copied into pinned memory.
    public var pinsMemory: Bool
    /// The folder in which the script is put while it runs.
    public var scriptFolder: String

    /// Makes options.
    public init(
        python: String = "python3", startMethod: StartMethod? = nil, dataset: String? = nil, model: String? = nil, pinsMemory: Bool = false,
        scriptFolder: String
    ) {
        self.python = python
        self.startMethod = startMethod
        self.dataset = dataset
        self.model = model
        self.pinsMemory = pinsMemory
        self.scriptFolder = scriptFolder
    }
}
