/// Takes the escape sequences out of what a program writes to a terminal: what remains is the text, in the order of writing.
///
/// `ESC [ … letter`, `ESC ] … BEL`, `ESC P … ESC \` and the two-byte sequences are taken out, and CR before LF.
public struct TerminalText: Sendable {
    /// The text so far, as UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var state = State.text

    private enum State { case text, carriageReturn, escape, intermediate, control, string, stringEscape }

    /// An empty text.
    public init() {}

    /// The text of a whole output.
    public init(_ output: String) {
        for byte in output.utf8 { append(byte) }
        finish()
    }

    /// The text so far.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Reads one more byte.
    public mutating func append(_ byte: UInt8) {
        switch state {
        case .text: appendText(byte)
        case .carriageReturn:
            if byte != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\r")) }
            state = .text
            appendText(byte)
        case .escape: state = Self.state(afterEscape: byte)
        case .intermediate: if !(0x20...0x2F).contains(byte) { state = .text }
        case .control: if (0x40...0x7E).contains(byte) { state = .text }
        case .string:
            if byte == 0x07 { state = .text } else if byte == 0x1B { state = .stringEscape }
        case .stringEscape: state = byte == UInt8(ascii: "\\") ? .text : .string
        }
    }

    /// Nothing follows: a carriage return at the end is kept.
    public mutating func finish() {
        if state == .carriageReturn { bytes.append(UInt8(ascii: "\r")) }
        state = .text
    }

    private mutating func appendText(_ byte: UInt8) {
        switch byte {
        case 0x1B: state = .escape
        case UInt8(ascii: "\r"): state = .carriageReturn
        default: bytes.append(byte)
        }
    }

    private static func state(afterEscape byte: UInt8) -> State {
        switch byte {
        case UInt8(ascii: "["): .control
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"): .string
        case 0x20...0x2F: .intermediate
        default: .text
        }
    }
}
