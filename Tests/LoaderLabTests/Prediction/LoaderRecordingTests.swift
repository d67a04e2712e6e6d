import Testing

@testable import LoaderLab

@Suite struct LoaderRecordingTests {
    private func run(_ workers: Int, _ more: String = "", times: [Double]) -> String {
        """
        {"record":"run","group":"g","config":{"num_workers":\(workers)\(more),"batches":100},"epochs":[{"iteration_seconds":\(times)}]}
        """
    }

    @Test func reportsLinesThatCannotBeUsedAndKeepsTheRest() {
        let text = [
            #"{"record":"host","cores":4}"#, run(0, times: [1, 2]), #"{"record":"run","group":"g"}"#, #"{"record":"weather"}"#, "[1]", "",
            #"{"record":"run","group":"g","config":{"num_workers":-3},"epochs":[]}"#, #"{"record":"run","gro"#, "  ",
        ].joined(separator: "\n")
        let (recording, problems) = LoaderRecording.read(text)
        #expect(recording.host?.cores == 4)
        #expect(recording.runs.count == 1)
        #expect(problems.map(\.line) == [3, 4, 5, 7, 8])
        #expect(
            problems.map(\.fault) == [
                .incomplete("config is missing"), .unknownRecord("weather"), .noJSON, .incomplete("num_workers is no number of workers"),
                .noJSON,
            ])
        #expect(problems.map(\.isLast) == [false, false, false, false, true])
    }

    @Test func namesFieldsAsTheFileDoes() {
        let text = #"{"record":"run","group":"g","config":{"num_workers":"two"},"epochs":[]}"#
        #expect(LoaderRecording.read(text).problems.map(\.fault) == [.incomplete("config.num_workers is of the wrong kind")])
    }

    @Test func makesAGroupOfEachSetOfOtherSettings() {
        let long = [Double](repeating: 1, count: 40)
        let text = [
            run(2, #","prefetch_factor":1"#, times: long), run(4, #","prefetch_factor":1"#, times: long),
            run(2, #","prefetch_factor":4"#, times: long),
        ].joined(separator: "\n")
        let groups = LoaderRecording.read(text).recording.groups
        #expect(groups.map(\.name) == ["g prefetch_factor=1", "g prefetch_factor=4"])
        #expect(groups.map { $0.rows.map(\.workers) } == [[2, 4], [2]])
    }

    @Test func measuresTheMeanOverRepeatsAfterTheWindow() throws {
        let first = [9.0, 9, 9, 9] + [Double](repeating: 1, count: 20)
        let second = [9.0, 9, 9, 9] + [Double](repeating: 3, count: 10)
        let text = [run(2, times: first), run(2, times: second), run(4, times: [1, 2, 3]), run(0, times: [5])].joined(separator: "\n")
        let rows = try #require(LoaderRecording.read(text).recording.groups.first).rows
        #expect(rows.map(\.workers) == [0, 2, 4])
        #expect(rows.map(\.measured) == [5, 2, nil])
        #expect(rows.map(\.isInsufficient) == [false, false, true])
    }

    @Test func survivesARecordingWithNothingToPredictFrom() {
        let recording = LoaderRecording.read(run(8, times: [1, 2, 3])).recording
        let report = Predictor(calibration: [0, 2, 16]).report(on: recording)
        #expect(report.groups.first?.rows.first?.isInsufficient == true)
        #expect(report.medianAPE == nil && report.groups.first?.regret == nil)
    }
}
