import CourseModel

/// How well a learner's predictions and confidence agree with what happened.
public struct Calibration: Hashable, Sendable {
    /// How many of so many.
    public struct Share: Hashable, Sendable {
        /// How many were right.
        public let right: Int
        /// Of how many.
        public let total: Int

        /// Makes a share.
        public init(right: Int, of total: Int) {
            self.right = right
            self.total = total
        }

        /// Counts the ones that were judged.
        init(_ judged: [Bool?]) { self.init(right: judged.count { $0 == true }, of: judged.count { $0 != nil }) }
    }

    /// Predictions made.
    public let predictions: Int
    /// How often the best setting was right.
    public let best: Share
    /// How often the comparison was right.
    public let comparison: Share
    /// How often the measured value lay in the 80 % range.
    public let range: Share
    /// The mean size of the estimates' errors as a share of the measured value; `nil` = nothing judged.
    public let meanValueError: Double?
    /// Confidence in predictions against what was measured.
    public let predictionConfidence: ConfidenceRecord
    /// Confidence in first answers against their verdicts (correct or not).
    public let answerConfidence: ConfidenceRecord

    /// The calibration over all of a learner's lessons.
    public init(of lessons: [LessonProgress]) {
        let predictions = lessons.flatMap { $0.experiments.values.compactMap(\.prediction) }
        let errors = predictions.compactMap(\.valueError).map(abs).sorted()
        self.predictions = predictions.count
        best = Share(predictions.map { $0.judgement?.bestIsRight })
        comparison = Share(predictions.map(\.comparisonIsRight))
        range = Share(predictions.map(\.rangeHolds))
        meanValueError = errors.isEmpty ? nil : errors.reduce(0, +) / Double(errors.count)
        predictionConfidence = ConfidenceRecord(predictions.compactMap(Self.claim))
        answerConfidence = ConfidenceRecord(lessons.flatMap { $0.questions.values.compactMap(\.first).compactMap(Self.claim) })
    }

    private static func claim(_ prediction: PredictionProgress) -> ConfidenceRecord.Claim? {
        prediction.confidentClaimIsRight.map { ConfidenceRecord.Claim(confidence: prediction.prediction.confidence, isRight: $0) }
    }

    private static func claim(_ first: QuestionProgress.First) -> ConfidenceRecord.Claim? {
        first.confidence.map { ConfidenceRecord.Claim(confidence: $0, isRight: first.outcome == .correct) }
    }
}

/// Stated confidence against what came true.
public struct ConfidenceRecord: Hashable, Sendable {
    /// One claim with the confidence it was made with.
    public struct Claim: Hashable, Sendable {
        /// Percent, 0...100.
        public let confidence: Int
        /// Whether it came true.
        public let isRight: Bool

        /// Makes a claim; a confidence outside of 0...100 is moved into it.
        public init(confidence: Int, isRight: Bool) {
            self.confidence = min(100, max(0, confidence))
            self.isRight = isRight
        }
    }

    /// The claims of one band of confidence.
    public struct Band: Hashable, Sendable {
        /// The band in percent: 50 stands for 50–59, 90 for 90–100.
        public let lower: Int
        /// How many claims.
        public let count: Int
        /// Their mean confidence, 0...1.
        public let meanConfidence: Double
        /// The share that came true, 0...1.
        public let shareRight: Double
    }

    /// How many claims.
    public let count: Int
    /// The Brier score: the mean of (confidence − outcome)². 0 is perfect, 0.25 is what 50 % earns throughout; `nil` without claims.
    ///
    /// G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950).
    public let brier: Double?
    /// The bands that have claims, from low to high.
    public let bands: [Band]

    /// Sums claims up. Their order plays no part.
    public init(_ claims: [Claim]) {
        let squares = claims.map { claim in
            let miss = (claim.isRight ? 100 : 0) - claim.confidence
            return miss * miss
        }
        count = claims.count
        brier = claims.isEmpty ? nil : Double(squares.reduce(0, +)) / Double(claims.count) / 10_000
        bands = Dictionary(grouping: claims) { min(90, $0.confidence / 10 * 10) }
            .map { Band(lower: $0.key, claims: $0.value) }.sorted { $0.lower < $1.lower }
    }
}

extension ConfidenceRecord.Band {
    fileprivate init(lower: Int, claims: [ConfidenceRecord.Claim]) {
        self.lower = lower
        count = claims.count
        meanConfidence = Double(claims.reduce(0) { $0 + $1.confidence }) / Double(claims.count) / 100
        shareRight = Double(claims.count(where: \.isRight)) / Double(claims.count)
    }
}
