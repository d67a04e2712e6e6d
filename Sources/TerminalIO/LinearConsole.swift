public import TextUI

/// Input and output of the linear mode: lines in, styled lines out, nothing that moves the cursor.
///
/// ``output`` and ``errorOutput`` may be used from any thread; reading belongs to one at a time.
public final class LinearConsole {
    /// Where lines are written.
    public let output: ConsoleOutput
    /// Where messages about errors are written.
    public let errorOutput: ConsoleOutput
    /// Whether a person types: input is a terminal.
    public let isInputTerminal: Bool
    private let reader: LineReader
    private let environment: [String: String]
    private let terminals: [Int32]

    /// Makes a console; installs the signal handlers (see ``ProcessSignals``).
    ///
    /// - Parameters:
    ///   - environment: The process's environment variables.
    ///   - color: What the user asked for.
    ///   - theme: Which colours.
    ///   - descriptors: Where lines are read, lines are written and errors are written.
    public init(
        environment: [String: String], color: TerminalCapabilities.ColorChoice = .auto, theme: Theme = .dark,
        descriptors: (input: Int32, output: Int32, errors: Int32) = (0, 1, 2)
    ) {
        self.environment = environment
        self.terminals = [descriptors.output, descriptors.errors, descriptors.input]
        self.isInputTerminal = SystemCalls.isTerminal(descriptors.input)
        self.output = ConsoleOutput(descriptor: descriptors.output, environment: environment, color: color, theme: theme)
        self.errorOutput = ConsoleOutput(descriptor: descriptors.errors, environment: environment, color: color, theme: theme)
        self.reader = LineReader(descriptor: descriptors.input)
    }

    /// Whether a person reads along: output is a terminal.
    public var isOutputTerminal: Bool { output.isTerminal }

    /// What the output can show.
    public var capabilities: TerminalCapabilities { output.capabilities }

    /// The window's size now: asked of the terminal anew at each call, then `COLUMNS` and `LINES`, then 80 × 24.
    ///
    /// Where output is no terminal, only the environment counts: what goes into a file should not depend on the window.
    public func size() -> TerminalSize {
        let window = isOutputTerminal ? SystemCalls.windowSize(of: terminals) : nil
        return window ?? .fromEnvironment(environment)
    }

    /// Writes lines, each with a line end.
    public func write(_ lines: [StyledLine]) throws(OutputError) { try output.write(lines) }

    /// Writes a line with a line end.
    public func write(_ line: StyledLine) throws(OutputError) { try output.write(line) }

    /// Writes a prompt: no line end, the cursor stays behind it.
    public func prompt(_ line: StyledLine) throws(OutputError) { try output.prompt(line) }

    /// Waits for the next line (see ``LineReader/readLine()``).
    public func readLine() -> LineInput { reader.readLine() }

    /// Whether a line (or the end of input, or a signal) is there, or comes within so many milliseconds.
    public func isReady(within milliseconds: Int32) -> Bool { reader.isReady(within: milliseconds) }
}
