import AppScreens
import TerminalIO
import TextUI

/// A session at a terminal or in a pipe, line by line.
struct TerminalDialogue: Dialogue {
    let console: LinearConsole

    var width: Int { console.size().columns }
    var capabilities: TerminalCapabilities { console.capabilities }

    var interruption: Interruption { Self.interruption }

    /// Ctrl-C, while somebody promises to look for it (see `ProcessSignals.whileDeferring`). A request to end the program stays.
    static let interruption = Interruption(
        isRequested: { ProcessSignals.interruptRequested },
        forget: { if ProcessSignals.pendingStop == .interrupt { _ = ProcessSignals.takeStop() } })

    func show(_ lines: [StyledLine]) throws { try console.write(lines) }

    /// A prompt that is wider than the window is broken by words. What comes from a pipe is echoed, so that a transcript reads well.
    ///
    /// Ctrl-C counts as an answer from the moment the prompt is there, not only from when the line is waited for.
    func ask(_ prompt: String) throws -> SessionEvent {
        let input = try ProcessSignals.whileDeferring { () throws -> LineInput in
            try self.prompt(prompt)
            return console.readLine()
        }
        if !console.isInputTerminal { try console.write(echo(of: input)) }
        return SessionEvent(input)
    }

    /// Shows a prompt; the cursor stays behind it.
    func prompt(_ prompt: String) throws {
        let text = Glyphs.of(capabilities.charset).text(prompt + " >")
        let lines = StyledLine(text, .accent).wrapped(to: max(width - 1, 10))
        try console.write([.empty] + lines.dropLast())
        try console.prompt((lines.last ?? .empty) + StyledLine(" "))
    }

    private func echo(of input: LineInput) -> StyledLine {
        guard case .line(let line) = input else { return .empty }
        return StyledLine(line.text.count > 200 ? line.text.prefix(200) + "…" : line.text)
    }
}

extension SessionEvent {
    /// What asking for a line brought.
    init(_ input: LineInput) {
        switch input {
        case .line(let line): self = .line(line.text, mayBeCut: line.completeness != .whole)
        case .endOfInput: self = .endOfInput
        case .interrupted: self = .interrupted
        case .terminated(let signal): self = .terminated(signal: signal)
        }
    }
}
