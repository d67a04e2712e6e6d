import CourseModel

extension FaultKind {
    /// Wrong keys as they stand in published courses: a key that is none of the options by a missing word, a misspelt word or an article; one that
    /// fails its own test; one that states the opposite; and a choice without its tick.
    static let wrongKeys: [FaultKind] = [
        noOption("a key that is no option by a missing word") { words in words.count > 1 ? Array(words.dropLast()) : nil },
        noOption("a key that is no option by a misspelt word") { words in
            guard let index = words.firstIndex(where: { $0.count > 3 }) else { return nil }
            return words.enumerated().map { $0 == index ? "\($1.prefix(1))\($1.dropFirst(2))" : $1 }
        },
        noOption("a key that is no option by an article") { words in
            ["the", "a", "an"].contains(words[0].lowercased()) ? Array(words.dropFirst()) : ["the"] + words
        },
        .line("no option is ticked", where: { line, lines, i in line.hasPrefix("- [x] ") }) { $0.replacingFirst("[x]", with: "[ ]") }
            .expecting { lines, index in [firstOption(lines, index) + 1] },
        .line("an accepted answer that states the opposite", needsProof: true, where: isAccepted) { _ in
            "  - \"8 is the best of the three, and 4 is slower than 0.\""
        },
        .line(
            "a number that fails its own test", needsProof: true,
            where: { line, lines, i in
                LinePlace.block(lines, i) == "question" && line.hasPrefix("unit: ")
            }
        ) { _ in "unit: 7 furlongs" }
        .expecting { lines, index in [(lines[..<index].lastIndex { $0.hasPrefix("value:") } ?? index) + 1] },
    ]

    /// More keys that are wrong.
    static let otherKeys: [FaultKind] = [
        .line("the key is an option that stands there already", where: { line, lines, i in line.hasPrefix("- [ ] ") }) { $0 }
            .replacing { lines, index in
                guard let right = lines.indices.last(where: { $0 < index && lines[$0].hasPrefix("- [x] ") && $0 > index - 8 }) else {
                    return nil
                }
                return "- [ ] " + lines[right].dropFirst(6)
            },
        .line("an accepted answer without the word that counts", needsProof: true, where: isAccepted) { _ in "  - \"Going from 0 to 4 is.\""
        },
        .line("a misspelt word in a rejected answer that is right", needsProof: true, where: isRejected) { _ in
            "  - \"From 0 to 4 it got fastr. With 8 the workers compete for the cores, so it is slower. 4 is the best of the three.\""
        },
    ]

    /// A choice whose boxes are unticked and whose key is written in the block, word for word but for a change.
    private static func noOption(_ name: String, _ change: @escaping @Sendable ([String]) -> [String]?) -> FaultKind {
        FaultKind(name) { lines, random in
            let types = lines.indices.filter { LinePlace.block(lines, $0) == "question" && lines[$0] == "type: choice" }
            let places = types.compactMap { type -> (type: Int, option: Int, key: String)? in
                let start = lines[..<type].lastIndex { $0.hasPrefix("### ") } ?? 0
                let ticked = lines.indices.filter { $0 > start && $0 < type && lines[$0].hasPrefix("- [x] ") }
                guard ticked.count == 1, let option = ticked.first, !lines[option + 1].hasPrefix("  ") || lines[option + 1].hasPrefix("  >")
                else { return nil }
                let words = lines[option].dropFirst(6).split(separator: " ").map(String.init)
                let key = words.isEmpty ? nil : change(words)?.joined(separator: " ")
                return key.flatMap { $0.contains("\"") || $0.isEmpty ? nil : (type, option, $0) }
            }
            guard let place = random.pick(places) else { return nil }
            var changed = lines
            changed[place.option] = "- [ ] " + lines[place.option].dropFirst(6)
            changed.insert("right: \"\(place.key)\"", at: place.type + 1)
            return Seeded(lines: changed, expected: [place.type + 2])
        }
    }

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
