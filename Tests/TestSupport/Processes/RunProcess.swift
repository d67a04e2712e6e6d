#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a finished process left.
public struct ProcessResult: Sendable, CustomStringConvertible {
    /// How it ended.
    public let status: ExitStatus
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String

    /// All of it, for a failure message.
    public var description: String { "\(status)\n--- output\n\(output)\n--- errors\n\(errors)" }
}

/// Runs a program to its end, without a terminal.
///
/// - Parameters:
///   - input: what it reads from standard input; then its input ends.
///   - environment: the whole environment: nothing is inherited.
///   - folder: the folder it runs in; `nil` = the test's own.
///   - timeout: seconds after which it and its group are killed (`.timedOut`, with what it had written until then).
/// - Throws: a ``SystemFailure`` when it cannot be started.
public func runProcess(
    _ executable: String, _ arguments: [String] = [], input: String = "", environment: [String: String] = [:], folder: String? = nil,
    timeout: Double = 60
) throws -> ProcessResult {
    try PipedProcess(executable, arguments, input: Array(input.utf8), environment: environment, folder: folder).finish(timeout: timeout)
}

/// A process with pipes for its three standard streams.
private final class PipedProcess {
    private let process: SpawnedProcess
    private let input: Descriptor
    private let output: Descriptor
    private let errors: Descriptor
    private var unsent: ArraySlice<UInt8>
    private var outputBytes: [UInt8] = []
    private var errorBytes: [UInt8] = []

    init(_ executable: String, _ arguments: [String], input text: [UInt8], environment: [String: String], folder: String?) throws {
        ignoresBrokenPipes
        let (inputPipe, outputPipe, errorPipe) = (try Descriptor.pipe(), try Descriptor.pipe(), try Descriptor.pipe())
        process = try SpawnedProcess(
            SpawnRequest(
                executable: executable, arguments: arguments, environment: environment, folder: folder,
                streams: .descriptors(
                    input: inputPipe.reading.number, output: outputPipe.writing.number, errors: errorPipe.writing.number)))
        for end in [inputPipe.reading, outputPipe.writing, errorPipe.writing] { end.close() }
        (input, output, errors) = (inputPipe.writing, outputPipe.reading, errorPipe.reading)
        for end in [input, output, errors] { end.setNonBlocking() }
        unsent = text[...]
    }

    func finish(timeout: Double) -> ProcessResult {
        let deadline = Deadline(seconds: timeout)
        var status: ExitStatus?
        while status == nil {
            if deadline.hasPassed {
                process.killAndReap()
                status = .timedOut
            } else {
                exchange(milliseconds: deadline.milliseconds(atMost: 10))
                status = process.reap()
            }
        }
        drain()
        return ProcessResult(
            status: status ?? .timedOut, output: String(decoding: outputBytes, as: UTF8.self),
            errors: String(decoding: errorBytes, as: UTF8.self))
    }

    /// Sends and receives what can be, waiting at most so long.
    private func exchange(milliseconds: Int32) {
        if unsent.isEmpty { input.close() }
        Descriptor.wait(reading: [output, errors].filter(\.isOpen), writing: [input].filter(\.isOpen), milliseconds: milliseconds)
        if input.isOpen {
            switch input.writeAvailable(unsent) {
            case .bytes(let count): unsent = unsent.dropFirst(count)
            case .nothingYet: break
            case .ended: input.close()
            }
        }
        _ = receive(output, into: &outputBytes)
        _ = receive(errors, into: &errorBytes)
    }

    /// Takes what the pipes still hold; a grandchild that keeps them open is not waited for.
    private func drain() {
        while receive(output, into: &outputBytes) {}
        while receive(errors, into: &errorBytes) {}
    }

    /// Whether something came.
    private func receive(_ descriptor: Descriptor, into bytes: inout [UInt8]) -> Bool {
        guard descriptor.isOpen else { return false }
        switch descriptor.readAvailable(into: &bytes) {
        case .bytes: return true
        case .nothingYet: return false
        case .ended:
            descriptor.close()
            return false
        }
    }
}

/// Writing to a process that no longer reads must not end the tests. Children get the signal's first meaning back.
private let ignoresBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()
