public import CourseModel

/// Asks a ``LoaderRunner`` to note what everybody does while one setting is measured for the first time.
///
/// The measurement goes on as without it: a batch's times are taken in any case, and here they are kept.
public final class TimelineRequest: @unchecked Sendable {
    /// The setting.
    public let setting: Double
    private let monitor = Monitor()
    private var kept: Timeline?

    /// Asks for the timeline of a setting.
    public init(setting: Double) { self.setting = setting }

    /// What was noted; `nil` = the setting was not measured.
    public var timeline: Timeline? { monitor.locked { kept } }

    /// Whether it still waits for a timeline of a setting.
    func isWaiting(for setting: Double) -> Bool { setting == self.setting && timeline == nil }

    /// Keeps a timeline; only the first one.
    func keep(_ timeline: Timeline) { monitor.locked { kept = kept ?? timeline } }
}
