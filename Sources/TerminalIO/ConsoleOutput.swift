import Synchronization
public import TextUI

/// Where styled lines are written. Safe from any thread: what one call writes stays together.
public final class ConsoleOutput: Sendable {
    /// Whether the other side is a terminal.
    public let isTerminal: Bool
    /// What the other side can show.
    public let capabilities: TerminalCapabilities
    private let descriptor: Int32
    private let encoder: ANSIEncoder
    private let turn = Mutex(())

    /// Makes an output.
    ///
    /// - Parameters:
    ///   - descriptor: Where to write.
    ///   - environment: The process's environment variables.
    ///   - color: What the user asked for.
    ///   - theme: Which colours.
    public init(
        descriptor: Int32, environment: [String: String], color: TerminalCapabilities.ColorChoice = .auto, theme: Theme = .dark
    ) {
        self.descriptor = descriptor
        self.isTerminal = SystemCalls.isTerminal(descriptor)
        self.capabilities = TerminalCapabilities(environment: environment, isTerminal: isTerminal, color: color)
        self.encoder = ANSIEncoder(depth: capabilities.colorDepth, theme: theme, hyperlinks: capabilities.hyperlinks)
    }

    /// Writes lines, each with a line end.
    public func write(_ lines: [StyledLine]) throws(OutputError) { try writeRaw(encoder.encode(lines)) }

    /// Writes a line with a line end.
    public func write(_ line: StyledLine) throws(OutputError) { try write([line]) }

    /// Writes a prompt: no line end, the cursor stays behind it.
    public func prompt(_ line: StyledLine) throws(OutputError) { try writeRaw(encoder.encode(line)) }

    /// Writes text as it is: JSON, CSV, a file's content. Nothing in it is sanitised.
    public func writeRaw(_ text: String) throws(OutputError) {
        var text = text
        let result: Result<Void, OutputError> = text.withUTF8 { bytes in
            turn.withLock { _ in written(UnsafeRawBufferPointer(bytes)) }
        }
        try result.get()
    }

    private func written(_ bytes: UnsafeRawBufferPointer) -> Result<Void, OutputError> {
        do throws(OutputError) {
            try SystemCalls.write(descriptor, bytes)
            return .success(())
        } catch {
            return .failure(error)
        }
    }
}
