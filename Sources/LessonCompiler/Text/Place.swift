/// A place in a file: where a problem begins and how much of the line it takes.
struct Place: Hashable, Sendable {
    /// The 1-based line.
    var line: Int
    /// The 1-based column, in Unicode scalars, as YAML counts.
    var column: Int = 1
    /// How many Unicode scalars are meant; `nil` = to the end of the line.
    var length: Int?
}
