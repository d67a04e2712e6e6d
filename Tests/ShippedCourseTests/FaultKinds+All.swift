import CourseModel

extension FaultKind {
    /// The kinds: 19 of the format, the six wrong keys seen in published courses, and three more.
    static let all: [FaultKind] = format + structure + wrongKeys + otherKeys

    private static let format: [FaultKind] = [
        .line("misspelt key", where: { line, lines, i in LinePlace.block(lines, i) == "question" && line.hasPrefix("level:") }) {
            "levle" + $0.dropFirst(5)
        },
        .line("unknown level", where: { line, lines, i in LinePlace.block(lines, i) == "question" && line.hasPrefix("level:") }) { _ in
            "level: hard"
        },
        .line(
            "about nothing that is there",
            where: { line, lines, i in LinePlace.block(lines, i) == "question" && line.hasPrefix("about: [") }
        ) {
            $0.replacingFirst("[", with: "[no-such-thing, ")
        },
        .line("id that is no id", where: { line, lines, i in LinePlace.block(lines, i) != nil && line.hasPrefix("id: ") }) {
            "id: Not An Id" + $0.dropFirst($0.count)
        },
        .line("tab in YAML", where: { line, lines, i in LinePlace.block(lines, i) != nil && line.hasPrefix("  - ") }) {
            "\t" + $0.dropFirst(2)
        },
        .line("colon in unquoted text", where: { line, lines, i in LinePlace.block(lines, i) == "experiment" && line.hasPrefix("title: ") })
        {
            $0 + " and: more"
        },
        .line("unknown column", where: { line, lines, i in LinePlace.block(lines, i) == "experiment" && line.hasPrefix("columns: [") }) {
            $0.replacingFirst("columns: [", with: "columns: [speediness, ")
        },
        .line("unknown workload", where: { line, lines, i in LinePlace.block(lines, i) == "experiment" && line.hasPrefix("workload:") }) {
            _ in
            "workload: movies"
        },
        .line(
            "setting that is not swept",
            where: { line, lines, i in
                LinePlace.block(lines, i) == "experiment" && line.contains("when: ") && line.contains("(4, ")
            }
        ) { $0.replacingFirst("(4, ", with: "(5, ") },
        .line(
            "broken expression",
            where: { line, lines, i in
                LinePlace.block(lines, i) == "experiment" && line.contains("- when: ") && line.hasSuffix(")")
            }
        ) { $0 + " and" },
        .line(
            "unknown name in a condition",
            where: { line, lines, i in
                line.hasPrefix("| good | `") || line.hasPrefix("| bad | `")
            }
        ) { $0.replacingFirst("`", with: "`speediness > 1 and ") },
        .line("unknown pitfall kind", where: { line, _, _ in line.hasPrefix("  ") && line.contains(" Kind: ") }) {
            $0.prefix { $0 == " " } + "Kind: bad-luck"
        },
        .line("metric that is better somehow", where: { line, _, _ in line.hasPrefix("| `") && line.contains("| lower |") }) {
            $0.replacingFirst("| lower |", with: "| small |")
        },
        .line("unclosed bracket in a pattern", where: { line, lines, i in isPattern(line, lines, i) && line.hasSuffix(")") }) {
            String($0.dropLast(1))
        },
        .line("word set that is not there", where: { line, lines, i in isPattern(line, lines, i) }) { $0 + " <nosuchset>" },
    ]

    private static let structure: [FaultKind] = [
        FaultKind("missing type") { lines, random in
            let places = lines.indices.filter { LinePlace.block(lines, $0) == "question" && lines[$0].hasPrefix("type: ") }
            guard let index = random.pick(places) else { return nil }
            var changed = lines
            changed.remove(at: index)
            return Seeded(lines: changed, expected: [LinePlace.fence(lines, index) + 1])
        },
        FaultKind("unclosed fence") { lines, random in
            let places = lines.indices.filter { lines[$0] == "```" }
            guard let index = random.pick(places) else { return nil }
            var changed = lines
            changed.remove(at: index)
            return Seeded(lines: changed, expected: [LinePlace.fence(lines, index) + 1])
        },
        FaultKind("id used twice") { lines, random in
            let places = lines.indices.filter { LinePlace.block(lines, $0) != nil && lines[$0].hasPrefix("id: ") }
            guard places.count > 1, let index = random.pick(Array(places.dropFirst())) else { return nil }
            var changed = lines
            changed[index] = lines[places[0]]
            return Seeded(lines: changed, expected: [index + 1])
        },
        FaultKind("table without its source") { lines, random in
            let places = lines.indices.filter { lines[$0].hasPrefix("Source: ") }
            guard let index = random.pick(places), let table = lines[..<index].lastIndex(where: { $0.hasPrefix("|---") }) else {
                return nil
            }
            var changed = lines
            changed[index] = "The numbers are ours."
            return Seeded(lines: changed, expected: [table, table + 1])
        },
    ]

    private static func isPattern(_ line: String, _ lines: [String], _ index: Int) -> Bool {
        LinePlace.block(lines, index) == "question" && line.hasPrefix("      - ") && !line.contains("'") && !line.contains("\"")
            && lines[index - 1].hasPrefix("      - ")
    }
}
