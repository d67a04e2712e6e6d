import CourseModel
import Dispatch
import Synchronization

/// A lesson as it is stored: the whole of it as one JSON text.
enum LessonDocument {
    /// The number of the shape that lessons are stored in. Raise it whenever ``Lesson`` or anything in it is encoded differently: stored lessons
    /// of another number are compiled again.
    static let format = 2

    /// The texts of lessons, in their order, made on as many threads as there are processors: encoding takes longer than storing.
    static func texts(of lessons: [Lesson]) throws -> [String] {
        let texts = Mutex([Result<String, any Error>?](repeating: nil, count: lessons.count))
        DispatchQueue.concurrentPerform(iterations: lessons.count) { index in
            let text = Result { try StableJSON.text(lessons[index]) }
            texts.withLock { $0[index] = text }
        }
        return try texts.withLock { $0 }.compactMap { try $0?.get() }
    }

    /// The lesson of a text.
    static func lesson(from text: String, name: LessonName) throws -> Lesson {
        try StableJSON.value(Lesson.self, from: text, of: "lesson \(name)")
    }
}
