import CourseModel
import GRDB

extension Row {
    /// A text that the schema says is there.
    func text(_ column: String) -> String { self[column] ?? "" }

    /// A whole number that the schema says is there.
    func count(_ column: String) -> Int { self[column] ?? 0 }

    /// A number; what was stored as NaN comes back as NaN.
    func number(_ column: String) -> Double { self[column] ?? .nan }

    /// A time; `nil` when there is none.
    func time(_ column: String) -> Instant? { (self[column] as Int64?).map(Instant.init(rawValue:)) }

    /// A time that the schema says is there.
    func timeThere(_ column: String) -> Instant { time(column) ?? Instant(rawValue: 0) }

    /// A day of the learner's calendar; `nil` when there is none.
    func day(_ column: String) -> LocalDay? { (self[column] as Int?).map(LocalDay.init(rawValue:)) }

    /// A rating; `nil` when there is none.
    ///
    /// - Throws: a ``RecordError`` when it is none of the four.
    func rating(_ column: String) throws -> Rating? {
        guard let number: Int = self[column] else { return nil }
        guard let rating = Rating(rawValue: number) else { throw RecordError(detail: "\(column) is \(number)") }
        return rating
    }

    /// A rating that must be there.
    func ratingThere(_ column: String) throws -> Rating {
        guard let rating = try rating(column) else { throw RecordError(detail: "\(column) is missing") }
        return rating
    }

    /// The lesson named by `course` and `lesson`.
    var lessonName: LessonName { LessonName(course: Course.ID(text("course")), lesson: Lesson.ID(text("lesson"))) }

    /// An enumeration's value; `nil` when there is none.
    ///
    /// - Throws: a ``RecordError`` when it is none of its cases.
    func word<Word: RawRepresentable<String>>(_ column: String, as type: Word.Type = Word.self) throws -> Word? {
        guard let text: String = self[column] else { return nil }
        guard let word = Word(rawValue: text) else { throw RecordError(detail: "\(column) is “\(text)”") }
        return word
    }

    /// An enumeration's value that must be there.
    func wordThere<Word: RawRepresentable<String>>(_ column: String, as type: Word.Type = Word.self) throws -> Word {
        guard let word = try word(column, as: type) else { throw RecordError(detail: "\(column) is missing") }
        return word
    }
}
