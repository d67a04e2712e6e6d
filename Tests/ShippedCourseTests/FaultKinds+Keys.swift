import CourseModel

extension FaultKind {
    /// Wrong keys as they stand in published courses: a key that is no right answer by a missing word, a misspelt word or an article; one that
    /// fails its own test; one that states the opposite; and a choice without its tick.
    static let wrongKeys: [FaultKind] = [
        .line("no option is ticked", where: { line, lines, i in line.hasPrefix("- [x] ") }) { $0.replacingFirst("[x]", with: "[ ]") }
            .expecting { lines, index in [firstOption(lines, index) + 1] },
        .line("the key is an option that stands there already", where: { line, lines, i in line.hasPrefix("- [ ] ") }) { $0 }
            .replacing { lines, index in
                guard let right = lines.indices.last(where: { $0 < index && lines[$0].hasPrefix("- [x] ") && $0 > index - 8 }) else {
                    return nil
                }
                return "- [ ] " + lines[right].dropFirst(6)
            },
        .line("an accepted answer that states the opposite", needsProof: true, where: isAccepted) { _ in
            "  - \"8 is the best of the three, and 4 is slower than 0.\""
        },
        .line("an accepted answer without the word that counts", needsProof: true, where: isAccepted) { _ in "  - \"Going from 0 to 4 is.\""
        },
        .line(
            "a number that fails its own test", needsProof: true,
            where: { line, lines, i in
                LinePlace.block(lines, i) == "question" && line.hasPrefix("unit: ")
            }
        ) { _ in "unit: 7 furlongs" }
        .expecting { lines, index in [(lines[..<index].lastIndex { $0.hasPrefix("value:") } ?? index) + 1] },
        .line("a misspelt word in a rejected answer that is right", needsProof: true, where: isRejected) { _ in
            "  - \"From 0 to 4 it got fastr. With 8 the workers compete for the cores, so it is slower. 4 is the best of the three.\""
        },
    ]

    private static let isAccepted: @Sendable (String, [String], Int) -> Bool = { isItem(of: "accepts:", $0, $1, $2) }
    private static let isRejected: @Sendable (String, [String], Int) -> Bool = { line, lines, index in
        isItem(of: "rejects:", line, lines, index) && lines[..<index].last { $0.hasPrefix("id: ") } == "id: three-timings"
    }

    private static func isItem(of key: String, _ line: String, _ lines: [String], _ index: Int) -> Bool {
        guard line.hasPrefix("  - "), !line.hasSuffix(">-"), LinePlace.block(lines, index) == "question" else { return false }
        return lines[..<index].last { !$0.hasPrefix(" ") } == key
    }

    private static func firstOption(_ lines: [String], _ index: Int) -> Int {
        var first = index
        while first > 0, lines[first - 1].hasPrefix("- [") || lines[first - 1].hasPrefix("  ") { first -= 1 }
        return first
    }

    /// The same kind, reported elsewhere.
    private func expecting(_ places: @escaping @Sendable ([String], Int) -> Set<Int>) -> FaultKind {
        FaultKind(name, needsProof: needsProof) { lines, random in
            guard var seeded = seed(lines, &random), let index = seeded.expected.first else { return nil }
            seeded.expected = places(seeded.lines, index - 1)
            return seeded
        }
    }

    /// The same kind, with a change that depends on the lines around.
    private func replacing(_ change: @escaping @Sendable ([String], Int) -> String?) -> FaultKind {
        FaultKind(name, needsProof: needsProof) { lines, random in
            let places = lines.indices.filter { lines[$0].hasPrefix("- [ ] ") && change(lines, $0) != nil }
            guard let index = random.pick(places), let line = change(lines, index) else { return nil }
            var lines = lines
            lines[index] = line
            return Seeded(lines: lines, expected: [index + 1])
        }
    }
}
