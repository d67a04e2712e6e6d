import CourseModel
@testable import Store
import Testing

struct SearchTests {
    private let temporary: TemporaryStore
    private var store: HoneStore { temporary.store }

    init() throws {
        temporary = try TemporaryStore()
        let lessons = [
            ContentSamples.lesson(),
            ContentSamples.lesson("draft", title: "Unpublished", status: .draft, sections: ContentSamples.sections),
        ]
        _ = try temporary.store.importCourse(ContentSamples.importing(lessons), at: Instant(rawValue: 1))
    }

    private func found(_ query: String) throws -> [String] {
        try store.search(query).map { "\($0.kind.rawValue) \($0.section?.rawValue ?? "-") \($0.item ?? "-")" }
    }

    @Test(
        arguments: [
            ("workers", ["lesson - -"]), ("worker", ["lesson - -"]), ("WORKERS many", ["lesson - -"]), ("pytorch", ["lesson - -"]),
            ("waiting", ["section metric -"]), ("drained", ["metric metric loading_time"]),
            ("loading_time", ["section metric -", "metric metric loading_time"]),
            ("thrash", ["pitfall pitfalls oversubscribe"]), ("interpret", ["question check why"]),
            ("swee", ["experiment measure sweep", "section measure -"]),
            ("\"three timings\"", ["question check why"]), ("\"timings three\"", []), ("interpret waiting", []), ("unpublished", []),
        ] as [(String, [String])])
    func findsPlaces(query: String, places: [String]) throws {
        #expect(Set(try found(query)) == Set(places))
    }

    @Test(arguments: ContentSamples.secrets) func findsNothingThatMayNotBeSeenYet(secret: String) throws {
        #expect(try store.search(secret).isEmpty)
        #expect(try temporary.folder.values("SELECT title FROM search_entry WHERE title || body LIKE '%\(secret)%'").isEmpty)
    }

    @Test func findsTheKeyResultOnlyAfterThePrediction() throws {
        #expect(try store.search("quadruplication", learner: "me").isEmpty)
        #expect(try store.search("quadruplication").isEmpty)
        let prediction = Prediction(best: 4, value: nil, comparison: nil, confidence: 60, reason: "")
        let sweep = ItemName(lesson: ContentSamples.workers, item: "sweep")
        try store.append(.predicted(sweep, prediction), learner: "me", at: Instant(rawValue: 2))
        let hit = try #require(try store.search("quadruplication", learner: "me").first)
        #expect(hit.kind == .keyResult)
        #expect(hit.section == "key")
        #expect(try store.search("quadruplication").isEmpty)
        let state = try store.lessonState(of: ContentSamples.workers, learner: "me")
        #expect(Disclosure(of: ContentSamples.lesson(), for: state).showsKeyResult)
    }

    @Test func marksMatches() throws {
        let hit = try #require(try store.search("interpreting").first)
        #expect(hit.title == [SearchHit.Part(text: "Why", isMatch: false)])
        #expect(hit.snippet == [SearchHit.Part(text: "Interpret", isMatch: true), SearchHit.Part(text: " three timings", isMatch: false)])
        #expect(hit.score > 0)
    }

    @Test func ranksTitlesBeforeText() throws {
        let title = Section(id: "a", role: .text, title: "Zebra", items: [.prose([.paragraph([.text("filler words here")])])])
        let text = Section(id: "b", role: .text, title: "Other", items: [.prose([.paragraph([.text("a zebra in the text")])])])
        _ = try store.importCourse(
            ContentSamples.importing([ContentSamples.lesson("prefetch", sections: [text, title])]), at: Instant(rawValue: 1))
        #expect(try found("zebra") == ["section a -", "section b -"])
        #expect(try store.search("zebra", limit: 1).count == 1)
        #expect(try store.search("zebra", course: "other").isEmpty)
    }

    @Test(
        arguments: [
            "a AND", "NEAR(", "col:x", "^a*", "(((a", "\"open", "-x", "a\0b", "a';--", String(repeating: "word ", count: 5_000),
            String(repeating: "\"", count: 999) + "a",
        ])
    func takesNoCharacterForSyntax(query: String) throws {
        _ = try store.search(query)
    }

    @Test(arguments: ["", "  ", "\"\"", "?!-*", "\u{1B}[\0"]) func refusesAQueryWithoutWords(query: String) {
        #expect(throws: StoreError.badSearch(query: query)) { try store.search(query) }
    }

    @Test func stripsControlCharacters() {
        #expect(SnippetMarks.removed(from: "a\u{1}b\u{1B}c\nd\u{85}") == "a b c\nd ")
        #expect(
            SnippetMarks.parts(of: "a \u{1}b\u{2}\nc")
                == [
                    SearchHit.Part(text: "a ", isMatch: false), SearchHit.Part(text: "b", isMatch: true),
                    SearchHit.Part(text: " c", isMatch: false),
                ])
    }
}
