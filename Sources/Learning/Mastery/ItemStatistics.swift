public import CourseModel

/// How one question does over all learners of a database: for its author.
public struct ItemStatistics: Hashable, Sendable {
    /// The question.
    public let question: ItemName
    /// How many learners gave a graded answer.
    public let learners: Int
    /// How many of them were right at the very first attempt.
    public let rightAtFirst: Int
    /// The mean score of the very first attempts, 0...1; `nil` = none.
    public let meanFirstScore: Double?
    /// The correlation between the first score at this question and the mean first score at the lesson's others, −1...1; `nil` with fewer
    /// than ``leastLearners`` learners, or where all scored the same.
    public let discrimination: Double?
    /// The mean seconds of an attempt; `nil` = none.
    public let meanSeconds: Double?
    /// Attempts in all.
    public let attempts: Int
    /// How many learners had a hint.
    public let hinted: Int
    /// How many learners were shown the key.
    public let revealed: Int
    /// How many verdicts were contested.
    public let contested: Int

    /// How many learners a correlation needs.
    public static let leastLearners = 5

    /// The statistics of every question that somebody touched, by name.
    ///
    /// - Parameter progress: the progress of each learner.
    public static func all(of progress: [[LessonProgress]]) -> [ItemStatistics] {
        let entries = progress.flatMap { lessons in lessons.flatMap { lesson in lesson.questions.map { (lesson, $0.key, $0.value) } } }
        let grouped = Dictionary(grouping: entries) { ItemName($0.0.lesson, $0.1) }
        return grouped.map { name, entries in ItemStatistics(name, entries.map { ($0.0, $0.2) }) }.sorted { $0.question < $1.question }
    }

    private init(_ name: ItemName, _ entries: [(lesson: LessonProgress, question: QuestionProgress)]) {
        let firsts = entries.compactMap(\.question.first)
        question = name
        learners = firsts.count
        rightAtFirst = firsts.count { $0.outcome == .correct }
        meanFirstScore = firsts.isEmpty ? nil : firsts.reduce(0) { $0 + $1.score } / Double(firsts.count)
        discrimination = Self.correlation(
            entries.compactMap { entry in
                guard let own = entry.question.first?.score, let rest = Self.restScore(of: entry.lesson, without: name) else { return nil }
                return (own, rest)
            })
        attempts = entries.reduce(0) { $0 + $1.question.attempts }
        let seconds = entries.reduce(Milliseconds.zero) { $0 + $1.question.time }.seconds
        meanSeconds = attempts == 0 ? nil : seconds / Double(attempts)
        hinted = entries.count { $0.question.hintsShown > 0 }
        revealed = entries.count { $0.question.revealedAt != nil }
        contested = entries.reduce(0) { $0 + $1.question.contested }
    }

    /// The mean first score at the lesson's other questions; `nil` = none was answered.
    private static func restScore(of lesson: LessonProgress, without name: ItemName) -> Double? {
        let scores = lesson.questions.filter { $0.key.rawValue != name.item }.compactMap(\.value.first?.score)
        return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }

    /// Pearson's correlation.
    private static func correlation(_ pairs: [(Double, Double)]) -> Double? {
        guard pairs.count >= leastLearners else { return nil }
        let count = Double(pairs.count)
        let (meanX, meanY) = (pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count)
        let xy = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
        let xx = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.0 - meanX) }
        let yy = pairs.reduce(0) { $0 + ($1.1 - meanY) * ($1.1 - meanY) }
        return xx > 0 && yy > 0 ? xy / (xx * yy).squareRoot() : nil
    }
}
