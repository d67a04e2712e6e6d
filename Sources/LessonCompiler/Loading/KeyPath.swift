/// Where the keys of a lesson stand when they are kept out of sight: `LESSON.key.yml` beside `LESSON.md`.
enum KeyPath {
    /// How a file of keys ends.
    static let ending = ".key.yml"

    /// The path of a lesson's keys: `a/first.md` → `a/first.key.yml`.
    static func keys(of lesson: String) -> String { (lesson.hasSuffix(".md") ? String(lesson.dropLast(3)) : lesson) + ending }

    /// The path of the lesson that keys belong to: `a/first.key.yml` → `a/first.md`.
    static func lesson(of keys: String) -> String { String(keys.dropLast(ending.count)) + ".md" }
}
