import SampleStatistics
import Testing

@Suite struct PairTests {
    @Test func namesFasterAndSlowerByTheWayThatIsBetter() throws {
        let table = try #require(RoundTable([[1.00, 1.01, 0.99, 1.00], [1.30, 1.31, 1.29, 1.31]]))
        #expect(table.pairs(ComparisonRule(better: .lower)).map(\.finding) == [.faster])
        #expect(table.pairs(ComparisonRule(better: .higher)).map(\.finding) == [.slower])
        #expect(table.best(.lower) == 0)
        #expect(table.best(.higher) == 1)
        let mirrored = try #require(table.pairs(ComparisonRule(better: .lower)).first).mirrored
        #expect(mirrored.finding == .slower)
        #expect(abs(mirrored.ratio.estimate - 1.3025) < 0.001)
    }

    @Test func showsEquivalenceInsideTheMargin() throws {
        let table = try #require(RoundTable([[1.000, 1.002, 0.999, 1.001], [1.001, 1.001, 1.000, 1.000]]))
        #expect(table.pairs(ComparisonRule()).map(\.finding) == [.equivalent])
    }

    @Test func callsAShownButSmallDifferenceNegligible() throws {
        let table = try #require(RoundTable([[1.000, 1.010, 0.990, 1.001], [1.0101, 1.0202, 1.0001, 1.0110]]))
        #expect(table.pairs(ComparisonRule()).map(\.finding) == [.negligible])
    }

    @Test func saysHowManyRoundsWouldDecide() throws {
        let table = try #require(RoundTable([[1.00, 1.20, 0.90], [1.10, 1.12, 1.05]]))
        guard case .undecided(let needed) = try #require(table.pairs(ComparisonRule()).first).finding else {
            Issue.record("three noisy rounds decided")
            return
        }
        #expect(try #require(needed) > 3)
    }

    @Test func decidesNothingFromTooFewRounds() throws {
        let table = try #require(RoundTable([[1, 1.001], [5, 5.001]]))
        #expect(table.pairs(ComparisonRule(roundsToDecide: 3)).map(\.finding) == [.undecided(roundsNeeded: 3)])
        #expect(try #require(RoundTable([[1], [5]])).pairs(ComparisonRule()).isEmpty)
    }

    @Test func comparesValuesThatAreZero() throws {
        let table = try #require(RoundTable([[0, 0, 0], [0.5, 0.51, 0.49]]))
        #expect(table.pairs(ComparisonRule()).map(\.finding) == [.faster])
        #expect(try #require(RoundTable([[0, 0, 0], [0, 0, 0]])).pairs(ComparisonRule()).map(\.finding) == [.equivalent])
        #expect(RoundTable([[1, .nan, 1], [1, 1, 1]]) == nil)
    }

    @Test(arguments: [(0.10, 0.05, 2...12), (0.10, 0.30, 50...120), (0.0, 0.01, 3...8)])
    func estimatesRounds(difference: Double, deviation: Double, expected: ClosedRange<Int>) throws {
        let needed = RoundsNeeded.estimate(difference: difference, deviation: deviation, margin: 0.02, after: 2)
        #expect(expected.contains(try #require(needed)))
    }

    @Test func namesNoNumberWhenNoneIsSensible() {
        #expect(RoundsNeeded.estimate(difference: 0.0199, deviation: 0.5, margin: 0.02, after: 6) == nil)
        #expect(RoundsNeeded.estimate(difference: .nan, deviation: 0.5, margin: 0.02, after: 6) == nil)
    }
}
