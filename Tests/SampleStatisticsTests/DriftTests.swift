import SampleStatistics
import Testing

/// Identical settings on a machine whose pace changes while it measures.
@Suite struct DriftTests {
    /// How the pace changes over a session, as a factor at a share 0...1 of its time.
    enum Drift: String, CaseIterable, Sendable {
        /// It slows down by 3 %.
        case slowing
        /// It takes a step of 3 % in the middle.
        case step
        /// It wanders by 3 % in all.
        case wandering
    }

    @Test(arguments: Drift.allCases, [2, 6]) func callsIdenticalSettingsDifferentInAtMostSevenPercent(_ drift: Drift, settings: Int) throws
    {
        var random = SeededGenerator(seed: 2_026, stream: UInt64(settings))
        var different = 0
        for _ in 0..<1_000 {
            let table = try #require(RoundTable(Self.session(drift, settings: settings, rounds: 6, &random)))
            if table.pairs(ComparisonRule()).contains(where: \.finding.areToldApart) { different += 1 }
        }
        #expect(different <= 70, "\(different) of 1,000")
    }

    @Test func knowsTheNoiseFloorOfASettingAgainstItself() throws {
        var random = SeededGenerator(seed: 4)
        let pairs = (0..<400).map { _ in (1 + 0.03 * random.nextNormal(), 1 + 0.03 * random.nextNormal()) }
        // The ratio of two values with 3 % noise has a standard deviation of 4.24 %; of its mean over 400 rounds a twentieth.
        #expect(abs(try #require(NoiseFloor.share(pairs)) - 0.0424 / 20) < 0.0003)
        #expect(NoiseFloor.share(Array(pairs.prefix(2))) == nil)
        #expect(NoiseFloor.share([(1, 1), (2, 2), (3, 3)]) == 0)
        #expect(NoiseFloor.share([(1, 0), (2, 2), (-1, 3), (.nan, 1)]) == nil)
    }

    /// Cells in time order, each round in an order of its own, 2 % noise on each.
    private static func session(_ drift: Drift, settings: Int, rounds: Int, _ random: inout SeededGenerator) -> [[Double]] {
        var values = Array(repeating: [Double](), count: settings)
        let cells = Double(settings * rounds)
        var (place, walk) = (0.0, 0.0)
        for _ in 0..<rounds {
            var order = Array(0..<settings)
            random.shuffle(&order)
            for setting in order {
                walk += 0.03 / cells.squareRoot() * random.nextNormal()
                let pace =
                    switch drift {
                    case .slowing: 1 + 0.03 * place / cells
                    case .step: place < cells / 2 ? 1 : 1.03
                    case .wandering: 1 + walk
                    }
                values[setting].append(pace * (1 + 0.02 * random.nextNormal()))
                place += 1
            }
        }
        return values
    }
}
