import CourseModel
import Grading
import Testing

/// A rubric's own word sets beside the built-in ones.
struct WordSetTests {
    private func found(_ answer: String, _ words: [WordSet], _ pattern: String) -> Bool {
        let rubric = Rubric(reference: "", words: words, ideas: [Idea(id: "a", says: "", match: [pattern], hit: "", miss: "")])
        #expect(RubricCheck.problems(in: rubric, prompt: []) == [])
        return Grader().grade(.typed(answer), to: Question(id: "q", title: "", prompt: [], key: .explain(rubric))).score == 1
    }

    @Test(arguments: PatternNames.builtInSets) func goBeforeABuiltInSetOfTheSameName(name: String) {
        let own = [WordSet(id: WordSet.ID(name), match: "zebra")]
        #expect(found("it was a zebra", own, "<\(name)>"))
        #expect(!found("it was the best, fastest, good, slower, worst, more, less, below", own, "<\(name)>"))
    }

    @Test(arguments: PatternNames.builtInSets) func changeNoRelation(name: String) {
        let own = [WordSet(id: WordSet.ID(name), match: "zebra"), WordSet(id: "a", match: "zebra"), WordSet(id: "b", match: "zebra")]
        #expect(found("4 is the best", own, "best(4)"))
        #expect(found("use 4", own, "best(4)"))
        #expect(found("4 is faster than 8", own, "better(4, 8)"))
        #expect(found("8 loses to 4", own, "better(4, 8)"))
        #expect(!found("4 zebra 8", own, "better(4, 8)"))
    }

    @Test func mayUseTheBuiltInSetOfTheirName() {
        let own = [WordSet(id: "best", match: "<best> | 'chef kiss'")]
        #expect(found("4 is optimal", own, "4 ..2 <best>"))
        #expect(found("4 is chef kiss", own, "4 ..2 <best>"))
    }
}
