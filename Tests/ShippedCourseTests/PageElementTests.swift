import CourseModel
import Testing

/// The elements of the page that the first lesson follows, each found in the compiled records.
@Suite struct PageElementTests {
    @Test(arguments: [SectionRole.metric, .measure, .tradeoff, .goodAndBad, .pitfalls, .selfCheck, .keyResult])
    func hasTheSection(_ role: SectionRole) throws {
        #expect(try ShippedCourse.lesson("num-workers").sections.filter { $0.role == role }.count == 1)
    }

    @Test func putsIterationTimeFirstAndThroughputBesideIt() throws {
        let metrics = try ShippedCourse.lesson("num-workers").metrics
        #expect(metrics.first?.id == "iteration_time")
        #expect(metrics.first?.better == .lower)
        #expect(metrics.contains { $0.id == "throughput" && $0.better == .higher })
        #expect(metrics.contains { $0.id == "loading_time" })
    }

    @Test func showsTheLoadingTableRowByRowWithItsRemarks() throws {
        let table = try #require(try ShippedCourse.experiment("sweep").debriefTables.first)
        #expect(table.header.map(\.plainText) == ["num_workers", "loading time, s per batch", "remark"])
        #expect(
            table.texts == [
                ["0", "0.8", "slow: one thread does all the loading"],
                ["2", "0.4", "faster: batches are prepared in parallel"],
                ["4", "0.3", "faster again"],
                ["8", "0.35", "little gained: overhead"],
            ])
        #expect(table.source?.origin == .illustrative)
    }

    @Test func showsTheIterationTableRowByRow() throws {
        let table = try #require(try ShippedCourse.experiment("sweep").debriefTables.dropFirst().first)
        #expect(table.header.map(\.plainText) == ["num_workers", "iteration time, s per batch"])
        #expect(table.texts == [["0", "1.2"], ["2", "0.9"], ["4", "0.85"], ["8", "0.9"]])
        #expect(table.source?.origin == .illustrative)
    }

    @Test func quotesWhatThePageConcludesFromItsTables() throws {
        let text = try ShippedCourse.experiment("sweep").debrief.plainText
        #expect(text.contains("more workers speed up loading to a point"))
        #expect(text.contains("overhead slows things down"))
    }

    @Test(arguments: [("0 workers", "too little"), ("4", "balanced"), ("16", "too much")])
    func tradesSpeedAgainstResources(_ setting: String, _ place: String) throws {
        let tradeoff = try #require(try ShippedCourse.lesson("num-workers").tradeoffs.first)
        #expect(tradeoff.first == "Speed")
        #expect(tradeoff.second == "machine resources")
        #expect(tradeoff.rows.contains { $0.setting.contains(setting) && $0.setting.contains(place) })
    }

    @Test func saysWhatSixteenWorkersCanDoToASmallMachine() throws {
        let tradeoff = try #require(try ShippedCourse.lesson("num-workers").tradeoffs.first)
        let row = try #require(tradeoff.rows.first { $0.setting.contains("16") })
        for word in ["overloaded processor", "memory", "slower iterations", "errors"] { #expect(row.costs.contains(word)) }
    }

    @Test(
        arguments: [
            (.good, "loading_time <= step", "device need not wait"),
            (.bad, "loading_time > step", "the device waits"),
            (.good, "no other row is shown to have a shorter iteration", "minimal iteration time"),
            (.bad, "longer again than with fewer workers", "overloaded"),
        ] as [(Condition.Sign, String, String)])
    func tellsGoodFromBad(_ sign: Condition.Sign, _ condition: String, _ meaning: String) throws {
        let conditions = try ShippedCourse.lesson("num-workers").conditions
        #expect(
            conditions.contains { row in
                row.sign == sign && (row.expression?.source ?? row.condition).contains(condition) && row.meaning.contains(meaning)
            })
    }

    @Test(
        arguments: [
            ("system-limits-ignored", .limits, ["overloads the processor", "memory"]),
            ("only-the-device-timed", .misleadingMetric, ["waiting for data"]),
            ("randomness-misjudged", .reproducibility, ["order", "augmentation", "copies"]),
            ("platforms-treated-alike", .platform, ["Windows", "fork", "spawn"]),
        ] as [(Pitfall.ID, Pitfall.Kind, [String])])
    func warnsOfThePitfall(_ id: Pitfall.ID, _ kind: Pitfall.Kind, _ words: [String]) throws {
        let pitfalls = try ShippedCourse.lesson("num-workers").pitfalls
        #expect(pitfalls.count == 4)
        let pitfall = try #require(pitfalls.first { $0.id == id })
        #expect(pitfall.kind == kind)
        #expect(!pitfall.symptom.isEmpty && !pitfall.fix.isEmpty)
        for word in words { #expect(pitfall.text.contains(word), "\(id) does not speak of \(word)") }
    }

    @Test func tellsWhenZeroWorkersMayBeNeededOnWindows() throws {
        let pitfall = try #require(try ShippedCourse.lesson("num-workers").pitfalls.first { $0.id == "platforms-treated-alike" })
        #expect(pitfall.fix.contains("num_workers=0"))
        #expect(pitfall.fix.contains("if __name__ == \"__main__\":"))
    }

    @Test(arguments: ["1.5 s", "num_workers=0", "1.0 s", "num_workers=4", "1.3 s", "8"])
    func asksTheSelfCheckWithItsFigures(_ figure: String) throws {
        #expect(try ShippedCourse.question("three-timings").prompt.plainText.contains(figure))
    }

    @Test func gradesTheAnswerByItsThreeIdeas() throws {
        guard case .explain(let rubric) = try ShippedCourse.question("three-timings").key else {
            Issue.record("three-timings is not graded by ideas")
            return
        }
        #expect(rubric.ideas.map(\.id) == ["gain", "overhead", "optimum"])
    }

    @Test(arguments: ["best num_workers", "balances", "faster loading", "limits of the system", "iteration"])
    func endsWithTheKeyResult(_ words: String) throws {
        let section = try #require(try ShippedCourse.lesson("num-workers").section(.keyResult))
        guard case .keyResult(let text) = section.records else {
            Issue.record("the key result is no record")
            return
        }
        #expect(text.plainText.contains(words))
    }
}
