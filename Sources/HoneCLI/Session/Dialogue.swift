import AppScreens
import TextUI

/// Where a session is shown and its answers are typed: a terminal, a pipe, or a script.
protocol Dialogue {
    /// The window's width in cells, now.
    var width: Int { get }
    /// What the output can show.
    var capabilities: TerminalCapabilities { get }
    /// How a running experiment learns that it should end.
    var interruption: Interruption { get }
    /// Shows lines.
    func show(_ lines: [StyledLine]) throws
    /// Shows a prompt and waits for a line, the end of the input or Ctrl-C.
    func ask(_ prompt: String) throws -> SessionEvent
}

/// How a running experiment learns that it should end.
struct Interruption: Sendable {
    /// Whether Ctrl-C was pressed and not forgotten.
    let isRequested: @Sendable () -> Bool
    /// Forgets it, once the run has ended.
    let forget: @Sendable () -> Void

    /// Never ends early.
    static let never = Interruption(isRequested: { false }, forget: {})
}
