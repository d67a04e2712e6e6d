/// A piece of YAML inside a file: a front matter, a fenced block, or a file as a whole.
struct YamlBlock: Sendable {
    /// What it is, for messages: `the front matter`, `a question block`.
    let name: String
    /// The YAML itself.
    let lines: [String]
    /// The line of the file on which the first of `lines` stands.
    let firstLine: Int
    /// Where the block as a whole is pointed at: its opening fence, or the first line.
    let opening: Place

    /// How many columns were taken off each line because its fence is indented; empty = none.
    var taken: [Int] = []

    /// The place in the file of a place in the block.
    func place(line: Int, column: Int, length: Int?, in source: SourceText) -> Place {
        let number = firstLine + line - 1
        guard lines.indices.contains(line - 1) else { return Place(line: min(number, max(source.lines.count, 1))) }
        return Place(line: number, column: column + (taken.indices.contains(line - 1) ? taken[line - 1] : 0), length: length)
    }
}
