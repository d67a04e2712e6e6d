import SampleStatistics
import Testing

/// How often verdicts are right on made-up tables whose truth is known: six rounds, six rows, 2–5 % noise, a drift common to each round.
@Suite struct VerdictRateTests {
    /// The truth behind a table.
    struct Truth: CustomTestStringConvertible, Sendable {
        let name: String
        let levels: [Double]
        var testDescription: String { name }
    }

    static let truths = [
        Truth(name: "all rows the same", levels: [1, 1, 1, 1, 1, 1]),
        Truth(name: "one row 10 % worse", levels: [1, 1, 1, 1, 1, 1.1]),
        Truth(name: "falling, then flat", levels: [2.5, 1.6, 1.1, 1, 1, 1]),
        Truth(name: "falling, then rising", levels: [2.5, 1.6, 1, 1, 1.1, 1.3]),
    ]

    @Test(arguments: truths, [1, 2] as [UInt64])
    func namesIdenticalRowsTogetherAndGapsApart(truth: Truth, seed: UInt64) throws {
        let rates = try Self.rates(truth.levels, cases: 1_000, seed: seed) { $0.nextUnit() * 0.03 + 0.02 }
        #expect(rates.together >= 0.93)
        #expect(rates.apart.map { $0 >= 0.80 } ?? true)
    }

    @Test func keepsIdenticalRowsTogetherWhenTheirNoiseDiffers() throws {
        let rates = try Self.rates([1, 1, 1, 1, 1, 1], cases: 1_000, seed: 3, perRow: true) { $0.nextUnit() * 0.05 + 0.01 }
        #expect(rates.together >= 0.93)
    }

    @Test func findsGapsBesideADisturbedCell() throws {
        var random = SeededGenerator(seed: 4)
        var named = 0
        for _ in 0..<500 {
            var rows = Self.rows([2.5, 1.6, 1.1, 1, 1, 1], noise: Array(repeating: 0.02, count: 6), &random)
            rows[5][random.next(below: 6)] *= 2
            let pairs = try #require(RoundTable(rows)).pairs(ComparisonRule())
            if pairs.contains(where: { $0.first == 2 && $0.second == 3 && $0.finding == .slower }) { named += 1 }
        }
        #expect(named >= 400)
    }

    @Test func coversTheTruthInTheStatedShareOfPairs() throws {
        var random = SeededGenerator(seed: 11)
        var covered = 0
        for _ in 0..<2_000 {
            let table = try #require(RoundTable(Self.rows([1, 1], noise: [0.03, 0.03], &random)))
            if try #require(table.pairs(ComparisonRule()).first).ratio.contains(1) { covered += 1 }
        }
        #expect((1_860...1_940).contains(covered))
    }

    /// The share of tables in which all identical rows were named together, and the share of 10 % gaps that were named.
    private static func rates(
        _ levels: [Double], cases: Int, seed: UInt64, perRow: Bool = false, noise: (inout SeededGenerator) -> Double
    ) throws -> (together: Double, apart: Double?) {
        var random = SeededGenerator(seed: seed)
        var (together, gaps, named) = (0, 0, 0)
        for _ in 0..<cases {
            let common = noise(&random)
            let deviations = levels.map { _ in perRow ? noise(&random) : common }
            let pairs = try #require(RoundTable(rows(levels, noise: deviations, &random))).pairs(ComparisonRule())
            if pairs.allSatisfy({ levels[$0.first] != levels[$0.second] || !$0.finding.areToldApart }) { together += 1 }
            for pair in pairs
            where abs(max(levels[pair.first], levels[pair.second]) / min(levels[pair.first], levels[pair.second]) - 1.1) < 1e-9 {
                gaps += 1
                if pair.finding == (levels[pair.first] < levels[pair.second] ? .faster : .slower) { named += 1 }
            }
        }
        return (Double(together) / Double(cases), gaps == 0 ? nil : Double(named) / Double(gaps))
    }

    private static func rows(_ levels: [Double], noise: [Double], _ random: inout SeededGenerator) -> [[Double]] {
        let drift = (0..<6).map { _ in 1 + 0.1 * random.nextUnit() }
        return zip(levels, noise).map { level, deviation in drift.map { level * $0 * (1 + deviation * random.nextNormal()) } }
    }
}
