import Testing

struct SizeTests {
    @Test func filesAndFunctionsAreShort() { expectNone((Repository.sources + Repository.tests).flatMap(SizeRule.violations)) }

    @Test func findsAFileThatIsTooLong() {
        let lines = { (count: Int) in SourceText(path: "a.swift", text: String(repeating: "// line\n", count: count)) }
        #expect(SizeRule.violations(in: lines(400)).isEmpty)
        #expect(SizeRule.violations(in: lines(401)).map(\.description) == ["a.swift:401: 401 lines; a file has at most 400"])
    }

    @Test func findsAFunctionThatIsTooLong() {
        let function = { (count: Int) in
            SourceText(path: "a.swift", text: "\nfunc f() {\n" + String(repeating: "    // }\n", count: count - 2) + "}\n")
        }
        #expect(SizeRule.violations(in: function(40)).isEmpty)
        #expect(SizeRule.violations(in: function(41)).map(\.description) == ["a.swift:2: func f has 41 lines; a function has at most 40"])
    }

    @Test func countsPicturesInSourcesButNotInTests() {
        let picture = String(repeating: "        text\n", count: 40)
        let text = "func f() {\n    let a = \"\"\"\n\(picture)        \"\"\"\n}\n"
        #expect(SizeRule.violations(in: SourceText(path: "Tests/ATests/A.swift", text: text)).isEmpty)
        #expect(SizeRule.violations(in: SourceText(path: "Sources/A/A.swift", text: text)).count == 1)
    }
}
