import CourseModel
import GRDB

/// Merges an exported history into the store, inside the caller's transaction.
struct Importer {
    private let db: Database
    private let rules: ImportRules
    private(set) var report = ImportReport()
    private var touched: Set<LearnerLesson> = []
    private var rescheduled: Set<Learner.ID> = []
    private var known: Set<Learner.ID>
    private var seenEvents = 0
    private var hasEnded = false

    init(_ db: Database, rules: ImportRules) throws {
        self.db = db
        self.rules = rules
        known = Set(try LearnerTable(db).all().map(\.id))
    }

    /// One learner in one lesson.
    private struct LearnerLesson: Hashable {
        let learner: Learner.ID
        let lesson: LessonName
    }

    /// Takes the file's lines.
    ///
    /// - Throws: an ``ImportProblem``.
    mutating func run(_ file: [UInt8]) throws {
        var number = 0
        var start = file.startIndex
        while start < file.endIndex {
            let end = file[start...].firstIndex(of: 0x0A) ?? file.endIndex
            number += 1
            if start < end { try take(file[start..<end], number) }
            start = end + 1
        }
        guard number > 0 else { throw ImportProblem.notAnExport }
        if !hasEnded, rules.damage == .refuse { throw ImportProblem.cut(lines: number) }
        try derive()
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>, _ number: Int) throws {
        do {
            guard let line = JSONLine(bytes) else { throw number == 1 ? .notAnExport : ImportProblem.line(number, .notJSON) }
            if number == 1 { return try begin(line) }
            try take(line, number)
        } catch ImportProblem.line(_, let fact) where rules.damage == .leaveOut {
            _ = fact
            report.damagedLines += 1
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            guard rules.damage == .leaveOut else { throw ImportProblem.line(number, .rejected(error.message ?? "")) }
            report.damagedLines += 1
        }
    }

    private func begin(_ line: JSONLine) throws {
        guard line.text("hone") == "export", let format = line.whole("format") else { throw ImportProblem.notAnExport }
        guard format <= LogColumns.format else {
            throw ImportProblem.newerFormat(found: Int(format), supported: LogColumns.format)
        }
    }

    private mutating func take(_ line: JSONLine, _ number: Int) throws {
        switch line.text("hone") {
        case "learner": try takeLearner(line, number)
        case "setting": try takeSetting(line, number)
        case "event": try takeEvent(line, number)
        case "end":
            hasEnded = true
            let said = Int(line.whole("events") ?? -1)
            if said != seenEvents, rules.damage == .refuse { throw ImportProblem.wrongCount(said: said, found: seenEvents) }
        case let word: throw ImportProblem.line(number, .unknownLine(word ?? ""))
        }
    }

    private mutating func takeLearner(_ line: JSONLine, _ number: Int) throws {
        guard let id = line.text("id"), !id.isEmpty else { throw ImportProblem.line(number, .field("id")) }
        guard let name = line.text("name") else { throw ImportProblem.line(number, .field("name")) }
        guard known.insert(Learner.ID(id)).inserted else { return }
        try LearnerTable(db).add(
            Learner(id: Learner.ID(id), name: name), at: Instant(rawValue: line.whole("created_at") ?? 0))
        report.newLearners += 1
    }

    private mutating func takeSetting(_ line: JSONLine, _ number: Int) throws {
        guard let learner = line.text("learner"), known.contains(Learner.ID(learner)) else {
            throw ImportProblem.line(number, .field("learner"))
        }
        guard let name = line.text("name") else { throw ImportProblem.line(number, .field("name")) }
        guard let value = line.text("value") else { throw ImportProblem.line(number, .field("value")) }
        guard let time = line.whole("set_at") else { throw ImportProblem.line(number, .field("set_at")) }
        let setting = StoredSetting(name: name, value: value, setAt: Instant(rawValue: time))
        guard try SettingTable(db).put(setting, of: Learner.ID(learner)) else { return }
        report.newSettings += 1
        rescheduled.insert(Learner.ID(learner))
    }

    private mutating func takeEvent(_ line: JSONLine, _ number: Int) throws {
        seenEvents += 1
        let event = try ImportedEvent(line, number)
        if let latest = rules.latest, event.time > latest {
            report.futureEvents += 1
            return
        }
        guard known.contains(event.learner) else { throw ImportProblem.line(number, .field("learner")) }
        try event.columns.insert(into: "event", "ON CONFLICT (id) DO NOTHING", db)
        guard db.changesCount > 0 else {
            report.knownEvents += 1
            return
        }
        report.newEvents += 1
        try ActivityTable(db).count(event.fact, of: event.learner)
        touched.insert(LearnerLesson(learner: event.learner, lesson: event.lesson))
    }

    /// Derives anew what the new events and settings change.
    private func derive() throws {
        for learner in rescheduled { try Rebuild(db).refold(everyLessonOf: learner) }
        for pair in touched { try Rebuild(db).refold(pair.lesson, of: pair.learner) }
    }
}
