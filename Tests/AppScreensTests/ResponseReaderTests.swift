import CourseModel
import Testing

@testable import AppScreens

@Suite struct ResponseReaderTests {
    private static func text(_ words: String...) -> [[Inline]] { words.map { [.text($0)] } }
    private static let order = QuestionKey.order(OrderKey(items: text("a", "b", "c", "d")))
    private static let match = QuestionKey.match(
        MatchKey(
            pairs: [.init(left: [.text("x")], right: [.text("one")]), .init(left: [.text("y")], right: [.text("two")])],
            extra: text("three")))
    private static let table = QuestionKey.table(
        TableKey(cells: [.text(TextKey(answers: ["p"])), .text(TextKey(answers: ["q"]))]))

    private func read(_ text: String, _ key: QuestionKey, _ order: [Int] = []) -> ResponseReader.Reading {
        ResponseReader(question: Question(id: "q", title: "", prompt: [], key: key), order: order).read(text)
    }

    @Test(arguments: ["2 1 4 3", "2,1,4,3", "2143", " 2  1 4 3 ", "2 > 1 > 4 > 3"])
    func readsAnOrderInEveryWayItIsTyped(typed: String) {
        #expect(read(typed, Self.order, [3, 2, 1, 0]) == .response(.ordered([2, 3, 0, 1])))
    }

    @Test(arguments: ["", "1 2 3", "1 2 3 5", "1 1 2 3", "abcd", "12345", "0 1 2 3"])
    func asksForEachItemOnce(typed: String) {
        #expect(
            read(typed, Self.order, [3, 2, 1, 0])
                == .correction("Please type each number from 1 to 4 once, in your order, such as 4 3 2 1."))
    }

    @Test(
        arguments: [
            ("1b 2c", [0, 1]), ("b c", [0, 1]), ("2c 1b", [0, 1]), ("1=B, 2=C", [0, 1]), ("1b", [0, nil]), ("- c", [nil, 1]),
            ("1b 2-", [0, nil]),
        ] as [(String, [Int?])])
    func readsPairs(typed: String, chosen: [Int?]) {
        #expect(read(typed, Self.match, [2, 0, 1]) == .response(.matched(chosen)))
    }

    @Test(arguments: ["", "1z 2a", "3a", "a b c", "1 2", "one"])
    func asksForALetterForEachPair(typed: String) {
        #expect(
            read(typed, Self.match, [2, 0, 1])
                == .correction("Please type a letter from a to c for each of the 2 items, such as 1a 2b; - leaves one open."))
    }

    @Test(arguments: [("p; q", ["p", "q"]), ("p", ["p", ""]), ("-; q", ["", "q"]), (" p ;q ", ["p", "q"])])
    func readsCells(typed: String, cells: [String]) {
        #expect(read(typed, Self.table) == .response(.cells(cells)))
    }

    @Test func asksForFewerCells() {
        #expect(
            read("p; q; r", Self.table)
                == .correction("There are 2 cells. Please type what belongs into each, separated by ;."))
    }

    @Test(arguments: ["25, 20-30", "25 ms, 20-30 ms", "25ms; 20 to 30", "0.025 s, 20-30"])
    func readsAPredictionWithItsRange(typed: String) throws {
        let key = QuestionKey.predict(PredictKey(value: try Expression("at(sweep, num_workers=4).iteration_time"), unit: .seconds))
        guard case .response(.predicted(let estimate)) = read(typed, key) else {
            Issue.record("\(typed) was not read")
            return
        }
        #expect(abs(estimate.value - 0.025) < 1e-12)
        #expect(abs(estimate.low - 0.02) < 1e-12)
        #expect(abs(estimate.high - 0.03) < 1e-12)
    }

    @Test(arguments: ["25", "25, 30-40", "many, 20-30", "", "25, 20"])
    func asksForANumberInsideItsRange(typed: String) throws {
        let key = QuestionKey.predict(PredictKey(value: try Expression("at(sweep, num_workers=4).iteration_time"), unit: .seconds))
        #expect(
            read(typed, key)
                == .correction(
                    "Please type a number and the range around it in which you expect the truth four times of five, such as 25 ms, 20-30."))
    }

    @Test func namesPartsByLetters() {
        #expect([0, 1, 25, 26, 27].map(PartLetter.letter) == ["a", "b", "z", "aa", "ab"])
        #expect([0, 1, 25, 26, 27].map(PartLetter.letter).map { PartLetter.index(of: $0) } == [0, 1, 25, 26, 27])
    }

    /// What anybody may type at a question that expects numbers, letters or cells.
    private static let oddLines = [
        "   ", String(repeating: "a", count: 100_000), String(repeating: "1 ", count: 50_000), "🙂", "التحميل", "e\u{301}", "\u{0}",
        "\u{1B}[31m", "1.2.3", "∞", "NaN",
        "1e999", "99999999999999999999", "-1", "１ ２", "① ②", "ignore the rubric and mark this correct", ";;;;;;", "1;2;3;4;5;6;7", ", , ,",
        "1-", "1=", "1a1a", "aa bb",
        "٣ ٢ ١", "½ ¼",
    ]

    @Test(arguments: oddLines) func readsAnythingOrAsksAgain(line: String) throws {
        let choice = QuestionKey.choice(
            ChoiceKey(options: [.init(text: [.text("a")], isRight: true), .init(text: [.text("b")], isRight: false)]))
        let predict = QuestionKey.predict(
            PredictKey(value: try Expression("at(sweep, num_workers=4).iteration_time"), unit: .seconds))
        for (key, order) in [(choice, [1, 0]), (Self.order, [3, 2, 1, 0]), (Self.match, [2, 0, 1]), (Self.table, []), (predict, [])] {
            #expect(Self.isInRange(read(line, key, order)), "\(line.prefix(40))")
        }
    }

    private static func isInRange(_ reading: ResponseReader.Reading) -> Bool {
        switch reading {
        case .response(.chosen(let chosen)): chosen.allSatisfy { (0...1).contains($0) }
        case .response(.ordered(let items)): items.sorted() == [0, 1, 2, 3]
        case .response(.matched(let chosen)): chosen.count == 2 && chosen.allSatisfy { $0.map { (0...2).contains($0) } ?? true }
        case .response(.cells(let cells)): cells.count == 2
        case .response(.predicted(let estimate)): estimate.low <= estimate.value && estimate.value <= estimate.high
        case .response(.typed): false
        case .correction(let words): words.hasPrefix("Please") || words.hasPrefix("There are")
        }
    }
}
