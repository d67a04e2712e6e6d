public import CourseModel

/// The full names of all that can be named on a command line.
public struct ContentNames: Hashable, Sendable {
    /// All lessons, in the order of their courses.
    public let lessons: [LessonName]
    /// All experiments.
    public let experiments: [ItemName]
    /// All questions.
    public let questions: [ItemName]

    /// The lessons whose full name ends in these words: `num-workers` finds `data-loading/num-workers`.
    public func lessons(endingIn ending: String) -> [LessonName] { lessons.filter { Self.ends($0.description, in: ending) } }

    /// The experiments whose full name ends in these words: `num-workers/sweep` finds `data-loading/num-workers/sweep`.
    public func experiments(endingIn ending: String) -> [ItemName] { experiments.filter { Self.ends($0.description, in: ending) } }

    /// The questions whose full name ends in these words.
    public func questions(endingIn ending: String) -> [ItemName] { questions.filter { Self.ends($0.description, in: ending) } }

    private static func ends(_ name: String, in ending: String) -> Bool {
        !ending.isEmpty && (name == ending || name.hasSuffix("/" + ending))
    }
}
