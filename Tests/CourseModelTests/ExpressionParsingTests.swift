import CourseModel
import Testing

@Suite struct ExpressionParsingTests {
    @Test(arguments: [
        ("1 + 2 * 3", 7.0), ("(1 + 2) * 3", 9), ("2 - 3 - 4", -5), ("12 / 3 / 2", 2), ("-2 * 3", -6), ("2 - -3", 5),
        ("min(2*cores, 32)", 16),
        ("max(1, 2, 3)", 3), ("abs(1 - 4)", 3), ("round(2.5)", 3), ("round(-2.5)", -3), ("1.25", 1.25), ("2*cores - 1", 15), ("cores-1", 7),
    ])
    func computesNumbers(text: String, value: Double) throws {
        #expect(try Expression(text).number(in: ExpressionContext(names: ["cores": 8])) == value)
    }

    @Test(arguments: [
        ("1 < 2", true), ("2 <= 2", true), ("1 > 2", false), ("3 != 3", false), ("1 == 1 and 2 == 2", true), ("1 == 2 or 2 == 2", true),
        ("not 1 == 2", true), ("not 1 == 1 or 1 == 1", true), ("1 == 1 or 1 == 1 and 1 == 2", true), ("1 + 1 == 2", true),
        ("1 == 1 or 1 / 0 == 1", true), ("1 == 2 and 1 / 0 == 1", false),
    ])
    func computesTruthValues(text: String, value: Bool) throws {
        #expect(try Expression(text).truth(in: ExpressionContext()) == value)
    }

    @Test(arguments: [
        ("", ExpressionSyntaxError.Problem.expected("a number, a name or ‘(’", found: ""), 0),
        ("1 +", .expected("a number, a name or ‘(’", found: ""), 3),
        ("(1 + 2", .expected("‘)’", found: ""), 6),
        ("1 2", .expected("the end or an operator", found: "2"), 2),
        ("1 < 2 < 3", .expected("‘and’ (comparisons do not chain)", found: "<"), 6),
        ("2 % 3", .unexpectedCharacter("%"), 2),
        ("1.2.3", .badNumber("1.2.3"), 0),
        ("foo(1)", .unknownFunction("foo"), 0),
        ("1 + abs(1, 2)", .wrongArgumentCount(function: "abs", expected: "1", found: 2), 4),
        ("min(1)", .wrongArgumentCount(function: "min", expected: "2 or more", found: 1), 0),
        ("slower(8)", .wrongArgumentCount(function: "slower", expected: "2", found: 1), 0),
        ("at(sweep, num_workers 4).x", .expected("‘=’", found: "4"), 22),
        ("best(sweep, x)", .expected("‘.’", found: ""), 14),
        ("and 1", .expected("a number, a name or ‘(’", found: "and"), 0),
    ])
    func saysWhatIsWrongAndWhere(text: String, problem: ExpressionSyntaxError.Problem, offset: Int) {
        #expect(throws: ExpressionSyntaxError(problem: problem, offset: offset)) { try Expression(text) }
    }

    @Test func readsIdsWithHyphensAndKeepsSubtraction() throws {
        let root = try Expression("at(four-cores, num_workers=4).iteration_time - 1").root
        #expect(root == .binary(.minus, .at("four-cores", "num_workers", .number(4), "iteration_time"), .number(1)))
    }

    @Test(arguments: ["(", "-", "not "])
    func refusesDeepNesting(opening: String) {
        let text = String(repeating: opening, count: 100) + "1"
        #expect(throws: ExpressionSyntaxError.self) { try Expression(text) }
    }

    @Test func refusesLongChainsThatWouldOutgrowTheStack() {
        let text = Array(repeating: "1", count: 100_000).joined(separator: "+")
        #expect(throws: ExpressionSyntaxError(problem: .tooLong(limit: 500), offset: 500)) { try Expression(text) }
    }

    @Test func evaluatesTheLongestChainThatIsAllowed() throws {
        let text = Array(repeating: "1", count: 250).joined(separator: "+")
        #expect(try Expression(text).number(in: ExpressionContext()) == 250)
    }

    @Test func isEncodedAsItsText() throws {
        let expression = try Expression("min(2*cores, 32)")
        #expect(expression == (try Expression(expression.source)))
    }
}
