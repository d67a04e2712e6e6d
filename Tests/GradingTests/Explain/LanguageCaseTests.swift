import CourseModel
import Foundation
import Grading
import TestSupport
import Testing

/// How the grader reads denial, direction, numbers and typos, as a table: Fixtures/language-cases.tsv has a line for each case with its
/// group, the text, the idea that it states and the idea that it contradicts, on a rubric about something else than data loading.
@Suite struct LanguageCaseTests {
    private static let question = Question(
        id: "q", title: "", prompt: [.paragraph([.text("Does caching help the server?")])],
        key: .explain(
            Rubric(
                reference: "",
                ideas: [
                    Idea(id: "cost", says: "", match: ["memory ..3 (grows | overhead) | overhead"], hit: "", miss: ""),
                    Idea(id: "compare", says: "", match: ["better(redis, files)"], hit: "", miss: ""),
                    Idea(id: "best", says: "", match: ["best(3)"], hit: "", miss: ""),
                ])))

    private struct Case {
        let group: String
        let text: String
        let found: String
        let contradicted: String
    }

    private static func cases() throws -> [Case] {
        let url = try #require(Bundle.module.url(forResource: "language-cases", withExtension: "tsv", subdirectory: "Fixtures"))
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(parts.count == 4, "\(line)")
            return Case(group: parts[0], text: parts[1], found: parts[2], contradicted: parts[3])
        }
    }

    @Test(arguments: ["negation", "direction", "number", "typo"])
    func readsEveryCaseOfTheTable(group: String) throws {
        let grader = Grader()
        let cases = try Self.cases().filter { $0.group == group }
        let wrong = cases.compactMap { one -> String? in
            let verdict = grader.grade(.typed(one.text), to: Self.question)
            let found = verdict.ideasFound.joined(separator: ",")
            let contradicted = verdict.ideasContradicted.joined(separator: ",")
            if found == one.found, contradicted == one.contradicted { return nil }
            return "“\(one.text)”: states [\(found)] contradicts [\(contradicted)], wanted [\(one.found)] and [\(one.contradicted)]"
        }
        expectText(wrong.joined(separator: "\n"), equals: "")
    }

    @Test func hasAtLeastThreeHundredCases() throws {
        let cases = try Self.cases()
        #expect(cases.count >= 300)
        #expect(Set(cases.map(\.text)).count == cases.count)
        #expect(["negation", "direction", "number", "typo"].allSatisfy { group in cases.count { $0.group == group } >= 50 })
    }
}
