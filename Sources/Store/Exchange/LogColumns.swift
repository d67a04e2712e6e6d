/// The columns of the log as they are exchanged: every one but the order of arrival. The export's format is documented in docs/data-format.md.
enum LogColumns {
    /// What a column holds.
    enum Kind { case text, whole, real, json }

    /// The format's number; it is raised when an older Hone could misread a file.
    static let format = 1

    /// Names and kinds, in the order of the table.
    static let all: [(name: String, kind: Kind)] = [
        ("id", .text), ("learner", .text), ("time", .whole), ("day", .whole), ("kind", .text), ("course", .text), ("lesson", .text),
        ("item", .text), ("content", .text), ("step", .text), ("seconds", .real), ("hint", .whole), ("words", .text),
        ("about_event", .text), ("seed", .whole), ("occasion", .text), ("outcome", .text), ("score", .real), ("confidence", .whole),
        ("grader", .whole), ("rating", .whole), ("proposed", .whole), ("hold", .text), ("hold_until", .whole), ("response", .json),
        ("reasons", .json), ("best", .real), ("estimate", .real), ("estimate_low", .real), ("estimate_high", .real),
        ("comparison", .text), ("asked_metric", .text), ("asked_value", .text), ("asked_first", .real), ("asked_second", .real),
        ("recommended", .real), ("run", .json),
    ]

    /// The names for a query.
    static let list = all.map(\.name).joined(separator: ", ")
}
