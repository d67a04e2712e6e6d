import CourseModel
import LessonCompiler
import Testing

@Suite struct VariantTests {
    private func question(_ index: Int) throws -> Question {
        let compiled = try VariantLesson.compiled()
        #expect(compiled.diagnostics.map { DiagnosticFormatter().human($0) } == [])
        return try #require(compiled.lesson).questions[index]
    }

    @Test func showsTheFirstShowingByItself() throws {
        let question = try question(0)
        #expect(question.title == "From 1.5 to 1")
        #expect(
            question.prompt.plainText == """
                It took 1.5 s, now 1.0 s.
                before after
                1.50 1
                How many times faster is that, 3 against 4.5?
                """)
        #expect(question.explanation.plainText == "1.5 / 1 is 1.50.")
        #expect(question.hints == ["Divide 1.5 by 1."])
        guard case .number(let key) = question.key else { throw Unexpected() }
        #expect(key.value == 1.5)
        #expect(question.variables(seed: 0) == [.init(name: "t0", number: 1.5), .init(name: "t4", number: 1)])
    }

    @Test func drawsOtherShowingsBySeed() throws {
        let question = try question(0)
        #expect(question.instance(seed: 12) == question.instance(seed: 0))
        let titles = Set((UInt64(0)..<100).map { question.instance(seed: ShowingSeed.other($0 << 1)).title })
        #expect(titles.count == 8)  // nine values of t0, without the first showing's
        for seed in (UInt64(0)..<40).map({ ShowingSeed.other($0 << 1) }) {
            let instance = question.instance(seed: seed)
            let values = Dictionary(uniqueKeysWithValues: question.variables(seed: seed).map { ($0.name, $0.number) })
            let (t0, t4) = (try #require(values["t0"]), try #require(values["t4"]))
            #expect(t0 >= 1.2 && t0 <= 2)
            #expect(instance.title == "From \(t0) to \(t4)")
            #expect(instance.hints == ["Divide \(t0) by \(t4)."])
            guard case .number(let key) = instance.key else { throw Unexpected() }
            #expect(key.value == t0.divided(by: t4)?.double)
            #expect(instance == question.instance(seed: seed))
            #expect(instance.id == question.id)
        }
    }

    @Test func putsValuesIntoOptions() throws {
        let question = try question(1)
        let showings = Set(
            try (UInt64(0)..<60).map { seed -> [String] in
                guard case .choice(let key) = question.instance(seed: seed).key else { throw Unexpected() }
                return key.options.map(\.text.plainText)
            })
        #expect(
            showings == [
                ["1 workers", "2 workers", "3 workers"], ["2 workers", "4 workers", "6 workers"], ["4 workers", "8 workers", "12 workers"],
            ])
    }

    @Test func keepsTheShowingOverEncoding() throws {
        let question = try question(0)
        let seed = ShowingSeed.other(7)
        let again = try #require(try VariantLesson.compiled().lesson).questions[0]
        #expect(again.instance(seed: seed) == question.instance(seed: seed))
    }

    @Test func provesEveryShowing() throws {
        let compiled = try VariantLesson.compiled()
        #expect(KeyProof().diagnostics(of: compiled).map { DiagnosticFormatter().compact($0) } == [])
    }

    @Test func leavesBracesAloneWithoutVariables() throws {
        let lesson = try #require(
            compiler.compile(
                LessonFile(
                    path: "first-table.md", bytes: Array(SampleCourse.lesson.replacing("Which of the three is best?", with: "{{x}}?").utf8)),
                in: SampleCourse.source()
            ).lesson)
        #expect(lesson.questions[0].prompt.plainText.hasSuffix("{{x}}?"))
    }

    /// Each opening brace was followed to the end of its line once.
    @Test(.timeLimit(.minutes(1)))
    func readsManyOpenBracesInTime() throws {
        let braces = String(repeating: "{{", count: 5_000)
        let compiled = try VariantLesson.compiled("It took **", "\(braces)\n\nIt took **")
        #expect(compiled.lesson?.questions[0].prompt.plainText.hasPrefix(braces + "\nIt took 1.5 s") == true)
    }
}
