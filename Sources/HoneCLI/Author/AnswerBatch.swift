import AppScreens
import CourseModel
import Foundation
import Grading

/// Grades a file of answers to one question: JSON Lines in, JSON Lines out.
///
/// A line is `{"id": …, "text": …}`; the id may be a number or a string and comes back as it was.
struct AnswerBatch {
    let question: Question
    /// Whether reasons may say what the key says.
    let mayTellKey: Bool
    let grader = Grader()

    /// A line that could not be read: its 1-based number and what is wrong with it.
    struct Complaint: Hashable {
        let line: Int
        let problem: String
    }

    /// Grades each line that is not blank.
    ///
    /// - Returns: one output line for each good input line, in order, and the complaints.
    func grade(_ text: String) -> (lines: [String], complaints: [Complaint]) {
        var lines: [String] = []
        var complaints: [Complaint] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.allSatisfy(\.isWhitespace) {
            do {
                lines.append(try grade(line: line))
            } catch {
                complaints.append(Complaint(line: index + 1, problem: LineProblem.words(for: error)))
            }
        }
        return (lines, complaints)
    }

    private func grade(line: Substring) throws -> String {
        let answer = try JSONDecoder().decode(AnswerLine.self, from: Data(line.utf8))
        let verdict = grader.grade(.typed(answer.text.precomposedStringWithCanonicalMapping), to: question)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let graded = VerdictLine(id: answer.id, verdict: verdict, question: question, mayTellKey: mayTellKey)
        return String(decoding: try encoder.encode(graded), as: UTF8.self)
    }
}

/// One line of the input.
private struct AnswerLine: Decodable {
    let id: AnswerID
    let text: String
}

/// An id as it stands in the input: a whole number or a string.
enum AnswerID: Codable {
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) { self = .number(number) } else { self = .text(try container.decode(String.self)) }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        }
    }
}

/// One line of the output.
private struct VerdictLine: Encodable {
    let id: AnswerID
    let verdict: Verdict.Outcome
    let score: Double
    let ideas: [Idea.ID]
    let misconceptions: [String]
    let reasons: [String]

    init(id: AnswerID, verdict: Verdict, question: Question, mayTellKey: Bool) {
        self.id = id
        self.verdict = verdict.outcome
        score = (verdict.score * 1000).rounded() / 1000
        ideas = verdict.reasons.compactMap { if case .ideaFound(let idea, _) = $0 { idea } else { nil } }
        misconceptions = verdict.reasons.compactMap {
            switch $0 {
            case .misconceptionFound(let id, _): id.rawValue
            case .ideaContradicted: "negated-idea"
            default: nil
            }
        }
        reasons = VerdictWording(question: question, mayTellKey: mayTellKey).lines(for: verdict).dropFirst().map(\.text)
    }
}

/// What is wrong with a line of JSON, in words.
enum LineProblem {
    /// The words for a decoder's error.
    static func words(for error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "the key \"\(key.stringValue)\" is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "\(context.codingPath.map(\.stringValue).joined(separator: ".")) has the wrong type"
        default: "this is no JSON object"
        }
    }
}
