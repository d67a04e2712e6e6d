import CourseModel
import Testing

@testable import LoaderLab

@Suite struct PyTorchCommandTests {
    private func command(_ parameters: [ParameterName: ParameterValue], swept: ParameterName = "num_workers") throws -> [String] {
        let request = ExperimentRequest(
            parameters: parameters, swept: swept, settings: [0, 2], columns: ["iteration_time"], comparedMetric: "iteration_time",
            rounds: 3,
            budget: 12, seed: 7)
        let options = PyTorchOptions(python: "py", startMethod: .spawn, pinsMemory: true, scriptFolder: "/nowhere")
        return try PyTorchRunner(options: options) { Instant(rawValue: 0) }.commandLine(for: request)
    }

    @Test func putsARequestIntoTheRecordersWords() throws {
        let words = try command([
            "workload": .word("remote"), "latency": .number(0.01), "prefetch_factor": .number(4), "in_order": .flag(false),
        ])
        #expect(
            words.joined(separator: " ") == """
                py recorder.py --workers 0,2 --repeats 3 --batch-size 16 --seed 7 --budget 12 --seconds 15 --batches 200 --memory \
                --step 0.02s --workload remote --items 256 --latency 0.01 --latency-spread 0.5 \
                --prefetch-factor 4 --no-in-order --timeout 30 --epochs 1 --start-method spawn --pin-memory
                """)
    }

    @Test func refusesASweepOverAnythingElse() {
        let problem = "must be num_workers: nothing else is swept with PyTorch"
        #expect(throws: ExperimentFailure.badParameter("sweep", value: "batch_size", problem: problem)) {
            try command([:], swept: "batch_size")
        }
    }

    @Test func printsAScriptThatNamesEveryOptionItIsCalledWith() throws {
        let words = try command([
            "drop_last": .flag(true), "shuffle": .flag(false), "persistent_workers": .flag(true), "sync": .flag(false),
        ])
        for word in words where word.hasPrefix("--") { #expect(RecorderScript.text.contains("\"\(word)\""), "\(word)") }
    }
}
