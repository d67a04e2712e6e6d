import SampleStatistics
import Testing

@testable import LoaderLab

@Suite struct PredictorTests {
    @Test func predictsTheRecordedRowsWithinTheTargets() throws {
        let reports = try RecordedFile.allCases.map { Predictor(calibration: [0, 2, 16]).report(on: try $0.recording()) }
        let groups = reports.flatMap(\.groups)
        let errors = groups.flatMap(\.rows).filter(\.counts).compactMap(\.ape)
        #expect(groups.count == 7 && errors.count == 28)
        #expect(try #require(Sample(errors).median) <= 0.05)
        #expect(try #require(Quantile.of(errors, 0.9)) <= 0.2)
        #expect(try #require(groups.compactMap(\.regret).max()) <= 0.05)
    }

    @Test(arguments: [[0, 4, 16], [0, 1, 8], [0, 2, 8], [1, 4, 16]])
    func predictsFromOtherRowsToo(calibration: [Int]) throws {
        let reports = try RecordedFile.allCases.map { Predictor(calibration: calibration).report(on: try $0.recording()) }
        let errors = reports.flatMap(\.groups).flatMap(\.rows).filter(\.counts).compactMap(\.ape)
        #expect(try #require(Sample(errors).median) <= 0.07)
        #expect(try #require(Quantile.of(errors, 0.9)) <= 0.2)
        let regrets = reports.flatMap(\.groups).compactMap(\.regret)
        #expect(try #require(regrets.max()) <= 0.06)
    }

    @Test func fallsToTheNearestRowThatIsSufficient() throws {
        let groups = try RecordedFile.fourCores.recording().groups
        let report = Predictor(calibration: [0, 2, 16]).report(on: try RecordedFile.fourCores.recording())
        #expect(groups.map(\.name) == ["jpeg-500-resnet18-b64", "spectrum-1s-step25-b64"])
        #expect(report.groups.map { $0.rows.filter(\.isCalibration).map(\.workers) } == [[0, 2, 12], [0, 2, 16]])
        #expect(report.groups.map { $0.rows.filter(\.isInsufficient).map(\.workers) } == [[16], []])
    }

    @Test func doesNotLookAtTheRowsThatItPredicts() throws {
        let recording = try RecordedFile.fourCores.recording()
        var changed = recording
        for index in changed.runs.indices where [1, 3, 4, 6, 8].contains(changed.runs[index].config.numWorkers) {
            for epoch in changed.runs[index].epochs.indices {
                changed.runs[index].epochs[epoch].iterationSeconds = changed.runs[index].epochs[epoch].iterationSeconds.map { $0 * 3 }
                changed.runs[index].epochs[epoch].totalSeconds = 1
            }
        }
        let predictor = Predictor(calibration: [0, 2, 16])
        let (plain, other) = (predictor.report(on: recording), predictor.report(on: changed))
        #expect(plain.groups.map { $0.rows.map(\.predicted) } == other.groups.map { $0.rows.map(\.predicted) })
    }

    @Test func recoversAModelFromRunsThatItSimulatedItself() throws {
        let model = LoaderModel(
            worker: 0.2, inLoop: 0.18, pinning: 0.005, pinningWindow: 16, consumer: 0.001, step: 0.03, interference: 0.2, yield: 0.95,
            latencyShare: 0, variation: 0.1, startSerial: 0.02, startParallel: 0.1, cores: 4)
        let runs = [0, 1, 2, 3, 4, 6, 8].flatMap { workers in (0..<2).map { Self.simulated(model, workers: workers, seed: $0) } }
        let host = LoaderRecording.Host(cores: 4)
        let calibration = LoaderRecording.Calibration(
            group: "own", batchSize: 32, itemSeconds: .init(mean: 0.17 / 32), collateSeconds: .init(mean: 0.01), batchBytes: 10e6)
        let report = Predictor(calibration: [0, 2, 8]).report(on: LoaderRecording(host: host, calibrations: [calibration], runs: runs))
        #expect(try #require(report.groups.first?.maxAPE) < 0.06)
    }

    private static func simulated(_ model: LoaderModel, workers: Int, seed: UInt64) -> LoaderRecording.Run {
        let run = LoaderSimulation.run(model.plan(workers: workers, prefetch: 2, batches: 100, seed: seed + 1000))
        let config = LoaderRecording.Config(numWorkers: workers, batchSize: 32, pinMemory: true, batches: 100, repeatIndex: Int(seed))
        let epoch = LoaderRecording.Epoch(
            iterCallSeconds: run.starting, firstBatchSeconds: run.firstBatch, totalSeconds: run.total, waitSeconds: run.waits,
            stepSeconds: run.steps, iterationSeconds: run.iterations)
        return LoaderRecording.Run(group: "own", config: config, epochs: [epoch])
    }
}
