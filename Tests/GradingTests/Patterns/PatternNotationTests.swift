import CourseModel
import Foundation
import Grading
import Testing

/// Runs every example of `docs/patterns.md`.
struct PatternNotationTests {
    struct Example: CustomTestStringConvertible {
        let pattern: String
        let answer: String
        let isFound: Bool
        var testDescription: String { "\(pattern) \(isFound ? "in" : "not in") \(answer)" }
    }

    private static func examples() throws -> [Example] {
        let text = try String(contentsOf: QuestionFile.repository.appending(path: "docs/patterns.md"), encoding: .utf8)
        var examples: [Example] = []
        var isTable = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("| pattern |") { isTable = true } else if !line.hasPrefix("|") { isTable = false }
            guard isTable, line.hasPrefix("| `") else { continue }
            let cells = line.replacing("\\|", with: "\u{1}").split(separator: "|").map {
                $0.replacing("\u{1}", with: "|").trimmingCharacters(in: .whitespaces)
            }
            try #require(cells.count == 4, "\(line)")
            let pattern = cells[0].trimmingCharacters(in: ["`"])
            for (cell, isFound) in [(cells[2], true), (cells[3], false)] {
                examples += cell.split(separator: "·").map {
                    Example(pattern: pattern, answer: $0.trimmingCharacters(in: .whitespaces), isFound: isFound)
                }
            }
        }
        return examples
    }

    @Test func behavesAsTheReferencePageSays() throws {
        let examples = try Self.examples()
        #expect(examples.count > 100)
        let rubric = Rubric(reference: "", ideas: [])
        for example in examples {
            let explanation = try MatchExplanation.explain(pattern: example.pattern, answer: example.answer, rubric: rubric, prompt: [])
            let isFound = explanation.clauses.contains { if case .affirmed = $0.finding { true } else { false } }
            #expect(isFound == example.isFound, "\(example.testDescription): \(explanation.clauses.map(\.reading))")
        }
    }

    @Test func listsEveryBuiltInSetAndRelation() throws {
        let text = try String(contentsOf: QuestionFile.repository.appending(path: "docs/patterns.md"), encoding: .utf8)
        for name in PatternNames.builtInSets { #expect(text.contains("`<\(name)>`"), "\(name)") }
        for name in PatternNames.relations { #expect(text.contains("`\(name)("), "\(name)") }
    }
}
