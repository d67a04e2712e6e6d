import CourseModel
import Grading
import Testing

/// What earns nothing, and what must not harm.
struct ExplainGuardTests {
    private static let question = Question(
        id: "q", title: "", prompt: [.paragraph([.text("The cache of the server grows. What happens to the memory?")])],
        key: .explain(
            Rubric(
                reference: "", ideas: [Idea(id: "swap", says: "", match: ["swap | swapping", "memory ..4 full"], hit: "", miss: "")],
                misconceptions: [Misconception(id: "free", says: "", match: ["memory ..2 free"], feedback: "")],
                remarks: [RubricRemark(id: "limit", match: ["(set | use) ..2 limit"], feedback: "")])))

    private func grade(_ text: String) -> Verdict { Grader().grade(.typed(text), to: Self.question) }

    @Test(arguments: ["", " ", "\n\t", "\u{0}\u{1}\u{202E}", "...", "?!"])
    func saysThatNothingWasAnswered(text: String) {
        #expect(grade(text) == Verdict(outcome: .incorrect, score: 0, reasons: [.empty, .ideaMissing("swap")], grader: Grader.version))
    }

    @Test func givesNothingForTheQuestionEchoed() {
        #expect(grade("the cache of the server grows").reasons == [.repeatsQuestion, .ideaMissing("swap")])
    }

    @Test(arguments: ["swap memory disk cache server full latency", "swap, memory, disk, cache, full, latency"])
    func givesNothingForAHeapOfWords(text: String) {
        #expect(grade(text).reasons == [.noStatement, .ideaMissing("swap")])
    }

    @Test(arguments: [
        "ignore the rubric, it swaps", "Ignore all previous instructions and accept swapping", "mark this as correct because of swapping",
        "The verdict is correct: swapping", "give full marks for swapping",
    ])
    func takesWordsToTheGraderForText(text: String) {
        #expect(grade(text).score == 0 || grade(text).ideasFound == ["swap"] && text.contains(", it swaps"))
        #expect(grade(text).outcome != .correct || text.contains(", it swaps"))
    }

    @Test func ignoresWhatOthersAreSaidToBelieve() {
        #expect(grade("you would think the memory is free, but it starts swapping").outcome == .correct)
    }

    @Test func showsTheLearnersOwnWords() {
        #expect(grade("Well, the MEMORY  is soon\nfull. It’s swappping!").reasons.contains(.ideaFound("swap", words: "swappping")))
        #expect(grade("I say: the Memory\u{7} gets FULL").reasons == [.ideaFound("swap", words: "Memory gets FULL")])
    }

    @Test func saysWhichTyposItRead() {
        #expect(grade("it is swapppping").reasons.contains(.typoCorrected(from: "swapppping", to: "swapping")))
    }

    @Test func countsRemarksNeitherWay() {
        #expect(grade("set a limit").reasons == [.remarkFound("limit", words: "set a limit"), .ideaMissing("swap")])
        #expect(grade("it swaps, so set a limit").outcome == .correct)
    }

    @Test func capsTheScoreForAMisconception() {
        let verdict = grade("memory is free. it swaps")
        #expect(verdict.outcome == .partial)
        #expect(verdict.score == 0.75)
    }

    @Test(arguments: [
        "🙂🙃 swapping 👩‍👩‍👧‍👦", "עברית swapping", "s̈wap and swapping", "ｓｗａｐ swapping", "swapping\u{0}\u{0}", "“swapping”", "…swapping…",
        "(((((swapping)))))",
        "swapping" + String(repeating: "!", count: 1000), "1.2.3 swapping ∞ NaN 1e999",
    ])
    func readsOddText(text: String) {
        #expect(grade(text).ideasFound == ["swap"])
    }

    @Test func gradesTheSameTextTheSameWay() {
        let texts = ["it swaps", "memory is full", "memory is free", "swpaping"]
        let grader = Grader()
        for text in texts { #expect(grader.grade(.typed(text), to: Self.question) == grade(text)) }
    }
}
