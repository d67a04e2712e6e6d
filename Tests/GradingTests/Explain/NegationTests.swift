import CourseModel
import Grading
import Testing

/// Denial, direction and numbers, on a rubric about something else than data loading.
struct NegationTests {
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

    private func grade(_ text: String) -> Verdict { Grader().grade(.typed(text), to: Self.question) }

    @Test(arguments: [
        "it has overhead", "there is an overhead", "not only overhead, also bugs", "you cannot say there is no overhead",
        "I don't think there is no overhead",
        "no doubt there is overhead", "why not, but it has overhead", "it never runs without overhead", "Isn't there overhead?",
        "Doesn't that cause overhead?",
        "it is slow because of overhead", "overhead isn't absent", "it doesn't avoid overhead", "no wonder: overhead",
        "not surprisingly it causes overhead",
        "I'm not sure, but it has overhead", "dunno, overhead maybe", "it is not fast, it has overhead",
        "it does not help but adds overhead", "it's not that slow; it has overhead",
    ])
    func findsAnAffirmedIdea(text: String) {
        #expect(grade(text).ideasFound == ["cost"])
        #expect(grade(text).ideasContradicted == [])
    }

    @Test(arguments: [
        "it has no overhead", "there isn't any overhead", "it doesn't cause overhead", "it never causes overhead",
        "caching causes no overhead at all",
        "there is hardly any overhead", "it does not really add overhead", "I don't think it has overhead", "it fails to cause overhead",
        "nobody sees overhead",
        "no real overhead", "it wont add overhead", "it can't be overhead", "lack of overhead", "it's free of overhead",
        "overhead is negligible",
        "it's wrong that it has overhead", "It is not true that it has overhead", "neither overhead nor bugs", "it no longer has overhead",
    ])
    func findsADeniedIdeaContradicted(text: String) {
        #expect(grade(text).ideasFound == [])
        #expect(grade(text).ideasContradicted == ["cost"])
    }

    @Test(arguments: ["it avoids overhead", "it runs without overhead", "use it instead of overhead", "to prevent overhead"])
    func takesKeepingAwayForNeither(text: String) {
        #expect(grade(text).ideasFound == [])
        #expect(grade(text).ideasContradicted == [])
    }

    @Test(arguments: [
        "redis is faster than files", "redis beats files", "files lose to redis", "files are slower than redis", "redis outperforms files",
        "files are worse than redis",
        "redis is way better then files", "it is quicker with redis than with files", "compared to files, redis is fast",
        "files are not as fast as redis",
        "I'd prefer redis over files", "redis is superior to files or better than files",
    ])
    func seesAComparison(text: String) {
        #expect(grade(text).ideasFound == ["compare"])
    }

    @Test(arguments: [
        "files are faster than redis", "files beat redis", "redis loses to files", "redis is slower than files",
        "redis is not faster than files", "redis does not beat files",
        "redis is no better than files",
    ])
    func seesTheOppositeComparison(text: String) {
        #expect(grade(text).ideasFound == [])
        #expect(grade(text).ideasContradicted == ["compare"])
    }

    @Test(arguments: [
        "3 is best", "the best is three", "optimum: 3", "3 servers are optimal", "use 3", "I'd go with 3", "the sweet spot is around 3",
        "so 3", "three it is", "3 wins",
        "pick three", "not 5, 3 is best", "3, not 5, is the best", "it isn't that 3 is not the best", "the right number is 3",
        "settle on 3", "the ideal value is ~3",
    ])
    func findsTheOptimumNamed(text: String) {
        #expect(grade(text).ideasFound == ["best"])
        #expect(grade(text).ideasContradicted == [])
    }

    @Test(arguments: [
        "5 is best", "the best is five", "the optimum is 13", "the sweet spot is around 30", "3 is not the best", "3 is never optimal",
    ])
    func findsAnotherOptimumContradicted(text: String) {
        #expect(grade(text).ideasFound == [])
        #expect(grade(text).ideasContradicted == ["best"])
    }

    @Test func givesPartAtMostForBothSides() {
        let verdict = grade("it has overhead, redis is faster than files, 3 is best; but 5 is best too")
        #expect(verdict.outcome == .partial)
        #expect(verdict.score == 0.75)
        #expect(verdict.ideasFound == ["cost", "compare", "best"])
        #expect(verdict.ideasContradicted == ["best"])
    }

    @Test(arguments: ["5 is not the best", "don't use 5", "you would think 5 is best", "people say 5 is best", "the best of 5 servers"])
    func doesNotTakeADeniedOrReportedOptimumForAnother(text: String) {
        #expect(grade(text).ideasContradicted == [])
    }
}
