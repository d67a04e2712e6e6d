import CourseModel
import Testing

@testable import Grading

@Suite struct ArrangementTests {
    private static func text(_ words: String...) -> [[Inline]] { words.map { [.text($0)] } }
    private static let order = OrderKey(items: text("read", "decode", "batch", "copy", "step"))
    private static let pairs = MatchKey(
        pairs: [
            .init(left: [.text("a")], right: [.text("one")]), .init(left: [.text("b")], right: [.text("two")]),
            .init(left: [.text("c")], right: [.text("one")]), .init(left: [.text("d")], right: [.text("four")]),
        ], extra: text("five"))
    private static let table = TableKey(cells: [
        .number(NumberKey(value: 40, tolerance: .relative(0.01), unit: nil)),
        .number(NumberKey(value: 0.4, tolerance: .relative(0.01), unit: "s")), .text(TextKey(answers: ["worker"])),
    ])

    private func grade(_ response: Response, _ key: QuestionKey) -> Verdict {
        Grader().grade(response, to: Question(id: "q", title: "", prompt: [], key: key))
    }

    @Test(arguments: [
        ([0, 1, 2, 3, 4], Verdict.Outcome.correct, 1.0, 5), ([1, 2, 3, 4, 0], .partial, 0.75, 4), ([4, 0, 1, 2, 3], .partial, 0.75, 4),
        ([0, 1, 2, 4, 3], .partial, 0.5, 3), ([1, 0, 2, 3, 4], .partial, 0.5, 3), ([0, 1, 4, 2, 3], .partial, 0.25, 2),
        ([4, 3, 2, 1, 0], .incorrect, 0, 1), ([0, 2, 4, 1, 3], .incorrect, 0, 1),
    ])
    func countsTheLongestRightRun(order: [Int], outcome: Verdict.Outcome, score: Double, run: Int) {
        let verdict = grade(.ordered(order), .order(Self.order))
        #expect(verdict.outcome == outcome)
        #expect(verdict.score == score)
        #expect(verdict.reasons == [.rightRun(length: run, of: 5)])
    }

    @Test(arguments: [[0, 1], [0, 0, 1, 2, 3], [0, 1, 2, 3, 9], [-1, 0, 1, 2, 3]])
    func refusesWhatIsNoOrder(order: [Int]) {
        #expect(grade(.ordered(order), .order(Self.order)).reasons == [.notAnOrder])
    }

    @Test func saysThatNothingWasArranged() {
        #expect(grade(.ordered([]), .order(Self.order)).reasons == [.empty])
        #expect(grade(.matched([]), .match(Self.pairs)).reasons == [.empty])
        #expect(grade(.cells(["", " "]), .table(Self.table)).reasons == [.empty])
    }

    @Test(
        arguments: [
            ([0, 1, 0, 2], Verdict.Outcome.correct, 1.0), ([0, 1, 1, 2], .partial, 0.75), ([0, nil, nil, nil], .partial, 0.25),
            ([3, 3, 3, 3], .incorrect, 0), ([9, -4, nil, nil], .incorrect, 0),
        ] as [([Int?], Verdict.Outcome, Double)])
    func givesEachPairItsShare(chosen: [Int?], outcome: Verdict.Outcome, score: Double) {
        let verdict = grade(.matched(chosen), .match(Self.pairs))
        #expect(verdict.outcome == outcome)
        #expect(verdict.score == score)
    }

    @Test func namesEachPair() {
        #expect(
            grade(.matched([0, 0, nil, 2]), .match(Self.pairs)).reasons == [.pairRight(0), .pairWrong(1), .pairOpen(2), .pairRight(3)])
    }

    @Test func gradesCellsByTheirOwnRules() {
        let verdict = grade(.cells(["40", "400 ms", "Wroker"]), .table(Self.table))
        #expect(verdict.outcome == .correct)
        let half = grade(.cells(["4", "0.4", "threads"]), .table(Self.table))
        #expect(half.outcome == .partial)
        #expect(
            half.reasons == [
                .cell(0, .offByPowerOfTen(power: -1)), .cell(1, .numberRight(isExact: true)), .cell(1, .unitMissing(expected: "s")),
                .cell(2, .textWrong),
            ])
        #expect(abs(half.score - 0.5 / 3) < 1e-12)
    }

    @Test func showsPartsInAnOrderThatIsNotTheRightOne() {
        for seed in 0..<200 as Range<UInt64> {
            let shown = OptionOrder.order(of: OrderKey(items: Self.text("a", "b")), seed: seed)
            #expect(shown == [1, 0])
            #expect(OptionOrder.order(of: Self.pairs, seed: seed).sorted() == [0, 1, 2, 3])
        }
    }

    @Test(arguments: [
        Response.typed("x"), .chosen([0]), .ordered([0]), .matched([0]), .cells(["x"]),
        .predicted(Estimate(value: 1, low: 0, high: 2)),
    ])
    func gradesNothingOfAnotherType(response: Response) {
        let keys: [QuestionKey] = [
            .order(Self.order), .match(Self.pairs), .table(Self.table), .text(TextKey(answers: ["y"])),
            .number(NumberKey(value: 1, tolerance: .absolute(0), unit: nil)), .choice(ChoiceKey(options: [])),
        ]
        let verdicts = keys.map { grade(response, $0) }
        #expect(verdicts.count { $0.outcome == .ungraded } >= 4)
        #expect(verdicts.allSatisfy { $0.score == 0 || $0.outcome != .ungraded })
    }
}
