import CourseModel
import TestSupport
import Testing

@testable import AppScreens

/// Every reason in words, by type of question.
@Suite struct VerdictWordingTests {
    private static func text(_ words: String...) -> [[Inline]] { words.map { [.text($0)] } }

    private func words(_ key: QuestionKey, _ reasons: [Reason], _ outcome: Verdict.Outcome = .partial, _ score: Double = 0.5) -> String {
        let question = Question(id: "q", title: "", prompt: [], key: key)
        let verdict = Verdict(outcome: outcome, score: score, reasons: reasons, grader: 1)
        return VerdictWording(question: question, mayTellKey: false).lines(for: verdict).map(\.text).joined(separator: "\n")
    }

    @Test func wordsNumbers() {
        let key = QuestionKey.number(NumberKey(value: 1.5, tolerance: .absolute(0), unit: "s"))
        expectSnapshot(
            words(
                key,
                [
                    .numberRight(isExact: true), .numberRight(isExact: false), .numberOff(answer: 2, isTooLarge: true),
                    .numberOff(answer: 1, isTooLarge: false), .offByPowerOfTen(power: 1), .offByPowerOfTen(power: -3), .wrongSign,
                    .roundedTooFar, .unitMissing(expected: "s"), .unitWrong(found: "kg", expected: "s"),
                    .unitWrong(found: "kg", expected: ""), .unitConverted(from: "ms", to: "s"), .unitConverted(from: "%", to: ""),
                    .notANumber("many"), .severalNumbers, .numbersMissed(count: 1), .numbersMissed(count: 2), .numbersTooMany(count: 1),
                    .numbersTooMany(count: 3), .empty,
                ]), named: "numbers")
    }

    @Test func wordsTextsAndArrangements() {
        let match = MatchKey(pairs: [.init(left: [.text("x")], right: [.text("one")]), .init(left: [.text("y")], right: [.text("two")])])
        let table = TableKey(cells: [
            .number(NumberKey(value: 4, tolerance: .absolute(0), unit: nil)), .text(TextKey(answers: ["worker"])),
        ])
        let texts = [
            words(
                .text(TextKey(answers: ["a"])), [.textRight, .textWrong, .spellingCounts, .caseFolded, .typoCorrected(from: "b", to: "a")]),
            words(
                .order(OrderKey(items: Self.text("a", "b", "c"))),
                [.rightRun(length: 3, of: 3), .rightRun(length: 2, of: 3), .rightRun(length: 1, of: 3), .notAnOrder]),
            words(.match(match), [.pairRight(0), .pairWrong(1), .pairOpen(1)]),
            words(
                .table(table),
                [
                    .cell(0, .offByPowerOfTen(power: 1)), .cell(1, .textRight), .cell(1, .typoCorrected(from: "wroker", to: "worker")),
                    .cell(0, .empty),
                ]),
        ]
        expectSnapshot(texts.joined(separator: "\n\n"), named: "texts-and-arrangements")
    }

    @Test func wordsRunsAndReferences() throws {
        let best = MeasuredKey(answer: try Expression("best(sweep, iteration_time).num_workers"))
        let predicted = PredictKey(value: try Expression("at(sweep, num_workers=4).iteration_time"), unit: .seconds)
        let estimate = Estimate(value: 0.03, low: 0.02, high: 0.04)
        let texts = [
            words(
                .measured(best),
                [
                    .notMeasured("sweep"), .runIsStale("sweep"), .tooFewRounds("sweep", completed: 1), .tooFewRounds("sweep", completed: 2),
                    .allWithinNoise("sweep"), .notInRun("sweep"),
                ], .ungraded, 0),
            words(
                .measured(best),
                [
                    .settingAmongBest(4, others: []), .settingAmongBest(4, others: [2, 8]), .settingWorse(0),
                    .notASetting(3, settings: [0, 4, 8]),
                ], .correct, 1),
            words(.predict(predicted), [.predictionKept("sweep")], .ungraded, 0),
            words(.predict(predicted), [.predictionJudged(estimate, measured: 0.025)], .ungraded, 0),
            words(.predict(predicted), [.predictionJudged(estimate, measured: 0.05)], .ungraded, 0),
            words(
                .explain(Rubric(reference: "", ideas: [])),
                [.likelyRight(words: ["wait", "device"]), .unsure(words: []), .likelyWrong(words: ["wait"]), .judgedByLearner], .ungraded, 0
            ),
        ]
        expectSnapshot(texts.joined(separator: "\n\n"), named: "runs-and-references")
    }
}
