import CourseModel
import Foundation
import Grading
import Testing

/// An answer with what two people found in it.
struct LabelledAnswer: Decodable {
    let text: String
    let ideas: Set<String>
    let misconceptions: Set<String>
    let verdict: Verdict.Outcome
    let style: String

    /// The answers of a file in Fixtures, without those that mix languages.
    static func read(_ name: String) throws -> [LabelledAnswer] {
        let url = try #require(Bundle.module.url(forResource: name, withExtension: "jsonl", subdirectory: "Fixtures"))
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        return try lines.map { try JSONDecoder().decode(LabelledAnswer.self, from: Data($0.utf8)) }.filter {
            $0.style != "multilingual-mixed"
        }
    }
}

/// How often the grader agrees with people.
struct Agreement {
    private(set) var answers = 0
    private(set) var rightVerdicts = 0
    private(set) var found = 0
    private(set) var wronglyFound = 0
    private(set) var missed = 0
    /// The texts of answers with a wrong verdict.
    private(set) var disagreements: [String] = []
    /// Answers labelled incorrect that were graded correct.
    private(set) var undeserved: [String] = []

    init(_ answers: [LabelledAnswer], on question: Question) {
        let grader = Grader()
        for answer in answers { add(answer, grader.grade(.typed(answer.text), to: question)) }
    }

    private mutating func add(_ answer: LabelledAnswer, _ verdict: Verdict) {
        let ideas = Set(verdict.ideasFound)
        answers += 1
        found += ideas.intersection(answer.ideas).count
        wronglyFound += ideas.subtracting(answer.ideas).count
        missed += answer.ideas.subtracting(ideas).count
        if verdict.outcome == answer.verdict { rightVerdicts += 1 } else { disagreements.append(answer.text) }
        if answer.verdict == .incorrect, verdict.outcome == .correct { undeserved.append(answer.text) }
    }

    var shareOfRightVerdicts: Double { Double(rightVerdicts) / Double(max(answers, 1)) }
    var ideaF1: Double { Double(2 * found) / Double(max(2 * found + wronglyFound + missed, 1)) }
}

extension Verdict {
    /// The ids of the ideas found, in order.
    var ideasFound: [String] {
        reasons.compactMap { if case .ideaFound(let id, _) = $0 { id.rawValue } else { nil } }
    }

    /// The ids of the misconceptions found, in order.
    var misconceptionsFound: [String] {
        reasons.compactMap { if case .misconceptionFound(let id, _) = $0 { id.rawValue } else { nil } }
    }

    /// The ids of the ideas contradicted, in order.
    var ideasContradicted: [String] {
        reasons.compactMap { if case .ideaContradicted(let id, _) = $0 { id.rawValue } else { nil } }
    }
}
