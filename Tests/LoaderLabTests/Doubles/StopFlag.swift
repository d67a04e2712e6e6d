import Synchronization

/// A wish to stop that a test makes from outside.
final class StopFlag: Sendable {
    private let value = Atomic<Bool>(false)

    /// Whether somebody wants to stop.
    var isSet: Bool { value.load(ordering: .relaxed) }

    /// Wants to stop.
    func set() { value.store(true, ordering: .relaxed) }
}
