import CourseModel
import RealModule

/// A number for each of the 21 weights, in the first 21 places.
typealias WeightVector = SIMD32<Double>

/// The derivatives of a loss by FSRS-6's weights, gathered card by card, from the last review back to the first.
///
/// The formulas are those of ``MemoryModel``. Going back over a review turns what the loss owes to the memory after it into what it owes
/// to the memory before it, and adds the share of each weight that stands in the step (reverse-mode differentiation). Where the
/// reference clamps, the derivative is that of the branch taken.
struct RecallGradient {
    /// What the loss owes to S and D.
    struct Adjoint {
        var stability: Double
        var difficulty: Double

        /// Nothing.
        static let zero = Adjoint(stability: 0, difficulty: 0)
    }

    /// A review with what the forward pass found around it.
    struct Step {
        let before: Memory
        let after: Memory
        let rating: Rating
        /// Less than 1 = the same day.
        let elapsedDays: Int
        /// R at the review; not used on the same day.
        let recall: Double
        /// The derivative of the review's own loss by R.
        let lossByRecall: Double
    }

    /// The derivatives gathered so far.
    private(set) var slope = WeightVector.zero
    private let w: [Double]
    private let factor: Double
    private let factorByDecay: Double
    private let growth: Double
    private let easyStart: Double
    private let lapseCap: Double

    /// Prepares for a set of weights.
    init(_ parameters: FSRSParameters) {
        w = parameters.weights
        let power = Double.pow(0.9, -1 / w[20])
        factor = power - 1
        factorByDecay = power * .log(0.9) / (w[20] * w[20])
        growth = .exp(w[8])
        easyStart = .exp(3 * w[5])
        lapseCap = .exp(-w[17] * w[18])
    }

    /// Goes back over the first review of a card.
    mutating func goBack(overFirst memory: Memory, _ rating: Rating, _ owed: Adjoint) {
        let owed = Self.unclamped(owed, at: memory)
        let steps = Double(rating.index)
        slope[rating.index] += owed.stability
        slope[4] += owed.difficulty
        slope[5] -= owed.difficulty * steps * .exp(w[5] * steps)
    }

    /// Goes back over a further review.
    mutating func goBack(over step: Step, _ owed: Adjoint) -> Adjoint {
        let owed = Self.unclamped(owed, at: step.after)
        var before = Adjoint(stability: 0, difficulty: goBackOverDifficulty(step, owed.difficulty))
        if step.elapsedDays < 1 {
            before.stability = goBackOverSameDay(step, owed.stability)
        } else if step.rating.isRecalled {
            goBackOverGrowth(step, owed.stability, &before)
        } else {
            goBackOverLapse(step, owed.stability, &before)
        }
        return before
    }

    /// A clamped value owes nothing to what it was made from.
    private static func unclamped(_ owed: Adjoint, at memory: Memory) -> Adjoint {
        let difficulty = memory.difficulty.rawValue
        let isInside = difficulty > Difficulty.range.lowerBound && difficulty < Difficulty.range.upperBound
        return Adjoint(
            stability: memory.stability > .minimum ? owed.stability : 0, difficulty: isInside ? owed.difficulty : 0)
    }

    /// D' = w7 · (w4 − e^(3·w5) + 1) + (1 − w7) · (D − w6 · (G − 3) · (10 − D) / 9)
    private mutating func goBackOverDifficulty(_ step: Step, _ owed: Double) -> Double {
        let distance = Double(step.rating.rawValue - 3) / 9
        let difficulty = step.before.difficulty.rawValue
        let damped = difficulty - (10 - difficulty) * w[6] * distance
        slope[4] += owed * w[7]
        slope[5] -= owed * w[7] * 3 * easyStart
        slope[6] -= owed * (1 - w[7]) * (10 - difficulty) * distance
        slope[7] += owed * (w[4] - easyStart + 1 - damped)
        return owed * (1 - w[7]) * (1 + w[6] * distance)
    }

    /// S' = S · e^(w17 · (G − 3 + w18)) · S^−w19
    private mutating func goBackOverSameDay(_ step: Step, _ owed: Double) -> Double {
        let (stability, next) = (step.before.stability.rawValue, step.after.stability.rawValue)
        if step.rating.isRecalled, next <= stability { return owed }
        let steps = Double(step.rating.rawValue - 3)
        slope[17] += owed * next * (steps + w[18])
        slope[18] += owed * next * w[17]
        slope[19] -= owed * next * .log(stability)
        return owed * next / stability * (1 - w[19])
    }

    /// S' = S + S · e^w8 · (11 − D) · S^−w9 · (e^(w10 · (1 − R)) − 1) · (w15 when hard, w16 when easy)
    private mutating func goBackOverGrowth(_ step: Step, _ owed: Double, _ before: inout Adjoint) {
        let (stability, difficulty) = (step.before.stability.rawValue, step.before.difficulty.rawValue)
        let weight = step.rating == .hard ? w[15] : step.rating == .easy ? w[16] : 1
        let surge = Double.exp((1 - step.recall) * w[10])
        let scale = stability * growth * (11 - difficulty) * .pow(stability, -w[9])
        let gain = scale * (surge - 1) * weight
        slope[8] += owed * gain
        slope[9] -= owed * gain * .log(stability)
        slope[10] += owed * scale * weight * surge * (1 - step.recall)
        if step.rating == .hard { slope[15] += owed * scale * (surge - 1) }
        if step.rating == .easy { slope[16] += owed * scale * (surge - 1) }
        before.stability = owed * (1 + gain / stability * (1 - w[9]))
        before.difficulty -= owed * gain / (11 - difficulty)
        goBackOverRecall(step, step.lossByRecall - owed * scale * weight * w[10] * surge, &before)
    }

    /// S' = min(w11 · D^−w12 · ((S + 1)^w13 − 1) · e^(w14 · (1 − R)), S · e^(−w17 · w18))
    private mutating func goBackOverLapse(_ step: Step, _ owed: Double, _ before: inout Adjoint) {
        let (stability, difficulty) = (step.before.stability.rawValue, step.before.difficulty.rawValue)
        let forgotten = 1 - step.recall
        let scale = w[11] * .pow(difficulty, -w[12]) * .exp(forgotten * w[14])
        let power = Double.pow(stability + 1, w[13])
        let value = scale * (power - 1)
        if value > stability * lapseCap {
            slope[17] -= owed * w[18] * stability * lapseCap
            slope[18] -= owed * w[17] * stability * lapseCap
            before.stability = owed * lapseCap
            return goBackOverRecall(step, step.lossByRecall, &before)
        }
        slope[11] += owed * value / w[11]
        slope[12] -= owed * value * .log(difficulty)
        slope[13] += owed * scale * power * .log(stability + 1)
        slope[14] += owed * value * forgotten
        before.stability = owed * scale * w[13] * power / (stability + 1)
        before.difficulty -= owed * w[12] * value / difficulty
        goBackOverRecall(step, step.lossByRecall - owed * w[14] * value, &before)
    }

    /// R = (1 + factor · t / S)^−w20
    private mutating func goBackOverRecall(_ step: Step, _ owed: Double, _ before: inout Adjoint) {
        let days = Double(step.elapsedDays) / step.before.stability.rawValue
        let base = 1 + factor * days
        let byBase = -w[20] * step.recall / base
        slope[20] += owed * (byBase * days * factorByDecay - .log(base) * step.recall)
        before.stability -= owed * byBase * factor * days / step.before.stability.rawValue
    }
}
