import CourseModel

/// The questions that come before an experiment's first run, asked one at a time.
///
/// A value that decides: each answer returns whether it was understood; the session asks again when it was not.
struct PredictionForm: Hashable, Sendable {
    /// One question of the form.
    enum Question: Hashable, Sendable {
        case best, value, range, comparison, confidence, reason
    }

    let request: PredictionRequest
    /// The settings that the run will have.
    let settings: [Double]
    private(set) var remaining: [Question]
    private let unit: MetricDefinition.Unit
    private var best = 0.0
    private var estimate: Estimate?
    private var comparison: Prediction.Comparison?
    private var confidence = 50
    private var reason = ""

    /// - Parameter unit: the unit of the predicted number.
    init(request: PredictionRequest, settings: [Double], unit: MetricDefinition.Unit) {
        self.request = request
        self.settings = settings
        self.unit = unit
        var questions: [Question] = [.best]
        if request.value != nil { questions += [.value, .range] }
        if request.compare != nil { questions.append(.comparison) }
        remaining = questions + [.confidence, .reason]
    }

    /// The question at hand; `nil` when all are answered.
    var current: Question? { remaining.first }

    /// The word for the unit of a bare number in the value and the range.
    var bareUnit: String { QuantityReader(unit: unit).bareUnit }

    /// The predicted number so far, in the metric's unit.
    var predictedValue: Double? { estimate?.value }

    /// Takes an answer to the question at hand; `false` when it could not be understood and the question stays.
    mutating func take(_ answer: String) -> Bool {
        let text = answer.trimmed
        guard let question = current, accept(text, for: question) else { return false }
        remaining.removeFirst()
        return true
    }

    /// The finished prediction; `nil` while questions remain.
    var prediction: Prediction? {
        guard remaining.isEmpty else { return nil }
        return Prediction(best: best, value: estimate, comparison: comparison, confidence: confidence, reason: reason, request: request)
    }

    private mutating func accept(_ text: String, for question: Question) -> Bool {
        switch question {
        case .best: acceptBest(text)
        case .value: acceptValue(text)
        case .range: acceptRange(text)
        case .comparison: acceptComparison(text)
        case .confidence: acceptConfidence(text)
        case .reason: acceptReason(text)
        }
    }

    private mutating func acceptBest(_ text: String) -> Bool {
        guard let number = Double(text), settings.contains(number) else { return false }
        best = number
        return true
    }

    private mutating func acceptValue(_ text: String) -> Bool {
        guard let value = QuantityReader(unit: unit).value(of: text), value > 0 else { return false }
        estimate = Estimate(value: value, low: value, high: value)
        return true
    }

    /// The range must hold the predicted number.
    private mutating func acceptRange(_ text: String) -> Bool {
        guard let value = estimate?.value, let range = QuantityReader(unit: unit).range(of: text) else { return false }
        guard range.low < range.high, (range.low...range.high).contains(value) else { return false }
        estimate = Estimate(value: value, low: range.low, high: range.high)
        return true
    }

    private mutating func acceptComparison(_ text: String) -> Bool {
        guard let found = ComparisonWords.comparison(text) else { return false }
        comparison = found
        return true
    }

    private mutating func acceptConfidence(_ text: String) -> Bool {
        let digits = text.filter { $0 != "%" && !$0.isWhitespace }
        guard let number = Int(digits), (50...100).contains(number) else { return false }
        confidence = number
        return true
    }

    private mutating func acceptReason(_ text: String) -> Bool {
        reason = String(text.prefix(500))
        return true
    }
}

extension StringProtocol {
    /// The text without white space at its ends.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
