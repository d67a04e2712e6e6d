import TestSupport
import Testing

@testable import LoaderLab

/// Recordings that were damaged at random.
@Suite struct RecordingFuzzTests {
    @Test func readsOrRefusesEveryLine() throws {
        let text = try RecordedFile.fourCores.text()
        let lines = text.split(separator: "\n").map(String.init)
        let sample = Array((lines.prefix(2) + lines.dropFirst(2).sorted { $0.count < $1.count }.prefix(4)).joined(separator: "\n").utf8)
        var mutator = ByteMutator(seed: 11)
        for round in 0..<ByteMutator.rounds(60) {
            let damaged = String(decoding: mutator.mutated(sample), as: UTF8.self)
            let (recording, problems) = LoaderRecording.read(damaged)
            let count = damaged.split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(problems.allSatisfy { (1...count).contains($0.line) })
            #expect(recording.runs.allSatisfy { $0.epochs.allSatisfy { $0.iterationSeconds.allSatisfy { $0.isFinite && $0 >= 0 } } })
            // What could be read can be predicted from, or is too little.
            guard round % 10 == 0 else { continue }
            for group in Predictor(calibration: [0, 2, 16]).report(on: recording).groups {
                #expect(group.rows.allSatisfy { $0.predicted.isFinite && $0.predicted >= 0 }, "round \(round)")
            }
        }
    }
}
