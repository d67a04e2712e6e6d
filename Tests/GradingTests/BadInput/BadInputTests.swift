import CourseModel
import Grading
import Testing

/// Whatever is typed at whatever question gets a verdict with a reason that can be shown, and never a mark that it has not earned.
@Suite struct BadInputTests {
    /// Every way in which a line may reach a question of a type.
    private static func responses(_ text: String, to key: QuestionKey) -> [Response] {
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        return switch key {
        case .number, .text, .explain, .measured: [.typed(text)]
        case .choice: [.typed(text), .chosen(numbers), .chosen(numbers.map { $0 &- 1 }), .chosen([.min, -1, 3, .max] + numbers)]
        case .order: [.typed(text), .ordered(numbers), .ordered([2, 1, 0, .max] + numbers), .ordered([-1, 0, 1])]
        case .match: [.typed(text), .matched(numbers.map(Optional.some)), .matched([nil, .min]), .matched([.max, nil, 0, 1, 2])]
        case .table: [.typed(text), .cells([text]), .cells(["", text]), .cells([text, text]), .cells([text, text, text, text])]
        case .predict:
            [.typed(text)] + [Double.nan, .infinity, -.infinity, 0, -1, 1e308].map { .predicted(Estimate(value: $0, low: $0, high: -$0)) }
        }
    }

    /// A run of four settings, of which 4 and 8 cannot be told apart.
    private static let evidences = [Evidence.none, Evidence(runs: ["sweep": MeasuredGradingTests.run()])]

    @Test(.timeLimit(.minutes(2)), arguments: BadInput.lines.map(\.what).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } })
    func givesAVerdictWithAReason(what: String) throws {
        let grader = Grader()
        for (type, question) in try SampleQuestions.all() {
            for text in BadInput.lines.filter({ $0.what == what }).map(\.text) {
                for response in Self.responses(text, to: question.key) {
                    for evidence in Self.evidences {
                        let verdict = grader.grade(response, to: question, evidence: evidence)
                        #expect(Self.objection(to: verdict) == nil, "\(type), \(what): \(verdict)")
                        // Compared as text, because NaN is not itself.
                        let again = Grader().grade(response, to: question, evidence: evidence)
                        #expect("\(verdict)" == "\(again)", "\(type), \(what)")
                    }
                }
            }
        }
    }

    /// What cannot be shown to a learner in a verdict; `nil` when all can.
    private static func objection(to verdict: Verdict) -> String? {
        if !(0...1).contains(verdict.score) { return "a score of \(verdict.score)" }
        if verdict.reasons.isEmpty { return "no reason" }
        if verdict.reasons.count > 40 { return "\(verdict.reasons.count) reasons" }
        if verdict.outcome == .correct, verdict.score < 1 { return "correct with a score of \(verdict.score)" }
        let words = verdict.reasons.flatMap(quoted)
        if words.contains(where: { $0.unicodeScalars.count > 400 }) { return "too long a quotation" }
        if words.contains(where: { $0.unicodeScalars.contains(where: isUnsafe) }) { return "a control character" }
        return nil
    }

    private static func quoted(_ reason: Reason) -> [String] {
        switch reason {
        case .ideaFound(_, let words), .ideaContradicted(_, let words), .misconceptionFound(_, let words), .remarkFound(_, let words):
            [words]
        case .typoCorrected(let from, let to), .unitWrong(let from, let to), .unitConverted(let from, let to): [from, to]
        case .likelyRight(let words), .unsure(let words), .likelyWrong(let words): words
        case .notANumber(let text): [text]
        case .cell(_, let inner): quoted(inner)
        default: []
        }
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    @Test(
        arguments: BadInput.lines.filter { $0.what == "words to the grader" || $0.what == "code" || $0.what.contains("space") }.map(\.text))
    func givesNoMarkForIt(text: String) throws {
        for (type, question) in try SampleQuestions.all() {
            guard case .predict = question.key else {
                let verdict = Grader().grade(.typed(text), to: question, evidence: Self.evidences[1])
                #expect(verdict.score == 0, "\(type): \(verdict)")
                continue
            }
        }
    }

    @Test func saysWhatIsWrongWithOddNumbers() {
        let key = NumberKey(value: 4, tolerance: .relative(0.01), unit: "s")
        func reasons(_ text: String) -> [Reason] {
            Grader().grade(.typed(text), to: Question(id: "q", title: "", prompt: [], key: .number(key))).reasons
        }
        for text in ["1.2.3", "∞", "NaN", "1e999", "1/0", "--4"] { #expect(reasons(text) == [.notANumber(text)], "\(text)") }
        #expect(reasons("4 kg") == [.unitWrong(found: "kg", expected: "s")])
        #expect(reasons("4 parsecs") == [.unitWrong(found: "parsecs", expected: "s")])
        #expect(reasons("-4 s") == [.wrongSign])
        #expect(reasons("\u{0}") == [.empty])
    }

    @Test func stripsWhatATerminalWouldObey() {
        let question = Question(id: "q", title: "", prompt: [], key: .number(NumberKey(value: 4, tolerance: .absolute(0), unit: nil)))
        let verdict = Grader().grade(.typed("a\u{1B}[31m\u{202E}b"), to: question)
        #expect(verdict.reasons == [.notANumber("a[31mb")])
    }
}
