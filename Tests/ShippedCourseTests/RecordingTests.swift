import CourseModel
import TestSupport
import Testing

@Suite struct RecordingTests {
    @Test func shipsTheFourCoreRecording() throws {
        let recording = try #require(try ShippedCourse.experiment("four-cores").recording)
        let times = recording.rows.map { row in Int(((row.metrics["iteration_time"]?.mean ?? 0) * 1000).rounded()) }
        expectSame(recording.rows.map(\.setting), [0, 1, 2, 4, 6, 8, 12])
        expectSame(times, [251, 317, 162, 79, 80, 90, 133])
        #expect(recording.machine.cores == 4)
        #expect(recording.source == .recorded)
    }

    @Test func writtenTableAgreesWithTheRecording() throws {
        let experiment = try ShippedCourse.experiment("four-cores")
        let recording = try #require(experiment.recording)
        let table = try #require(experiment.debriefTables.first)
        let expected = recording.rows.map { row -> [String] in
            let summary = row.metrics["iteration_time"]
            let times = (summary?.rounds ?? []) + [summary?.mean ?? 0]
            return ([row.setting] + times.map { $0 * 1000 }).map { String(Int($0.rounded())) }
        }
        expectSame(table.texts.map { Array($0.prefix(4)) }, expected)
    }

    @Test func saysOfTwoRepeatsThatTheyDecideNothing() throws {
        let recording = try #require(try ShippedCourse.experiment("four-cores").recording)
        #expect(recording.roundsCompleted == 2)
        #expect(recording.rows.allSatisfy { $0.remark == .undecided })
    }
}
