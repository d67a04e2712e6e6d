/// Splits a lesson's file into front matter and body.
enum FrontMatter {
    /// The front matter as a block, and the lines of the body: those of the front matter are blank, so that line numbers stay true.
    ///
    /// A missing or unclosed front matter is reported. An unclosed one ends before the first heading, so that the rest is checked too.
    static func split(_ problems: inout Problems) -> (head: YamlBlock?, body: [String]) {
        let lines = problems.source.ownLines
        guard let first = lines.first, first.trimmingEnd() == "---" else {
            problems.add(FrontMatterMissing(), at: Place(line: 1))
            return (nil, lines)
        }
        var end = lines.dropFirst().firstIndex { $0.trimmingEnd() == "---" || $0.trimmingEnd() == "..." }
        let heading = lines.dropFirst().firstIndex { $0.hasPrefix("## ") } ?? lines.count
        var skipped = 1
        if end == nil || (end ?? 0) > heading {
            problems.add(FrontMatterUnclosed(), at: Place(line: 1))
            (end, skipped) = (heading, 0)
        }
        let last = end ?? lines.count
        let head = YamlBlock(name: "the front matter", lines: Array(lines[1..<max(last, 1)]), firstLine: 2, opening: Place(line: 1))
        let blank = [String](repeating: "", count: min(last + skipped, lines.count))
        return (head, blank + lines.dropFirst(last + skipped))
    }
}
