import LessonCompiler
import Testing

@Suite struct HostileInputTests {
    private static let head =
        "---\nid: a\ntitle: A\nsummary: s\nobjectives: [{id: x, text: X}, {id: y, text: Y}]\nminutes: 3\n---\n\n## T\n\n"
    private static let question = head + "### Q\n\n```question\n"

    private func rules(_ bytes: [UInt8]) -> Set<RuleID> {
        let source = CourseSource(
            courseFile: Array("id: c\ntitle: C\nsummary: S\nlicence: MIT\nlessons: [a]\n".utf8), lessons: ["a.md": bytes])
        return Set(compiler.compile(source).compiled.flatMap(\.diagnostics).map(\.rule))
    }

    private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    private static let texts: [(String, RuleID)] = [
        ("", "empty-file"), (" \n\t\n", "empty-file"), ("---", "front-matter-unclosed"), ("---\n---\n", "yaml-not-a-map"),
        ("---\n- a\n---\n## T\n", "yaml-not-a-map"), ("---\nid: a\n---\n", "no-sections"),
        ("no front matter\n", "front-matter-missing"), (head + "a\0b\n", "control-character"),
        (head + "```question\nid: a\n", "fence-unclosed"), (head + "~~~\ntext\n", "fence-unclosed"),
    ]

    private static let sizes: [(String, RuleID)] = [
        (head + times(10_000, ">") + " x\n", "nested-too-deep"),
        (head + (0..<200).map { times($0, "  ") + "- a\n" }.joined(), "nested-too-deep"),
        (head + times(3000, "word "), "too-complex"),
        (head + times(1000, "|a") + "\n" + times(1000, "|-") + "\n" + times(1000, "a\n\n"), "too-complex"),
        (question + "a: " + times(100_000, "[") + "\n```\n", "too-complex"),
        (question + "a: " + times(10_000, "[") + "\n```\n", "nested-too-deep"),
        (question + "a: " + times(1000, "{a: ") + "\n```\n", "nested-too-deep"),
        (question + times(1000, "- ") + "\n```\n", "nested-too-deep"),
    ]

    private static let yaml: [(String, RuleID)] = [
        ("a: &a [x, x]\nb: &b [*a, *a]\n? *b\n: 1", "yaml-anchor"), ("a: *b", "yaml-anchor"), ("a: &b x", "yaml-anchor"),
        ("id: \"\\e[31m\"", "control-character"), ("id: \"\\uD800\"", "yaml-syntax"), ("id: a\n...\nid: b", "yaml-syntax"),
        ("id: \"never closed", "yaml-syntax"), ("\tid: a", "yaml-syntax"), ("[a]: b", "yaml-syntax"),
        ("<<: {id: a}\ntype: number", "unknown-key"),
    ]

    @Test(arguments: texts + sizes + yaml.map { (question + $0.0 + "\n```\n", $0.1) })
    func isTold(text: String, rule: RuleID) {
        #expect(rules(Array(text.utf8)).contains(rule))
    }

    @Test func tellsBytesThatAreNotUTF8WithTheirLine() {
        let source = CourseSource(courseFile: nil, lessons: ["a.md": Array("---\nid: a\n".utf8) + [0xFF, 0x0A]])
        #expect(compact(compiler.compile(source)).first == "a.md:3:1: error: this line is not UTF-8 [not-utf8]")
    }

    /// A quarter of a megabyte on one line, which took minutes when each text looked at its whole line.
    @Test(.timeLimit(.minutes(1)), arguments: ["a, ", "a: b, ", "'a', "])
    func readsLongLinesInTime(element: String) {
        let tags = Self.times(250_000 / element.utf8.count, element)
        let text = Self.head.replacing("minutes: 3\n", with: "minutes: 3\ntags: [\(tags)a] # end\n")
        #expect(!rules(Array(text.utf8)).contains("yaml-syntax"))
    }

    /// Each showing is compiled and proved, so that thousands of questions with variables would take minutes.
    @Test(.timeLimit(.minutes(1))) func boundsTheShowingsOfALesson() throws {
        let questions = (0..<400).map { number in
            """
            ### Q\(number)

            How many are {{n}} and {{m}}? \(Self.times(10, "Think of it. "))

            ```question
            id: q-\(number)
            type: number
            about: [x, y]
            variables: {n: 1...900, m: 1...900}
            value: n + m
            tolerance: 0
            ```

            ---

            """
        }
        let source = CourseSource(courseFile: nil, lessons: ["a.md": Array((Self.head + questions.joined()).utf8)])
        let compiled = try #require(compiler.compile(source).compiled.first)
        #expect(compiled.diagnostics.map(\.rule) == ["too-complex"])
        #expect(compiled.diagnostics.first?.message.hasPrefix("the questions with variables of this lesson are too much text") == true)
    }

    @Test func tellsAFileThatIsTooLarge() {
        #expect(rules([UInt8](repeating: 0x61, count: CourseSource.maximalFileSize + 1)) == ["unreadable-file"])
    }

    @Test func cutsAListOfProblemsThatIsTooLong() throws {
        let many = (0..<400).map { "key\($0): 1" }.joined(separator: "\n")
        let source = CourseSource(courseFile: nil, lessons: ["a.md": Array("---\n\(many)\n---\n## T\n".utf8)])
        let diagnostics = try #require(compiler.compile(source).compiled.first).diagnostics
        #expect(diagnostics.count == 301)
        #expect(diagnostics.contains { $0.rule == "too-many-problems" })
    }

    @Test(arguments: ["\r\n", "\r"])
    func readsOtherLineEndsAndByteOrderMarks(end: String) {
        let text = "\u{FEFF}" + SampleCourse.lesson.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
        #expect(report(compiler.compile(SampleCourse.source(lesson: text))) == "")
    }

    @Test func neverFailsOnDamagedText() {
        let lesson = Array(SampleCourse.lesson.utf8)
        var seed: UInt64 = 1
        for _ in 0..<60 {
            var damaged = lesson
            for _ in 0..<8 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let index = Int(seed >> 33) % damaged.count
                switch seed >> 30 & 3 {
                case 0: damaged.remove(at: index)
                case 1: damaged.insert(UInt8(truncatingIfNeeded: seed >> 20) & 0x7F, at: index)
                case 2: damaged[index] = Array("`-:#[]{}>|\"'\n".utf8)[Int(seed >> 40) % 13]
                default: damaged.removeSubrange(index..<min(index + 40, damaged.count))
                }
            }
            let compiled = compiler.compile(SampleCourse.source(lesson: String(decoding: damaged, as: UTF8.self)))
            // A lesson is there exactly when there is no error.
            #expect(compiled.compiled.allSatisfy { ($0.lesson == nil) == $0.diagnostics.containsErrors })
        }
    }

    @Test func survivesEveryPrefixOfALesson() {
        let text = SampleCourse.lesson
        for count in stride(from: 0, to: text.count, by: 97) {
            let compiled = compiler.compile(SampleCourse.source(lesson: String(text.prefix(count))))
            #expect(compiled.compiled.allSatisfy { ($0.lesson == nil) == $0.diagnostics.containsErrors })
        }
    }
}
