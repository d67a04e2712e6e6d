import Foundation
import Grading

/// Compares a file of answers with their references: JSON Lines in, JSON Lines out.
struct ReferenceBatch {
    /// Whether the features of the score are printed too.
    let printsFeatures: Bool
    /// The comparison of the question that came last: lines of one question usually follow each other.
    private var last: (line: Key, comparison: ReferenceComparison)?

    /// Makes a batch.
    init(printsFeatures: Bool) { self.printsFeatures = printsFeatures }

    private struct Key: Hashable {
        let question: String
        let references: [String]
    }

    /// Judges each line that is not blank.
    ///
    /// - Returns: one output line for each good input line, in order, and the complaints.
    mutating func grade(_ text: String) -> (lines: [String], complaints: [AnswerBatch.Complaint]) {
        var lines: [String] = []
        var complaints: [AnswerBatch.Complaint] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.allSatisfy(\.isWhitespace) {
            do {
                lines.append(try grade(line: line))
            } catch {
                complaints.append(AnswerBatch.Complaint(line: index + 1, problem: LineProblem.words(for: error)))
            }
        }
        return (lines, complaints)
    }

    private mutating func grade(line: Substring) throws -> String {
        let input = try JSONDecoder().decode(ReferenceLine.self, from: Data(line.utf8))
        let key = Key(question: input.question, references: input.references)
        let comparison =
            last.flatMap { $0.line == key ? $0.comparison : nil }
            ?? ReferenceComparison(question: key.question, references: key.references)
        last = (key, comparison)
        let judgement = comparison.judge(input.answer.precomposedStringWithCanonicalMapping)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let output = JudgementLine(
            id: input.id, verdict: judgement.verdict, score: (judgement.score * 1000).rounded() / 1000,
            features: printsFeatures ? judgement.features : nil)
        return String(decoding: try encoder.encode(output), as: UTF8.self)
    }
}

/// One line of the input.
private struct ReferenceLine: Decodable {
    let id: AnswerID
    let question: String
    let references: [String]
    let answer: String
}

/// One line of the output.
private struct JudgementLine: Encodable {
    let id: AnswerID
    let verdict: ReferenceComparison.Verdict
    let score: Double
    let features: [Double]?
}
