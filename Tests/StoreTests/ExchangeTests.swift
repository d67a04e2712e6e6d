import CourseModel
import Learning
@testable import Store
import Testing

/// Exports and imports: complete, idempotent, independent of order, and harmless when damaged.
struct ExchangeTests {
    private func store(_ events: [Event] = []) throws -> TemporaryStore {
        let temporary = try TemporaryStore()
        try temporary.store.add(Learner(id: "you", name: "You \u{7}“é”"), at: Instant(rawValue: 0))
        try temporary.store.merge(events)
        return temporary
    }

    private func export(_ store: HoneStore, _ format: HoneStore.ExportFormat = .jsonLines, learner: Learner.ID? = nil) throws -> [UInt8] {
        let box = Box()
        _ = try store.export(format, learner: learner, at: Instant(rawValue: 5)) { box.bytes += $0 }
        return box.bytes
    }

    /// Collects bytes in an escaping closure of one thread.
    private final class Box { var bytes: [UInt8] = [] }

    @Test func bringsEveryEventToAnotherMachine() throws {
        var history = RandomHistory(seed: 21)
        let here = try store(history.events(400))
        try here.store.set(.retention, to: "0.85", of: "me", at: Instant(rawValue: 9))
        let there = try TemporaryStore()
        let report = try there.store.importLines(try export(here.store), rules: ImportRules())
        #expect([report.newEvents, report.knownEvents, report.newLearners, report.newSettings] == [400, 0, 1, 1])
        #expect(try there.store.events() == here.store.events())
        #expect(try there.derivedRows() == here.derivedRows())
        #expect(try there.store.settings(of: "me").text(of: .retention) == "0.85")
        let again = try there.store.importLines(try export(here.store), rules: ImportRules())
        #expect([again.newEvents, again.knownEvents, again.newLearners, again.newSettings] == [0, 400, 0, 0])
        #expect(try export(there.store) == export(here.store))
    }

    @Test func mergesTwoMachinesInAnyOrder() throws {
        var history = RandomHistory(seed: 22)
        let events = history.events(300)
        let (first, second) = (try store(Array(events[..<200])), try store(Array(events[100...])))
        try first.store.set(.newPerDay, to: "3", of: "me", at: Instant(rawValue: 9))
        try second.store.set(.newPerDay, to: "4", of: "me", at: Instant(rawValue: 8))
        let exports = [try export(first.store), try export(second.store)]
        let merged = try [exports, exports.reversed()].map { files in
            let store = try TemporaryStore()
            for file in files { _ = try store.store.importLines(file, rules: ImportRules()) }
            return store
        }
        #expect(try merged[0].store.eventCount() == 300)
        #expect(try merged[0].derivedRows() == merged[1].derivedRows())
        #expect(try merged.map { try $0.store.settings(of: "me").newPerDay } == [3, 3])
    }

    @Test func changesNothingWhenAFileIsCutAnywhere() throws {
        var history = RandomHistory(seed: 23)
        let file = try export(try store(history.events(12)).store)
        let there = try TemporaryStore()
        for length in stride(from: 0, to: file.count - 1, by: 7) {
            #expect(throws: ImportProblem.self, "\(length)") {
                try there.store.importLines(Array(file[..<length]), rules: ImportRules())
            }
        }
        #expect(try there.store.eventCount() == 0)
        let report = try there.store.importLines(Array(file[..<(file.count - 120)]), rules: ImportRules(damage: .leaveOut))
        #expect(report.newEvents >= 10)
        #expect(report.damagedLines <= 1)
    }

    @Test(
        arguments: [
            ("", .notAnExport), ("hello", .notAnExport), ("{\"hone\":\"event\"}", .notAnExport), ("[]", .notAnExport),
            ("{\"hone\":\"export\",\"format\":99}", .newerFormat(found: 99, supported: 1)),
            ("{\"hone\":\"export\",\"format\":1}\n", .cut(lines: 1)),
            ("{\"hone\":\"export\",\"format\":1}\nx", .line(2, .notJSON)),
            ("{\"hone\":\"export\",\"format\":1}\n{\"hone\":\"what\"}", .line(2, .unknownLine("what"))),
            ("{\"hone\":\"export\",\"format\":1}\n{\"hone\":\"learner\",\"id\":7}", .line(2, .field("id"))),
            ("{\"hone\":\"export\",\"format\":1}\n{\"hone\":\"event\",\"kind\":\"dreamt\"}", .line(2, .unknownKind("dreamt"))),
            ("{\"hone\":\"export\",\"format\":1}\n{\"hone\":\"event\",\"time\":\"now\"}", .line(2, .field("time"))),
            ("{\"hone\":\"export\",\"format\":1}\n{\"hone\":\"end\",\"events\":3}", .wrongCount(said: 3, found: 0)),
        ] as [(String, ImportProblem)])
    func saysWhatIsWrongWithAFile(text: String, problem: ImportProblem) throws {
        let there = try TemporaryStore()
        #expect(throws: problem) { try there.store.importLines(Array(text.utf8), rules: ImportRules()) }
    }

    @Test func leavesOutEventsOfTheFuture() throws {
        let lesson = LessonName(course: "c", lesson: "l")
        let here = try TemporaryStore()
        for time in [10, 20, 30] as [Int64] { try here.store.append(.noted(lesson, text: "n"), learner: "me", at: Instant(rawValue: time)) }
        let there = try TemporaryStore()
        let report = try there.store.importLines(try export(here.store), rules: ImportRules(latest: Instant(rawValue: 20)))
        #expect([report.newEvents, report.futureEvents] == [2, 1])
        #expect(try there.store.importLines(try export(here.store), rules: ImportRules()).newEvents == 1)
    }

    @Test func writesATableWithOneLineForEachEvent() throws {
        var history = RandomHistory(seed: 24)
        let here = try store(history.events(40))
        let text = String(decoding: try export(here.store, .csv), as: UTF8.self)
        #expect(text.hasPrefix("id,learner,time,day,kind,course,"))
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || [9, 10].contains($0.value) })
        let mine = try here.store.events(EventFilter(learner: "me")).count
        #expect(String(decoding: try export(here.store, learner: "me"), as: UTF8.self).split(separator: "\n").count == mine + 3)
    }

    @Test func exchangesEveryColumnOfTheLog() throws {
        let there = try TemporaryStore()
        let columns = try there.folder.values("SELECT name FROM pragma_table_info('event')")
        #expect(columns == ["sequence"] + LogColumns.all.map(\.name))
    }

    @Test(
        arguments: [
            (#"{"a":"b\n\u00e9\ud83e\udde0","c":-1.5e3,"d":{"e":["}"]},"f":null}"#, true), ("{}", true), (#" { "a" : 1 } "#, true),
            (#"{"a":1"#, false),
            (#"{"a" 1}"#, false), (#"{"a":"b}"#, false), (#"{"a":tru}"#, false), (#"{"a":1}x"#, false), (#"{"a":"\x"}"#, false),
            ("", false),
        ])
    func takesLinesApart(text: String, isObject: Bool) {
        #expect((JSONLine(Array(text.utf8)[...]) != nil) == isObject)
    }

    @Test func readsTheValuesOfALine() throws {
        let line = try #require(JSONLine(Array(#"{"a":"b\n\ud83e\udde0","n":-15,"d":{"e":["}"]}}"#.utf8)[...]))
        #expect(line.text("a") == "b\n🧠")
        #expect(line.whole("n") == -15)
        #expect(line.values["d"] == .other(#"{"e":["}"]}"#))
    }
}
