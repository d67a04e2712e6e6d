import RealModule

/// Compares answers with model answers where there is no rubric: question-demoted soft overlap with stems, number and polarity checks.
///
/// It sees which words are there, not what is said of them, so it never says more than *likely*. Texts are compared by their first
/// ``ReferenceText/limit`` content words, so the time is bounded however long an answer is.
public struct ReferenceComparison: Sendable {
    /// What is said of an answer.
    public enum Verdict: String, Hashable, Sendable, Codable {
        /// Likely right.
        case right
        /// It cannot be said; the learner compares.
        case unsure
        /// Likely wrong.
        case wrong
    }

    /// A verdict with what it rests on.
    public struct Judgement: Hashable, Sendable {
        /// The verdict.
        public let verdict: Verdict
        /// How likely the answer is right, 0...1; from 0.5 on right, if one must decide.
        public let score: Double
        /// Words of the answer that stand in the nearest reference too, as written.
        public let shared: [String]
        /// The measured features of the nearest reference, for fitting.
        public let features: [Double]
    }

    private let references: [ReferenceText]
    private let question: Set<String>
    private let stemmer: Stemmer

    /// Prepares the references of a question.
    public init(question: String, references: [String]) { self.init(question: question, references: references, stemmer: Stemmer()) }

    init(question: String, references: [String], stemmer: Stemmer) {
        self.stemmer = stemmer
        self.references = references.map { ReferenceText($0, stemmer: stemmer) }
        self.question = Set(ReferenceText(question, stemmer: stemmer).stems)
    }

    /// Judges an answer by the reference that speaks most for it.
    public func judge(_ answer: String) -> Judgement {
        let text = ReferenceText(answer, stemmer: stemmer)
        guard !text.stems.isEmpty, let nearest = nearest(to: text) else {
            return Judgement(verdict: .wrong, score: 0, shared: [], features: [])
        }
        let score = Self.score(nearest.values)
        let verdict: Verdict = score >= ReferenceWeights.right ? .right : score <= ReferenceWeights.wrong ? .wrong : .unsure
        return Judgement(verdict: verdict, score: score, shared: nearest.shared, features: nearest.values)
    }

    private func nearest(to text: ReferenceText) -> ReferenceFeatures? {
        let all = references.map {
            ReferenceFeatures(answer: text, reference: $0, question: question, references: references.count)
        }
        guard var best = all.first else { return nil }
        for features in all.dropFirst() where Self.sum(features.values) > Self.sum(best.values) { best = features }
        return best
    }

    private static func score(_ values: [Double]) -> Double { 1 / (1 + Double.exp(-sum(values))) }

    private static func sum(_ values: [Double]) -> Double {
        zip(values, ReferenceWeights.features).reduce(ReferenceWeights.constant) { $0 + $1.0 * $1.1 }
    }
}
