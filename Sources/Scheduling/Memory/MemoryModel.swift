import CourseModel
import RealModule

/// The formulas of FSRS-6, with everything that depends on the weights alone computed once: a review takes at most three powers.
///
/// Source: py-fsrs 6 (`fsrs/scheduler.py`, MIT licence) and
/// <https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm>. A vector of four holds a value for each of
/// ``Rating/again``, ``Rating/hard``, ``Rating/good``, ``Rating/easy``. Below, S is the stability, D the difficulty, R the
/// retrievability, G the rating 1...4, w0...w20 the weights.
struct MemoryModel: Sendable {
    private let firstStability: SIMD4<Double>
    private let firstDifficulty: SIMD4<Double>
    private let difficultyPull: Double
    private let difficultyKept: Double
    private let difficultyChange: SIMD4<Double>
    private let growth: SIMD4<Double>
    private let growthSaturation: Double
    private let growthByForgetting: Double
    private let lapseScale: Double
    private let lapseByDifficulty: Double
    private let lapseByStability: Double
    private let lapseByForgetting: Double
    private let lapseCap: Double
    private let sameDay: SIMD4<Double>
    private let sameDaySaturation: Double
    private let decay: Double
    private let factor: Double

    /// Prepares the formulas for a set of weights.
    init(_ parameters: FSRSParameters) {
        let w = parameters.weights
        firstStability = SIMD4(w[0], w[1], w[2], w[3])
        firstDifficulty = Self.perRating { Self.clampedDifficulty(w[4] - .exp(w[5] * ($0 - 1)) + 1) }
        difficultyPull = w[7] * (w[4] - .exp(w[5] * 3) + 1)
        difficultyKept = 1 - w[7]
        difficultyChange = Self.perRating { -w[6] * ($0 - 3) / 9 }
        growth = SIMD4(0, w[15], 1, w[16]) * Double.exp(w[8])
        growthSaturation = -w[9]
        growthByForgetting = w[10]
        lapseScale = w[11]
        lapseByDifficulty = -w[12]
        lapseByStability = w[13]
        lapseByForgetting = w[14]
        lapseCap = .exp(-w[17] * w[18])
        sameDay = Self.perRating { .exp(w[17] * ($0 - 3 + w[18])) }
        sameDaySaturation = -w[19]
        decay = -w[20]
        factor = .pow(0.9, -1 / w[20]) - 1
    }

    private static func perRating(_ value: (Double) -> Double) -> SIMD4<Double> {
        SIMD4(value(1), value(2), value(3), value(4))
    }

    private static func clampedDifficulty(_ value: Double) -> Double {
        min(max(value, Difficulty.range.lowerBound), Difficulty.range.upperBound)
    }

    /// The memory after the first review of a card: S = w(G−1), D = w4 − e^(w5·(G−1)) + 1, clamped.
    func first(_ rating: Rating) -> Memory {
        memory(firstStability[rating.index], firstDifficulty[rating.index])
    }

    /// The memory after a further review.
    ///
    /// - Parameter elapsedDays: whole days since the last review; less than 1 = the same day; `nil` = unknown, taken as forgotten.
    func next(_ memory: Memory, _ rating: Rating, elapsedDays: Int?) -> Memory {
        let difficulty = nextDifficulty(memory.difficulty.rawValue, rating)
        let stability =
            if let elapsedDays, elapsedDays < 1 {
                sameDayStability(memory.stability.rawValue, rating)
            } else {
                nextStability(memory, rating, retrievability: retrievability(of: memory, elapsedDays: elapsedDays).rawValue)
            }
        return self.memory(stability, difficulty)
    }

    /// R = (1 + factor · t / S)^decay with decay = −w20 and factor = 0.9^(1/decay) − 1; 0 when the days are unknown.
    func retrievability(of memory: Memory, elapsedDays: Int?) -> Retrievability {
        guard let elapsedDays else { return Retrievability(rawValue: 0) }
        let days = Double(max(elapsedDays, 0))
        return Retrievability(rawValue: .pow(1 + factor * days / memory.stability.rawValue, decay))
    }

    /// Days to the moment when R falls to `retention`: S / factor · (retention^(1/decay) − 1), given as what S is multiplied by.
    func intervalPerStability(retention: Double) -> Double { (Double.pow(retention, 1 / decay) - 1) / factor }

    private func memory(_ stability: Double, _ difficulty: Double) -> Memory {
        Memory(
            stability: Stability(rawValue: max(stability, Stability.minimum.rawValue)),
            difficulty: Difficulty(rawValue: difficulty))
    }

    /// D' = w7 · D₀(easy) + (1 − w7) · (D − w6 · (G − 3) · (10 − D) / 9), clamped.
    private func nextDifficulty(_ difficulty: Double, _ rating: Rating) -> Double {
        let damped = difficulty + (10 - difficulty) * difficultyChange[rating.index]
        return Self.clampedDifficulty(difficultyPull + difficultyKept * damped)
    }

    /// S' = S · e^(w17 · (G − 3 + w18)) · S^−w19; no rating but "again" makes it shorter.
    private func sameDayStability(_ stability: Double, _ rating: Rating) -> Double {
        let increase = sameDay[rating.index] * .pow(stability, sameDaySaturation)
        return stability * (rating.isRecalled ? max(increase, 1) : increase)
    }

    private func nextStability(_ memory: Memory, _ rating: Rating, retrievability: Double) -> Double {
        let stability = memory.stability.rawValue
        let difficulty = memory.difficulty.rawValue
        let forgotten = 1 - retrievability
        guard rating.isRecalled else { return lapsedStability(stability, difficulty, forgotten) }
        let byForgetting = Double.exp(forgotten * growthByForgetting) - 1
        return stability * (1 + growth[rating.index] * (11 - difficulty) * .pow(stability, growthSaturation) * byForgetting)
    }

    /// S' = min(w11 · D^−w12 · ((S + 1)^w13 − 1) · e^(w14 · (1 − R)), S / e^(w17 · w18)).
    private func lapsedStability(_ stability: Double, _ difficulty: Double, _ forgotten: Double) -> Double {
        let byStability = Double.pow(stability + 1, lapseByStability) - 1
        let longTerm = lapseScale * .pow(difficulty, lapseByDifficulty) * byStability * .exp(forgotten * lapseByForgetting)
        return min(longTerm, stability * lapseCap)
    }
}
