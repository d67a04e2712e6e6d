import CourseModel
import Grading
import Testing

struct MutatorTests {
    private static let rubric = Rubric(
        reference: "",
        ideas: [
            Idea(id: "gain", says: "", match: ["4 .. faster", "1.5s"], hit: "", miss: ""),
            Idea(id: "best", says: "", match: ["best(4)"], hit: "", miss: ""),
        ])

    private func mutants(_ text: String, _ kind: Mutant.Kind) -> [String] {
        Mutator.mutants(of: [text], for: Self.rubric, kinds: [kind]).map(\.text)
    }

    @Test func changesTheNumberThatIsCalledBestEverywhere() {
        #expect(mutants("4 is faster than 8, use 4.", .digit) == ["19 is faster than 8, use 19.", "37 is faster than 8, use 37."])
    }

    @Test func negatesEachStatement() {
        #expect(
            mutants("With 4 it is faster. Use 4.", .negation) == ["With 4 it is not faster. Use 4.", "With 4 it is faster. never Use 4."])
        #expect(mutants("4 is not bad, it is faster", .negation).count == 1)
    }

    @Test func deniesAnIdeaWhereverItIsStated() {
        #expect(mutants("4 is faster. Yes, 4 was faster.", .negation) == ["4 is not faster. Yes, 4 was not faster."])
        #expect(mutants("4 is faster. Yes, 4 was faster.", .direction) == ["4 is slower. Yes, 4 was slower."])
    }

    @Test func takesNoNounForAVerb() {
        #expect(mutants("the waits with 4 make it faster", .negation) == [])
        #expect(mutants("the long runs with 4 made it faster", .negation) == ["the long runs with 4 never made it faster"])
    }

    @Test func turnsOnlyTheDirectionsThatEarnedSomething() {
        #expect(mutants("many people say that 4 is faster", .direction) == ["many people say that 4 is slower"])
    }

    @Test func turnsDirections() {
        #expect(mutants("4 is faster, so 4 is best", .direction) == ["4 is slower, so 4 is best", "4 is faster, so 4 is worst"])
    }

    @Test func changesUnits() {
        #expect(mutants("4 is faster: 1.5 s", .unit) == ["4 is faster: 1.5 h", "4 is faster: 1.5"])
    }

    @Test func changesQuantitiesWithTheirUnits() {
        #expect(mutants("it took 1.5 s, just 1.5 s", .digit) == ["it took 9 s, just 9 s", "it took 17 s, just 17 s"])
        #expect(mutants("it took 1.5 s, just 1.5s", .unit) == ["it took 1.5, just 1.5", "it took 1.5 h, just 1.5 h"].reversed())
    }

    @Test func leavesNumbersAloneThatNoPatternTests() {
        #expect(mutants("4 is faster: 7 s", .unit) == [])
        #expect(mutants("4 is faster. There were 3 of us", .swap) == [])
    }

    @Test func movesTheOptimum() {
        #expect(
            mutants("4 is faster than 8. The best is 4", .optimum) == [
                "4 is faster than 8. The best is 8", "4 is faster than 8. The best is 9", "4 is faster than 8. The best is 16",
            ])
    }

    @Test func swapsNumbers() {
        #expect(mutants("4 is faster than 8", .swap) == ["8 is faster than 4"])
    }

    @Test func makesNothingOfNothing() {
        #expect(Mutator.mutants(of: [""], for: Self.rubric).isEmpty)
        #expect(Mutator.mutants(of: ["\u{0}hello"], for: Self.rubric).isEmpty)
    }
}
