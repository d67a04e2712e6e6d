import Foundation

/// A line of a recording that cannot be used.
public struct RecordingProblem: Hashable, Sendable {
    /// What is wrong with it.
    public enum Fault: Hashable, Sendable {
        /// It is no JSON: most likely it was cut off.
        case noJSON
        /// It is JSON, but something is missing or of the wrong kind: a part of a sentence.
        case incomplete(String)
        /// It names a kind of record that is not known.
        case unknownRecord(String)
    }

    /// The 1-based line.
    public let line: Int
    /// What is wrong.
    public let fault: Fault
    /// Whether it is the last line of the file.
    public let isLast: Bool
}

extension LoaderRecording {
    /// The largest file that is read, in bytes.
    public static let maximalSize = 256 << 20

    /// Reads a file of JSON lines. Lines that cannot be used are reported, the others count.
    public static func read(_ text: String) -> (recording: LoaderRecording, problems: [RecordingProblem]) {
        var recording = LoaderRecording(host: nil, calibrations: [], runs: [])
        var problems: [RecordingProblem] = []
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let last = lines.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            guard let fault = recording.take(Data(line.utf8)) else { continue }
            problems.append(RecordingProblem(line: index + 1, fault: fault, isLast: index == last))
        }
        return (recording, problems)
    }

    private struct Head: Decodable { let record: String? }

    /// Takes one line; returns what is wrong with it, if anything.
    private mutating func take(_ line: Data) -> RecordingProblem.Fault? {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        do {
            switch try decoder.decode(Head.self, from: line).record {
            case "host": host = try decoder.decode(Host.self, from: line)
            case "calibration": calibrations.append(try decoder.decode(Calibration.self, from: line))
            case "run": return take(try decoder.decode(Run.self, from: line))
            case let other?: return .unknownRecord(other)
            case nil: return .incomplete("it names no “record”")
            }
            return nil
        } catch let error as DecodingError {
            return Self.fault(error)
        } catch {
            return .noJSON
        }
    }

    private mutating func take(_ run: Run) -> RecordingProblem.Fault? {
        guard (0...10_000).contains(run.config.numWorkers) else { return .incomplete("num_workers is no number of workers") }
        guard (1...10_000).contains(run.config.prefetchFactor ?? 2) else { return .incomplete("prefetch_factor is not possible") }
        let times = run.epochs.flatMap(\.iterationSeconds)
        guard times.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return .incomplete("iteration_seconds holds what is no time") }
        runs.append(run)
        return nil
    }

    /// A key as the file has it: `numWorkers` → `num_workers`.
    private static func written(_ key: String) -> String { key.map { $0.isUppercase ? "_\($0.lowercased())" : String($0) }.joined() }

    private static func fault(_ error: DecodingError) -> RecordingProblem.Fault {
        func path(_ context: DecodingError.Context, _ key: String? = nil) -> String {
            (context.codingPath.map(\.stringValue) + [key].compactMap { $0 }).map(written).joined(separator: ".")
        }
        switch error {
        case .keyNotFound(let key, let context): return .incomplete("\(path(context, key.stringValue)) is missing")
        case .typeMismatch(_, let context) where context.codingPath.isEmpty: return .noJSON
        case .typeMismatch(_, let context): return .incomplete("\(path(context)) is of the wrong kind")
        case .valueNotFound(_, let context): return .incomplete("\(path(context)) is null")
        case .dataCorrupted: return .noJSON
        @unknown default: return .noJSON
        }
    }
}
