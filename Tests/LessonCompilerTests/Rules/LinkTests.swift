import CourseModel
import LessonCompiler
import Testing

@Suite struct LinkTests {
    private let glossary = """
        # Words

        ## Prefetching

        Loading batches before they are asked for. See [stall](hone:term/stall).

        ## Data stall {#stall}

        Time in which the device waits for data.
        """

    private func compiled(_ sentence: String, glossary: String?) throws -> CompiledCourse {
        let text = try Fault("", "The **time per batch** is", sentence + " The **time per batch** is").applied(to: SampleCourse.lesson)
        var data = ["recordings/resnet18-4cores.json": SampleCourse.recording]
        data["glossary.md"] = glossary
        return compiler.compile(
            CourseSource(courseText: SampleCourse.course, lessonTexts: ["first-table.md": text], dataTexts: data))
    }

    @Test(arguments: [
        "[here](#speed-memory)", "[this](hone:first-table)", "[there](hone:first-table#signs-to-look-for)", "[net](https://example.org/#x)",
        "[run](#experiment:sweep)", "[term](hone:term/prefetching)", "[mail](mailto:a@example.org)",
    ])
    func acceptsLinksThatLeadSomewhere(link: String) throws {
        #expect(compact(try compiled(link, glossary: glossary)) == [])
    }

    @Test(arguments: [
        ("[a](hone:first-tabel)", "the course has no lesson “first-tabel” [unknown-link]"),
        ("[a](hone:first-table#nowhere)", "the lesson “first-table” has no section “nowhere” [unknown-link]"),
        ("[a](#nowhere)", "the lesson “first-table” has no section “nowhere” [unknown-link]"),
        ("[a](hone:)", "“hone:” leads nowhere [unknown-link]"),
        ("[a](hone:term/prefetch)", "the glossary has no term “prefetch” [unknown-term]"),
    ])
    func reportsLinksThatLeadNowhere(link: String, message: String) throws {
        let found = compact(try compiled(link, glossary: glossary))
        #expect(found == ["first-table.md:22:5: error: \(message)"])
    }

    @Test func asksForAGlossaryWhereThereIsNone() throws {
        let compiled = try compiled("[a](hone:term/stall)", glossary: nil)
        #expect(compiled.diagnostics.first?.explanation.hasPrefix("Write a file glossary.md") == true)
    }

    @Test func putsATermsMeaningUnderTheTextThatLinksToIt() throws {
        let lesson = try #require(try compiled("[Prefetch](hone:term/prefetching) it.", glossary: glossary).lessons.first)
        guard case .prose(let blocks) = lesson.sections[0].items[0] else { throw Unexpected() }
        let notes = blocks.compactMap { block -> String? in
            if case .footnote(let label, let text) = block { "\(label): \(text.plainText)" } else { nil }
        }
        #expect(
            notes == [
                "prefetching: Loading batches before they are asked for. See stall.", "stall: Time in which the device waits for data.",
            ])
    }

    @Test func compilesALessonAnewWhenTheGlossaryItLinksToChanges() throws {
        func hash(_ text: String, _ glossary: String) -> ContentHash {
            CourseSource(courseText: "", lessonTexts: ["a.md": text], dataTexts: ["glossary.md": glossary]).lessons[0].hash
        }
        #expect(hash("[a](hone:term/b)", "## b") != hash("[a](hone:term/b)", "## c"))
        #expect(hash("a", "## b") == hash("a", "## c"))
    }
}
