import RealModule

/// Adam over the 21 weights in units of their spread, with a cosine step size and the pull towards the reference.
struct AdamDescent {
    private(set) var parameters: FSRSParameters
    /// The weights with the least loss, pull included, seen so far.
    private(set) var best: FSRSParameters
    private(set) var stepCount = 0
    private var position: WeightVector
    private var mean = WeightVector.zero
    private var square = WeightVector.zero
    private var bestLoss = Double.infinity
    private var stepsWithoutGain = 0
    private let pull: Double
    private let steps: Int

    private static let firstStep = 0.1
    private static let (meanKept, squareKept) = (0.9, 0.999)
    /// A gain below this share of the loss is none; after ``patience`` steps without gain the descent ends.
    private static let leastGain = 1e-7
    private static let patience = 25

    /// The spread of each weight between people: fsrs-optimizer 6.5 (`DEFAULT_PARAMS_STDDEV_TENSOR`), but for the four first stabilities,
    /// which move in their logarithm.
    private static let spread: [Double] = [
        1, 1, 1, 1, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
    ]

    /// Starts at a set of weights.
    init(from start: FSRSParameters, reviews: Int, steps: Int) {
        parameters = start
        best = start
        position = Self.position(of: start)
        pull = 1 / Double(max(reviews, 1))
        self.steps = steps
    }

    /// Whether the steps are used up or have stopped paying off.
    var isDone: Bool { stepCount >= steps || stepsWithoutGain >= Self.patience }

    /// Takes the loss and its derivatives at ``parameters`` and moves on.
    mutating func step(_ found: (loss: Double, slope: WeightVector)) {
        keepIfBest(found.loss + pull * (position * position).sum())
        let gradient = found.slope * Self.scale(at: parameters) + position * (2 * pull)
        let progress = Double(stepCount) / Double(steps)
        let length = Self.firstStep * (1 + .cos(.pi * progress)) / 2
        stepCount += 1
        mean = mean * Self.meanKept + gradient * (1 - Self.meanKept)
        square = square * Self.squareKept + gradient * gradient * (1 - Self.squareKept)
        let meanScale = 1 / (1 - Double.pow(Self.meanKept, Double(stepCount)))
        let squareScale = 1 / (1 - Double.pow(Self.squareKept, Double(stepCount)))
        let size = (square * squareScale).squareRoot() + 1e-8
        position -= mean * (meanScale * length) / size
        parameters = Self.parameters(at: position)
        position = Self.position(of: parameters)
    }

    private mutating func keepIfBest(_ loss: Double) {
        stepsWithoutGain = loss < bestLoss * (1 - Self.leastGain) ? 0 : stepsWithoutGain + 1
        guard loss < bestLoss else { return }
        bestLoss = loss
        best = parameters
    }

    /// The derivative of each weight by its position.
    private static func scale(at parameters: FSRSParameters) -> WeightVector {
        perWeight { $0 < 4 ? parameters.weights[$0] * spread[$0] : spread[$0] }
    }

    private static func position(of parameters: FSRSParameters) -> WeightVector {
        perWeight { index in
            let (weight, reference) = (parameters.weights[index], FSRSParameters.reference.weights[index])
            return (index < 4 ? .log(weight / reference) : weight - reference) / spread[index]
        }
    }

    private static func parameters(at position: WeightVector) -> FSRSParameters {
        FSRSParameters(
            clamping: spread.indices.map { index in
                let reference = FSRSParameters.reference.weights[index]
                let moved = position[index] * spread[index]
                return index < 4 ? reference * .exp(moved) : reference + moved
            })
    }

    private static func perWeight(_ value: (Int) -> Double) -> WeightVector {
        var result = WeightVector.zero
        for index in spread.indices { result[index] = value(index) }
        return result
    }
}
