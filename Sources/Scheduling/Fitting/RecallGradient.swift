import RealModule

/// The derivatives of a number by each of the 21 weights, in the first 21 places.
typealias WeightDerivatives = SIMD32<Double>

/// FSRS-6's memory of one card with its derivatives by the weights, carried forward from review to review.
///
/// The formulas are those of ``MemoryModel``; each step applies the chain rule to what the state depends on (S, D, R) and adds the
/// weights that stand in the step itself. Where the reference clamps, the derivative is that of the branch taken.
struct RecallGradient {
    /// A number and its derivatives by the weights.
    struct Value {
        var value: Double
        var slope: WeightDerivatives

        init(_ value: Double, _ slope: WeightDerivatives = .zero) {
            self.value = value
            self.slope = slope
        }
    }

    private let w: [Double]
    private let factor: Double
    private let factorByDecay: Double
    private let growth: Double
    private let easyStart: Double

    /// Prepares for a set of weights.
    init(_ parameters: FSRSParameters) {
        w = parameters.weights
        let power = Double.pow(0.9, -1 / w[20])
        factor = power - 1
        factorByDecay = power * .log(0.9) / (w[20] * w[20])
        growth = .exp(w[8])
        easyStart = .exp(3 * w[5])
    }

    /// S and D after the first review.
    func first(_ rating: Rating) -> (stability: Value, difficulty: Value) {
        var stability = Value(w[rating.index])
        stability.slope[rating.index] = 1
        let steps = Double(rating.index)
        var difficulty = Value(w[4] - .exp(w[5] * steps) + 1)
        difficulty.slope[4] = 1
        difficulty.slope[5] = -steps * .exp(w[5] * steps)
        return (Self.atLeast(Stability.minimum.rawValue, stability), Self.clamped(difficulty))
    }

    /// R after so many days.
    func retrievability(_ stability: Value, days: Double) -> Value {
        let base = 1 + factor * days / stability.value
        let recall = Double.pow(base, -w[20])
        let byBase = -w[20] * recall / base
        var slope = stability.slope * (-byBase * factor * days / (stability.value * stability.value))
        slope[20] += -.log(base) * recall + byBase * days / stability.value * factorByDecay
        return Value(recall, slope)
    }

    /// D after a further review.
    func nextDifficulty(_ difficulty: Value, _ rating: Rating) -> Value {
        let distance = Double(rating.rawValue - 3) / 9
        let easy = w[4] - easyStart + 1
        let damped = difficulty.value - (10 - difficulty.value) * w[6] * distance
        var next = Value(w[7] * easy + (1 - w[7]) * damped, difficulty.slope * ((1 - w[7]) * (1 + w[6] * distance)))
        next.slope[4] += w[7]
        next.slope[5] -= w[7] * 3 * easyStart
        next.slope[6] -= (1 - w[7]) * (10 - difficulty.value) * distance
        next.slope[7] += easy - damped
        return Self.clamped(next)
    }

    /// S after a further review on the same day.
    func sameDayStability(_ stability: Value, _ rating: Rating) -> Value {
        let steps = Double(rating.rawValue - 3)
        let increase = Double.exp(w[17] * (steps + w[18])) * .pow(stability.value, -w[19])
        if rating.isRecalled, increase <= 1 { return stability }
        let value = stability.value * increase
        var next = Value(value, stability.slope * (increase * (1 - w[19])))
        next.slope[17] += value * (steps + w[18])
        next.slope[18] += value * w[17]
        next.slope[19] -= value * .log(stability.value)
        return Self.atLeast(Stability.minimum.rawValue, next)
    }

    /// S after a further review on a later day at which R was `recall`.
    func nextStability(_ stability: Value, _ difficulty: Value, _ rating: Rating, recall: Value) -> Value {
        let next = rating.isRecalled ? grown(stability, difficulty, rating, recall) : lapsed(stability, difficulty, recall)
        return Self.atLeast(Stability.minimum.rawValue, next)
    }

    private func grown(_ stability: Value, _ difficulty: Value, _ rating: Rating, _ recall: Value) -> Value {
        let weight = rating == .hard ? w[15] : rating == .easy ? w[16] : 1
        let power = Double.pow(stability.value, -w[9])
        let forgotten = 1 - recall.value
        let surge = Double.exp(forgotten * w[10])
        let unforgotten = stability.value * growth * (11 - difficulty.value) * power
        let plain = unforgotten * (surge - 1)
        let gain = plain * weight
        let byStability: Double = 1 + gain / stability.value * (1 - w[9])
        let byDifficulty: Double = -gain / (11 - difficulty.value)
        let byRecall: Double = -unforgotten * weight * w[10] * surge
        var next = Value(stability.value + gain, stability.slope * byStability)
        next.slope += difficulty.slope * byDifficulty
        next.slope += recall.slope * byRecall
        next.slope[8] += gain
        next.slope[9] -= gain * .log(stability.value)
        next.slope[10] += unforgotten * weight * surge * forgotten
        if rating == .hard { next.slope[15] += plain }
        if rating == .easy { next.slope[16] += plain }
        return next
    }

    private func lapsed(_ stability: Value, _ difficulty: Value, _ recall: Value) -> Value {
        let forgotten = 1 - recall.value
        let scale = w[11] * .pow(difficulty.value, -w[12]) * .exp(forgotten * w[14])
        let power = Double.pow(stability.value + 1, w[13])
        let value = scale * (power - 1)
        let cap = stability.value * .exp(-w[17] * w[18])
        if value > cap { return capped(stability, cap) }
        let byStability: Double = scale * w[13] * power / (stability.value + 1)
        let byDifficulty: Double = -w[12] * value / difficulty.value
        var next = Value(value, stability.slope * byStability)
        next.slope += difficulty.slope * byDifficulty
        next.slope += recall.slope * (-w[14] * value)
        next.slope[11] += value / w[11]
        next.slope[12] -= .log(difficulty.value) * value
        next.slope[13] += scale * power * .log(stability.value + 1)
        next.slope[14] += forgotten * value
        return next
    }

    private func capped(_ stability: Value, _ cap: Double) -> Value {
        var next = Value(cap, stability.slope * (cap / stability.value))
        next.slope[17] -= w[18] * cap
        next.slope[18] -= w[17] * cap
        return next
    }

    private static func atLeast(_ least: Double, _ value: Value) -> Value { value.value < least ? Value(least) : value }

    private static func clamped(_ difficulty: Value) -> Value {
        let range = Difficulty.range
        if range.contains(difficulty.value) { return difficulty }
        return Value(difficulty.value < range.lowerBound ? range.lowerBound : range.upperBound)
    }
}
