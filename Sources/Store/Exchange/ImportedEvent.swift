import CourseModel
import GRDB
import Learning

/// A line of an export read as a row of the log, checked by reading it as an event.
struct ImportedEvent {
    /// The columns as they were written.
    let columns: Columns
    let learner: Learner.ID
    let time: Instant
    let lesson: LessonName
    /// What progress is derived from.
    let fact: LearningFact

    /// Reads a line.
    ///
    /// - Throws: an ``ImportProblem`` with the line's number.
    init(_ line: JSONLine, _ number: Int) throws {
        var columns = Columns()
        for (name, kind) in LogColumns.all {
            guard let value = line.values[name], value != .other("null") else { continue }
            guard columns.set(name, kind, value) else { throw ImportProblem.line(number, .field(name)) }
        }
        guard let kind = line.text("kind") else { throw ImportProblem.line(number, .field("kind")) }
        guard EventKind(rawValue: kind) != nil else { throw ImportProblem.line(number, .unknownKind(kind)) }
        for name in ["id", "learner", "course", "lesson"] where line.text(name) == nil { throw ImportProblem.line(number, .field(name)) }
        guard line.whole("time") != nil else { throw ImportProblem.line(number, .field("time")) }
        let row = Row(Dictionary(zip(columns.names, columns.values), uniquingKeysWith: { first, _ in first }))
        do {
            let event = try EventRow(row: row).event()
            (learner, time, lesson, fact) = (event.learner, event.time, event.payload.lesson, LearningFact(event))
        } catch let error as RecordError {
            throw ImportProblem.line(number, .rejected(error.detail))
        }
        self.columns = columns
    }
}

extension Columns {
    /// Sets a column from a value of a line; whether the value fits.
    fileprivate mutating func set(_ name: String, _ kind: LogColumns.Kind, _ value: JSONLine.Value) -> Bool {
        switch (kind, value) {
        case (.text, .string(let text)): set(name, text)
        case (.json, .other(let text)): set(name, text)
        case (.json, .string(let text)):
            var buffer = LineBuffer()
            buffer.addString(text)
            set(name, String(decoding: buffer.bytes, as: UTF8.self))
        case (.whole, .number(let text)):
            guard let number = Int(text) else { return false }
            set(name, number)
        case (.real, .number(let text)):
            guard let number = Double(text) else { return false }
            set(name, number)
        case (.real, .string(let text)):
            guard let number = Double(text), !number.isFinite else { return false }
            set(name, number)
        default: return false
        }
        return true
    }
}
