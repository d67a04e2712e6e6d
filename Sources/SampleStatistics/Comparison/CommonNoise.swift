import RealModule

/// The noise that all rows of a table have in common: what is left when every round's and every setting's own level are taken out.
///
/// The residual of the two-way layout (G. Snedecor, W. Cochran, "Statistical Methods", 1967, chapter 11), with residuals beyond three
/// deviations drawn in (winsorised, P. Huber, "Robust Statistics", 1981), so that one disturbed cell does not blur all rows.
struct CommonNoise: Hashable, Sendable {
    /// The variance of a single value.
    let variance: Double
    /// Its degrees of freedom.
    let degreesOfFreedom: Double

    /// How many deviations a residual may have before it is drawn in.
    private static let limit = 3.0

    /// Estimates the noise; `nil` with fewer than two rounds or settings.
    init?(_ table: RoundTable) {
        let (settings, rounds) = (table.scaled.count, table.rounds)
        guard settings > 1, rounds > 1 else { return nil }
        degreesOfFreedom = Double((settings - 1) * (rounds - 1))
        var values = table.scaled
        let cells = Double(settings * rounds)
        for _ in 0..<4 { values = Self.drawnIn(values, inflation: Double.sqrt(cells / degreesOfFreedom)) }
        let squares = Self.residuals(values).joined().reduce(0) { $0 + $1 * $1 }
        variance = squares / degreesOfFreedom
    }

    private static func drawnIn(_ values: [[Double]], inflation: Double) -> [[Double]] {
        let residuals = residuals(values)
        // The median of absolute normal deviations is 0.6745 standard deviations.
        guard let middle = Sample(residuals.joined().map { abs($0) }).median, middle > 0 else { return values }
        let reach = limit * middle / 0.6745 * inflation
        return zip(values, residuals).map { row, rest in
            zip(row, rest).map { value, residual in value - residual + min(max(residual, -reach), reach) }
        }
    }

    private static func residuals(_ values: [[Double]]) -> [[Double]] {
        let rounds = values.first?.count ?? 0
        let means = values.map { $0.reduce(0, +) / Double(rounds) }
        let grand = means.reduce(0, +) / Double(values.count)
        let levels = (0..<rounds).map { round in values.reduce(0) { $0 + $1[round] } / Double(values.count) }
        return zip(values, means).map { row, mean in zip(row, levels).map { $0 - mean - $1 + grand } }
    }
}
