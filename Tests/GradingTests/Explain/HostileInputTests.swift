import CourseModel
import Testing

@testable import Grading

/// No answer and no pattern may take long, or crash.
struct HostileInputTests {
    private func question(_ patterns: [String]) -> Question {
        Question(
            id: "q", title: "", prompt: [],
            key: .explain(Rubric(reference: "", ideas: [Idea(id: "a", says: "", match: patterns, hit: "", miss: "")])))
    }

    private static let hostile = [
        "a .. a .. a .. a .. a .. a .. a .. a .. b", "(a | a a | a a a) .. (a | a a | a a a) .. (a | a a) .. b", "a ~ a ~ a ~ a ~ b",
        "a & a & a & a & b",
        "[a] .. [a] .. [a] .. [a] .. b", "(a ~ a) ~ (a ~ a) ~ (a ~ a) ~ b", "not (a ... a) ... not (a ... a) ... b",
        "best(a | b) & better(a, b) & worse(a, b)",
    ]

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "a ", "a, ", "a. ", "not a ", "no a not ", "4 ", "4 to ", "(", "((a ", "a'", "x-", "1.", "aaaaaaaaaaaaaaab ", "9", "'", "and ",
            "é", "a\u{301}", "not not ",
        ])
    func gradesHundredKilobytesOfAnything(piece: String) {
        let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
        let verdict = Grader().grade(.typed(text), to: question(Self.hostile))
        #expect(verdict.outcome != .ungraded)
        #expect(verdict.reasons.count < 20)
    }

    /// Counts what is matched instead of the time that it takes: the same on every machine.
    @Test func takesStepsInProportionToTheLength() {
        guard case .explain(let rubric) = question(Self.hostile).key else { return }
        let compiled = CompiledRubric(rubric: rubric, prompt: [], stemmer: Stemmer())
        func steps(_ count: Int) -> Int {
            var matcher = ClauseMatcher(program: compiled.program)
            return AnswerReader(compiled).clauses(of: CleanText(String(repeating: "a not a, a 4 a ", count: count))).reduce(0) {
                steps, clause in
                matcher.load(clause)
                for root in compiled.ideas.flatMap(\.patterns) { _ = matcher.affirmed(root) }
                return steps + matcher.pool.planes.count
            }
        }
        let (short, long) = (steps(125), steps(2000))
        #expect(long <= 17 * short, "16 times the text took \(long) steps instead of \(short)")
        #expect(short <= 125 * 15 * 200)
    }

    @Test(arguments: [
        "", " ", "|", "(", ")", "[a", "'a", "''", "<a", "<unknown>", "..", "a ..", ".. a", "a . b", "a .... b", "a ..0 b", "a ..999 b",
        "a ~", "& a", "!a", "not", "mention",
        "[a]", "<start>", "better(4)", "better(4, 8, 9)", "best()", "best(best(4))", "worst(4)", "a,b", ">a", "a$b",
        "a & b & c & d & e & f",
        String(repeating: "(", count: 5000), String(repeating: "not ", count: 5000) + "a", String(repeating: "[", count: 3000) + "a",
    ])
    func reportsAPatternThatIsWrong(pattern: String) {
        let rubric = Rubric(reference: "", ideas: [Idea(id: "a", says: "", match: [pattern], hit: "", miss: "")])
        let problems = RubricCheck.problems(in: rubric, prompt: [])
        #expect(problems.count == 1)
        #expect(problems.allSatisfy { $0.place == .idea("a") && $0.pattern == 0 && (0...pattern.count).contains($0.offset) })
    }

    @Test(arguments: [
        ("4 .. (a | <b>)", 10, PatternProblem.unknownWords("b")), ("a ..99 b", 4, .outOfRange("99")), ("a (b", 2, .unclosed("(")),
        ("wort(4)", 0, .unknownRelation("wort")),
        ("a | | b", 4, .unexpected("|")), ("x .. 'y", 5, .unclosed("'")), ("cafe\u{301} (b", 5, .unclosed("(")),
        ("best(1, 2)", 0, .wrongArguments(relation: "best", found: 2, takes: 1...1)),
    ])
    func saysWhereAPatternIsWrong(pattern: String, offset: Int, fact: PatternProblem) {
        let rubric = Rubric(reference: "", ideas: [Idea(id: "a", says: "", match: ["fine", pattern], hit: "", miss: "")])
        #expect(RubricCheck.problems(in: rubric, prompt: []) == [RubricProblem(place: .idea("a"), pattern: 1, offset: offset, fact: fact)])
    }

    @Test func reportsWordSetsAndEchoes() {
        let rubric = Rubric(
            reference: "",
            words: [
                WordSet(id: "start", match: "a"), WordSet(id: "x", match: "<y>"), WordSet(id: "z", match: "a | <x>"),
                WordSet(id: "z", match: "b"),
            ],
            ideas: [
                Idea(id: "c", says: "", match: ["<x> | c"], hit: "", miss: ""),
                Idea(id: "a", says: "", match: ["server | cache"], hit: "", miss: ""),
                Idea(id: "b", says: "", match: [], hit: "", miss: ""),
            ])
        #expect(
            RubricCheck.problems(in: rubric, prompt: [.paragraph([.text("The servers and 4 disks")])]) == [
                RubricProblem(place: .words("start"), pattern: 0, offset: 0, fact: .builtInName("start")),
                RubricProblem(place: .words("x"), pattern: 0, offset: 0, fact: .unknownWords("y")),
                RubricProblem(place: .words("z"), pattern: 0, offset: 0, fact: .duplicateWords("z")),
                RubricProblem(place: .idea("a"), pattern: 0, offset: 0, fact: .onlyWordsOfTheQuestion),
                RubricProblem(place: .idea("b"), pattern: 0, offset: 0, fact: .noPatterns),
            ])
    }
}
