import CourseModel
import Foundation
import Scheduling
import Testing

/// What py-fsrs says of random reviews; the format is told in `Fixtures/make-fsrs-reference.py`.
struct FSRSFixture {
    struct Sequence {
        let line: String
        let scheduler: Scheduler
        let reviews: [(rating: Rating, time: Instant)]
        let stability: Double
        let difficulty: Double
        let state: String
        let step: Int?
        let due: Instant
    }

    let sequences: [Sequence]

    init() throws {
        var schedulers: [String: Scheduler] = [:]
        var sequences: [Sequence] = []
        for line in try Self.lines("fsrs-reference") {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            if fields[0] == "config" {
                schedulers[fields[1]] = try Self.scheduler(fields)
            } else {
                sequences.append(try Self.sequence(line, fields, #require(schedulers[fields[0]])))
            }
        }
        self.sequences = sequences
    }

    static func lines(_ name: String) throws -> [String] {
        let url = try #require(Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Fixtures"))
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private static func scheduler(_ fields: [String]) throws -> Scheduler {
        let steps = try fields[4...5].map { try $0.split(separator: " ").map { StepDelay(rawValue: try #require(Int64($0))) } }
        return try Scheduler(
            SchedulerSettings(
                parameters: FSRSParameters(fields[6].split(separator: " ").map { try #require(Double($0)) }),
                desiredRetention: #require(Double(fields[2])), learningSteps: steps[0], relearningSteps: steps[1],
                maximumInterval: #require(Int(fields[3]))))
    }

    private static func sequence(_ line: String, _ fields: [String], _ scheduler: Scheduler) throws -> Sequence {
        var time: Int64 = 1_767_225_600_000
        let gaps = try fields[2].split(separator: " ").map { try #require(Int64($0, radix: 36)) }
        let reviews = try zip(fields[1], gaps).map { digit, gap in
            time += gap * 1000
            let rating = digit.wholeNumberValue.flatMap(Rating.init(rawValue:))
            return (rating: try #require(rating), time: Instant(rawValue: time))
        }
        return Sequence(
            line: line, scheduler: scheduler, reviews: reviews, stability: try #require(Double(fields[3])),
            difficulty: try #require(Double(fields[4])), state: fields[5], step: Int(fields[6]),
            due: Instant(rawValue: time + (try #require(Int64(fields[7], radix: 36)))))
    }
}
