import CourseModel
import LessonCompiler
import Testing

@Suite struct GuideTests {
    @Test func compilesEveryExampleOfTheGuide() throws {
        let compiled = compiler.compile(try Guide().source())
        #expect(report(compiled) == "")
        #expect(compiled.lessons.count == 1)
    }

    @Test func provesTheKeysOfTheGuide() throws {
        let compiled = compiler.compile(try Guide().source())
        let lesson = try #require(compiled.compiled.first)
        #expect(KeyProof().diagnostics(of: lesson).map { DiagnosticFormatter().human($0) } == [])
    }

    @Test func takesTheRoleWordsOfTheGuide() throws {
        let guide = try Guide()
        let roles = try #require(guide.blocks("```yml").first)
        let course = try #require(guide.blocks("```yaml").first) + roles
        let lesson = try guide.lesson().replacing("language: en", with: "language: de")
            .replacing("## Good and bad: ", with: "## Gut und schlecht: ").replacing("## Self-check", with: "## Selbsttest")
        let source = CourseSource(
            courseText: course, lessonTexts: ["a.md": lesson], dataTexts: ["recordings/resnet18-4cores.json": guide.blocks("```json")[0]])
        let compiled = compiler.compile(source)
        #expect(report(compiled) == "")
        #expect(compiled.lessons.first?.sections.filter { $0.role == .goodAndBad || $0.role == .selfCheck }.count == 2)
    }

    @Test func takesTheKeysOfTheGuide() throws {
        let guide = try Guide()
        let keys = try #require(guide.blocks("```yml").last)
        let hidden = try guide.lesson().replacing("- [x] 4\n", with: "- [ ] 4\n")
            .replacing("  > It is the slowest of the three.\n", with: "").replacing("  > More is not faster here.\n", with: "")
            .replacing("0.8 s is the smallest of the three.\n", with: "").replacing("value: 33.3\ntolerance: 2%\n", with: "")
        let source = CourseSource(
            courseText: guide.blocks("```yaml")[0], lessonTexts: ["first-table.md": hidden],
            dataTexts: ["recordings/resnet18-4cores.json": guide.blocks("```json")[0], "first-table.key.yml": keys])
        let compiled = compiler.compile(source)
        #expect(report(compiled) == "")
        let open = try #require(compiler.compile(try guide.source()).lessons.first).questions
        let apart = try #require(compiled.lessons.first).questions
        #expect(apart.map(\.key) == open.map(\.key))
        #expect(apart.map(\.explanation.plainText) == open.map(\.explanation.plainText))
    }

    @Test func readsTheHeadOfTheGuidesLesson() throws {
        let compiled = compiler.compile(try Guide().source())
        let lesson = try #require(compiled.lessons.first)
        #expect(lesson.id == "first-table")
        #expect(lesson.title == "A first table")
        #expect(lesson.objectives.map(\.id) == ["read-curve", "name-noise"])
        #expect(lesson.minutes == 8)
        #expect(lesson.tags == ["measurement", "tables"])
        #expect(lesson.kind == .metrics)
        #expect(lesson.status == .ready)
        #expect(lesson.sources == ["An address or a title"])
        #expect(compiled.course?.lessons == ["first-table"])
    }

    @Test func readsTheSectionsOfTheGuidesLesson() throws {
        let lesson = try #require(compiler.compile(try Guide().source()).lessons.first)
        #expect(
            lesson.sections.map { "\($0.role.rawValue) \($0.id) “\($0.title)”" } == [
                "metric time-per-batch “Time per batch”", "tradeoff speed-memory “Speed or memory”",
                "good-and-bad signs-to-look-for “Signs to look for”", "pitfalls ways-to-be-misled “Ways to be misled”",
                "text what-others-measured “What others measured”", "self-check self-check “Self-check”",
                "measure on-this-machine “On this machine”", "measure on-a-machine-with-slow-storage “On a machine with slow storage”",
                "measure on-another-machine “On another machine”",
                "key-result measure-twice “Measure twice”",
            ])
    }

    @Test func makesRecordsOfTheGuidesTables() throws {
        let lesson = try #require(compiler.compile(try Guide().source()).lessons.first)
        #expect(
            lesson.metrics == [
                Metric(id: "iteration_time", unit: "s", better: .lower, measurement: "from one batch to the next"),
                Metric(id: "throughput", unit: "samples/s", better: .higher, measurement: "samples of an epoch divided by its time"),
            ])
        #expect(lesson.tradeoffs.map(\.first) == ["Speed"])
        #expect(lesson.tradeoffs.map(\.second) == ["memory"])
        #expect(lesson.tradeoffs.first?.rows.last == .init(setting: "many workers", gains: "nothing more", costs: "memory, start-up"))
        #expect(lesson.conditions.map(\.sign) == [.good, .bad])
        #expect(lesson.conditions.map(\.expression?.source) == ["iteration_time <= step", nil])
        #expect(
            lesson.pitfalls == [
                Pitfall(
                    id: "one-number", name: "Trusting one number", text: "A single timing says little.",
                    symptom: "the ranking changes from run to run.", fix: "repeat, and look at the spread.", kind: .measurement,
                    experiment: nil),
                Pitfall(
                    id: "timing-too-early", name: "Timing too early", text: "The first batches are slower. See it",
                    symptom: "short runs look slow.", fix: "leave the start out.", kind: .misleadingMetric, experiment: "sweep"),
            ])
    }

    @Test func readsTheExperimentsOfTheGuidesLesson() throws {
        let lesson = try #require(compiler.compile(try Guide().source()).lessons.first)
        let sweep = try #require(lesson.experiments.first)
        #expect(sweep.parameters == ["batch_size": .number(16), "step": .number(0.02), "workload": .word("images"), "sync": .flag(true)])
        #expect(sweep.sweep.settings.map(\.source) == ["0", "1", "2", "4", "8", "min(2*cores, 32)"])
        #expect(sweep.columns == ["iteration_time", "throughput"])
        #expect(sweep.prediction?.compare == ComparedSettings(first: 8, second: 4))
        #expect(sweep.budget == 30)
        #expect(sweep.outcomes.map(\.when?.source) == ["undecided", "slower(8, 4)", "same(8, 4)", nil])
        #expect(sweep.debrief.plainText.hasPrefix("Text up to the next heading"))
        let recorded = try #require(lesson.experiments.last)
        #expect(recorded.source == .recorded)
        #expect(recorded.recording?.rows.map(\.setting) == [0, 4])
        #expect(recorded.recording?.machine.cores == 4)
        #expect(recorded.recording?.startedAt == Instant(rawValue: 1_795_392_000_000))
        #expect(recorded.sweep.settings.map(\.source) == ["0", "4"])
        #expect(recorded.rounds == 2)
    }

    @Test func readsTheQuestionsOfTheGuidesLesson() throws {
        let lesson = try #require(compiler.compile(try Guide().source()).lessons.first)
        #expect(
            lesson.questions.map(\.id) == [
                "which-is-best", "how-much-faster", "word-for-it", "file-to-device", "what-shows-what", "fill-the-gaps", "your-own-best",
                "guess-first", "one-number-each", "why-repeat", "from-one-time-to-another",
            ])
        #expect(Set(lesson.questions.map(\.key.kind)) == Set(QuestionKey.Kind.allCases))
        guard case .choice(let choice) = lesson.questions[0].key else { throw Unexpected() }
        #expect(choice.options.map(\.text.plainText) == ["0", "4", "8"])
        #expect(choice.options.map(\.isRight) == [false, true, false])
        #expect(choice.options.map(\.feedback.plainText) == ["It is the slowest of the three.", "", "More is not faster here."])
        #expect(lesson.questions[0].prompt.plainText.hasSuffix("Which of the three is best?"))
        #expect(lesson.questions[0].explanation.plainText == "0.8 s is the smallest of the three.")
        guard case .number(let number) = lesson.questions[1].key else { throw Unexpected() }
        #expect(number == NumberKey(value: 33.3, tolerance: .relative(0.02), unit: "%"))
        guard case .explain(let rubric) = lesson.questions[8].key else { throw Unexpected() }
        #expect(rubric.ideas.map(\.id) == ["noise", "repeat"])
        #expect(rubric.reference == "The difference is within the noise, so both should be measured several times.")
    }

    @Test func readsEachNewTypeOfTheGuide() throws {
        let lesson = try #require(compiler.compile(try Guide().source()).lessons.first)
        let keys = Dictionary(lesson.questions.map { ($0.id, $0.key) }, uniquingKeysWith: { first, _ in first })
        #expect(keys["word-for-it"] == .text(TextKey(answers: ["worker", "loader worker", "worker process"], rejects: ["thread"])))
        guard case .order(let order) = keys["file-to-device"], case .match(let match) = keys["what-shows-what"] else { throw Unexpected() }
        #expect(
            order.items.map(\.plainText) == [
                "read the files", "decode the images", "put them together as a batch", "copy the batch to the device",
            ])
        #expect(match.pairs.map(\.left) == [[.code("iteration_time")], [.code("throughput")]])
        #expect(match.choices.map(\.plainText).last == "how accurate the model is")
        #expect(
            keys["fill-the-gaps"]
                == .table(
                    TableKey(cells: [
                        .number(NumberKey(value: 40, tolerance: .relative(0.01), unit: nil)),
                        .number(NumberKey(value: 0.4, tolerance: .relative(0.01), unit: "s")),
                    ])))
        #expect(keys["your-own-best"] == .measured(MeasuredKey(answer: try Expression("best(sweep, iteration_time).num_workers"))))
        #expect(
            keys["guess-first"]
                == .predict(PredictKey(value: try Expression("at(sweep, num_workers=4).iteration_time"), unit: .seconds)))
        #expect(lesson.questions.first { $0.id == "guess-first" }?.review == .never)
    }
}

/// A value of another case than the test is about.
struct Unexpected: Error {}
