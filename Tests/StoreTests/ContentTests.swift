import CourseModel
import GRDB
import Learning
@testable import Store
import TestSupport
import Testing

struct ContentTests {
    private let temporary: TemporaryStore
    private var store: HoneStore { temporary.store }
    private let time = Instant(rawValue: 5)

    init() throws { temporary = try TemporaryStore() }

    private func `import`(_ changed: [Lesson], kept: [Lesson.ID] = [], compiler: Int = 1) throws -> ImportSummary {
        try store.importCourse(ContentSamples.importing(changed, kept: kept, compiler: compiler), at: time)
    }

    @Test func givesBackALessonAsItWas() throws {
        _ = try `import`([ContentSamples.lesson()])
        expectSame(try store.lesson(ContentSamples.workers), ContentSamples.lesson())
        #expect(try store.lesson(LessonName(course: "data-loading", lesson: "missing")) == nil)
    }

    @Test func listsCoursesAndLessons() throws {
        let draft = ContentSamples.lesson("draft", status: .draft, sections: [])
        _ = try `import`([draft, ContentSamples.lesson("prefetch", title: "Prefetch", sections: []), ContentSamples.lesson()])
        let entry = try #require(try store.courses().first)
        #expect(entry.course == ContentSamples.course)
        #expect(entry.sourceFolder == "/lessons/data-loading")
        #expect(entry.importedAt == time)
        let catalogue = try store.catalogue()
        #expect(catalogue.map(\.name.lesson) == ["num-workers", "prefetch", "draft"])
        let first = try #require(catalogue.first)
        #expect(first.title == "How many workers?")
        #expect(first.tags == ["pytorch", "loader"])
        #expect(first.requires == ["basics"])
        #expect(first.minutes == 25)
        #expect(first.content == ContentHash(rawValue: "c1"))
        #expect(first.outline == LessonOutline(ContentSamples.lesson()))
        #expect(catalogue.map(\.status) == [.ready, .ready, .draft])
    }

    @Test func skipsWhatHasNotChanged() throws {
        let first = try `import`([ContentSamples.lesson(), ContentSamples.lesson("prefetch", sections: [])])
        #expect(first == ImportSummary(added: ["num-workers", "prefetch"], changed: [], unchanged: [], removed: []))
        let hashes = try store.storedHashes(course: "data-loading", compiler: 1)
        #expect(hashes == ["num-workers": ContentHash(rawValue: "c1"), "prefetch": ContentHash(rawValue: "c1")])
        let second = try `import`([ContentSamples.lesson(content: "c2")], kept: ["prefetch"])
        #expect(second == ImportSummary(added: [], changed: ["num-workers"], unchanged: ["prefetch"], removed: []))
        let third = try `import`([], kept: ["num-workers"])
        #expect(third == ImportSummary(added: [], changed: [], unchanged: ["num-workers"], removed: ["prefetch"]))
        #expect(try store.catalogue().map(\.content) == [ContentHash(rawValue: "c2")])
    }

    @Test func asksForLessonsOfAnotherCompilerAgain() throws {
        _ = try `import`([ContentSamples.lesson()])
        #expect(try store.storedHashes(course: "data-loading", compiler: 2).isEmpty)
        try temporary.folder.sql("UPDATE lesson SET format = 0")
        #expect(try store.storedHashes(course: "data-loading", compiler: 1).isEmpty)
        let error = #expect(throws: StoreError.self) { try store.lesson(ContentSamples.workers) }
        #expect(
            error
                == .unreadableRecord(
                    path: store.location.path, detail: "lesson data-loading/num-workers: stored in format 0, not in format 2"))
    }

    /// Every row of the content, as text.
    private func content() throws -> [String] {
        let tables = [
            "course", "lesson", "section", "objective", "lesson_tag", "metric", "pitfall", "question", "question_about", "experiment",
            "search_entry",
        ]
        return try DatabaseQueue(path: temporary.folder.database.path).read { db in
            try tables.flatMap { table in try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" } }
        }
    }

    @Test func changesNothingWhenAnImportFails() throws {
        _ = try `import`([ContentSamples.lesson()])
        let before = try content()
        let twice = Section(id: "same", role: .text, title: "Same", items: [])
        let missing = LessonName(course: "data-loading", lesson: "missing")
        #expect(throws: StoreError.lessonNotStored(missing)) { try `import`([ContentSamples.lesson(content: "c2")], kept: ["missing"]) }
        #expect(throws: StoreError.self) {
            try `import`([ContentSamples.lesson(content: "c2"), ContentSamples.lesson("prefetch", sections: [twice, twice])])
        }
        #expect(before.count > 10)
        expectSame(try content(), before)
        #expect(try store.search("drained").count == 1)
    }

    @Test func keepsHistoryWhenContentGoes() throws {
        _ = try `import`([ContentSamples.lesson()])
        try store.append(.lessonFinished(ContentSamples.workers), learner: "me", at: time)
        #expect(try store.removeCourse("data-loading"))
        #expect(try !store.removeCourse("data-loading"))
        #expect(try store.catalogue().isEmpty)
        #expect(try store.search("workers").isEmpty)
        #expect(try store.eventCount() == 1)
        #expect(try store.progress(learner: "me").map(\.lesson) == [ContentSamples.workers])
        for table in ["section", "metric", "question", "question_about", "experiment", "search_entry", "lesson_tag"] {
            #expect(try temporary.folder.values("SELECT count(*) FROM \(table)") == ["0"])
        }
    }

    @Test func storesRecords() throws {
        _ = try `import`([ContentSamples.lesson()])
        let values = temporary.folder.values
        #expect(try values("SELECT role FROM section ORDER BY position") == ContentSamples.sections.map(\.role.rawValue))
        #expect(try values("SELECT id || unit || better FROM metric") == ["loading_timeslower"])
        #expect(
            try values("SELECT setting || gains || costs FROM tradeoff_row ORDER BY position")
                == ["0", "4", "16"].map { "\($0)gains \($0)costs \($0)" })
        #expect(try values("SELECT sign || condition || meaning FROM condition") == ["goodidle_share < 0.1fed"])
        #expect(
            try values("SELECT name || kind || symptom || fix || experiment FROM pitfall") == ["Oversubscriptionlimitsthrashingfewersweep"])
        #expect(try values("SELECT id || type || points FROM question ORDER BY position") == ["pickchoice2.0", "whyexplain1.0"])
        #expect(try values("SELECT about FROM question_about ORDER BY about") == ["choose", "loading_time"])
        #expect(try values("SELECT id || source || asks_prediction FROM experiment") == ["sweepmeasured1"])
        #expect(try values("SELECT text FROM objective") == ["Choose a number"])
    }

    @Test func findsNamesByTheirEnding() throws {
        _ = try `import`([ContentSamples.lesson()])
        let names = try store.names()
        let sweep = ItemName(lesson: ContentSamples.workers, item: "sweep")
        #expect(names.lessons(endingIn: "num-workers") == [ContentSamples.workers])
        #expect(names.lessons(endingIn: "data-loading/num-workers") == [ContentSamples.workers])
        #expect(names.lessons(endingIn: "workers") == [])
        #expect(names.lessons(endingIn: "") == [])
        #expect(names.experiments(endingIn: "num-workers/sweep") == [sweep])
        #expect(names.questions(endingIn: "pick").map(\.item) == ["pick"])
    }
}
