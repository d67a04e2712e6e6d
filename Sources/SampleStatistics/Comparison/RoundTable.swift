import RealModule

/// Values of several settings, measured in common rounds: what happens to a round happens to all its settings, so they are compared within it.
public struct RoundTable: Hashable, Sendable {
    /// One array for each setting, one value for each round, all of the same length, on the scale on which differences are taken:
    /// logarithms where all values are positive, else shares of the grand mean.
    let scaled: [[Double]]
    /// The number of rounds.
    public let rounds: Int

    /// Wraps values: one array for each setting, one value for each round. Longer arrays are cut to the shortest one.
    /// `nil` when a value is not finite.
    public init?(_ values: [[Double]]) {
        let shortest = values.map(\.count).min() ?? 0
        let kept = values.map { Array($0.prefix(shortest)) }
        guard kept.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return nil }
        rounds = shortest
        scaled = Self.scale(kept)
    }

    private static func scale(_ values: [[Double]]) -> [[Double]] {
        let all = values.joined()
        if all.allSatisfy({ $0 > 0 }) { return values.map { $0.map { Double.log($0) } } }
        let size = all.reduce(0) { $0 + abs($1) } / Double(max(all.count, 1))
        guard size > 0, size.isFinite else { return values.map { $0.map { _ in 0 } } }
        return values.map { $0.map { $0 / size } }
    }

    /// The mean of each setting on the scale of differences; 0 without rounds.
    var means: [Double] { scaled.map { Sample($0).mean ?? 0 } }

    /// The place of the best setting by mean (the first of equals); `nil` without rounds or settings.
    public func best(_ better: ComparisonRule.Better) -> Int? {
        guard rounds > 0 else { return nil }
        let goodness = means.map { better == .lower ? -$0 : $0 }
        guard let highest = goodness.max() else { return nil }
        return goodness.firstIndex(of: highest)
    }

    /// The differences of two settings, round by round.
    func differences(_ first: Int, _ second: Int) -> Sample {
        Sample(zip(scaled[first], scaled[second]).map { $0 - $1 })
    }
}
