import CourseModel
import Grading
import Testing

struct MatchExplanationTests {
    @Test func showsEachClauseWithWhatEachPartFound() throws {
        let rubric = Rubric(reference: "", words: [WordSet(id: "slow", match: "slower | lags")], ideas: [])
        let explanation = try MatchExplanation.explain(
            pattern: "8 .. <slow>", answer: "4 is fast, but 8 isn't slower. 8 laggs", rubric: rubric, prompt: [])
        #expect(explanation.clauses.map(\.reading) == ["4 is fast", "but 8 is not slower", "8 lags"])
        #expect(explanation.clauses.map(\.denied) == [[], ["slower"], []])
        #expect(
            explanation.clauses.map(\.finding) == [.unmatched(longest: ""), .denied(words: "8 isn't slower"), .affirmed(words: "8 laggs")])
        #expect(
            explanation.clauses[2].parts == [
                MatchExplanation.Part(pattern: "8 .. <slow>", depth: 0, words: "8 laggs"),
                MatchExplanation.Part(pattern: "8", depth: 1, words: "8"),
                MatchExplanation.Part(pattern: "<slow>", depth: 1, words: "laggs"),
            ])
    }

    @Test func throwsWhatIsWrongWithThePattern() {
        #expect(throws: RubricProblem(place: .idea("pattern"), pattern: 0, offset: 3, fact: .unfinished)) {
            try MatchExplanation.explain(pattern: "8 (", answer: "8", rubric: Rubric(reference: "", ideas: []), prompt: [])
        }
    }
}
