import RealModule

/// What is measured of an answer beside its nearest reference. Words of the question count ``ReferenceWeights/questionWord``.
struct ReferenceFeatures {
    /// The harmonic mean of recall and precision over soft matches.
    let overlap: Double
    /// The share of the reference that stands in the answer.
    let recall: Double
    /// The share of the answer that stands in the reference, words of the question counted fully.
    let plainPrecision: Double
    /// The share of the reference's letter trigrams that stand in the answer.
    let trigramRecall: Double
    /// 1 when one of them denies and the other does not.
    let polarityMismatch: Double
    /// 1 when the answer denies.
    let isNegated: Double
    /// How many numbers the answer has that stand neither in the reference nor in the question, at most 2.
    let strangeNumbers: Double
    /// The natural logarithm of the number of references: with more of them, the nearest is nearer by chance.
    let logReferences: Double
    /// The words of the answer that the reference has too, as written.
    let shared: [String]

    /// The features in the order of ``ReferenceWeights/features``.
    var values: [Double] {
        [overlap, recall, plainPrecision, trigramRecall, polarityMismatch, isNegated, strangeNumbers, logReferences]
    }

    /// Compares an answer with one reference.
    init(answer: ReferenceText, reference: ReferenceText, question: Set<String>, references: Int) {
        func weight(_ stem: String) -> Double { question.contains(stem) ? ReferenceWeights.questionWord : 1 }
        let found = reference.stems.map { stem in Self.best(stem, answer.stems) }
        let borne = answer.stems.map { stem in Self.best(stem, reference.stems) }
        recall = Self.share(zip(reference.stems.map(weight), found))
        let precision = Self.share(zip(answer.stems.map(weight), borne))
        overlap = recall + precision > 0 ? 2 * recall * precision / (recall + precision) : 0
        plainPrecision = Self.share(zip(answer.stems.map { _ in 1 }, borne))
        let (wanted, there) = (StemLikeness.trigrams(reference.stems), StemLikeness.trigrams(answer.stems))
        trigramRecall = wanted.isEmpty ? 0 : Double(wanted.intersection(there).count) / Double(wanted.count)
        polarityMismatch = answer.isNegated == reference.isNegated ? 0 : 1
        isNegated = answer.isNegated ? 1 : 0
        let known = Set(reference.stems).union(question)
        strangeNumbers = Double(min(answer.stems.count { Self.isNumber($0) && !known.contains($0) }, 2))
        logReferences = Double.log(Double(max(references, 1)))
        shared = zip(answer.words, borne).filter { $1 > 0 }.map(\.0)
    }

    private static func best(_ stem: String, _ others: [String]) -> Double {
        others.reduce(0) { $0 == 1 ? 1 : max($0, StemLikeness.of(stem, $1)) }
    }

    private static func share(_ parts: some Sequence<(Double, Double)>) -> Double {
        let sums = parts.reduce((0.0, 0.0)) { ($0.0 + $1.0, $0.1 + $1.0 * $1.1) }
        return sums.0 > 0 ? sums.1 / sums.0 : 0
    }

    private static func isNumber(_ stem: String) -> Bool { stem.utf8.first.map { (0x30...0x39).contains($0) } ?? false }
}
