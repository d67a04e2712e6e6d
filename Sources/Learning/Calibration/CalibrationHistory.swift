public import CourseModel

/// How calibration changes over time: the Brier score month by month.
public struct CalibrationHistory: Hashable, Sendable {
    /// The claims of some days in a row.
    public struct Span: Hashable, Sendable {
        /// The first day.
        public let start: LocalDay
        /// How many claims.
        public let count: Int
        /// Their Brier score, 0...1.
        public let brier: Double
    }

    /// The spans that have claims, oldest first.
    public let spans: [Span]

    /// Puts predictions and first answers that came with a confidence into spans of so many days, ending today.
    ///
    /// - Parameter day: the learner's day of an instant.
    public init(of lessons: [LessonProgress], spanDays: Int = 30, today: LocalDay, day: (Instant) -> LocalDay) {
        let predictions = lessons.flatMap { $0.experiments.values.compactMap(\.prediction) }.compactMap { prediction in
            prediction.confidentClaimIsRight.map {
                (day(prediction.madeAt), ConfidenceRecord.Claim(confidence: prediction.prediction.confidence, isRight: $0))
            }
        }
        let answers = lessons.flatMap { $0.questions.values.compactMap(\.first) }.compactMap { first in
            first.confidence.map { (day(first.time), ConfidenceRecord.Claim(confidence: $0, isRight: first.outcome == .correct)) }
        }
        let length = max(spanDays, 1)
        let grouped = Dictionary(grouping: predictions + answers) { (today.rawValue - min($0.0, today).rawValue) / length }
        spans = grouped.sorted { $0.key > $1.key }.compactMap { index, claims in
            let record = ConfidenceRecord(claims.map(\.1))
            return record.brier.map {
                Span(start: LocalDay(rawValue: today.rawValue - (index + 1) * length + 1), count: record.count, brier: $0)
            }
        }
    }
}
