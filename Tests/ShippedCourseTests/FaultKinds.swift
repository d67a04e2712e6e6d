import CourseModel

/// A kind of fault that an author makes, put into a lesson's lines at a place of the seed's choosing.
struct FaultKind: Sendable {
    /// A fault in a lesson: its lines, and the 1-based lines on which a report counts as right.
    struct Seeded {
        var lines: [String]
        var expected: Set<Int>
    }

    let name: String
    /// Whether only the proof of keys can see it.
    let needsProof: Bool
    /// The faulty lesson; `nil` when the lesson has no place for this kind.
    let seed: @Sendable ([String], inout SeedSequence) -> Seeded?

    init(_ name: String, needsProof: Bool = false, _ seed: @escaping @Sendable ([String], inout SeedSequence) -> Seeded?) {
        self.name = name
        self.needsProof = needsProof
        self.seed = seed
    }

    /// A kind that changes one line: the lines that can be changed, and the change.
    static func line(
        _ name: String, needsProof: Bool = false, where fits: @escaping @Sendable (String, [String], Int) -> Bool,
        becomes change: @escaping @Sendable (String) -> String?
    ) -> FaultKind {
        FaultKind(name, needsProof: needsProof) { lines, random in
            guard let index = random.pick(lines.indices.filter { fits(lines[$0], lines, $0) && change(lines[$0]) != nil }),
                let changed = change(lines[index])
            else { return nil }
            var lines = lines
            lines[index] = changed
            return Seeded(lines: lines, expected: [index + 1])
        }
    }
}

extension SeedSequence {
    /// One element, or `nil` of none.
    mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.isEmpty ? nil : elements[next(below: elements.count)] }
}

/// Where a line stands.
enum LinePlace {
    /// The info word of the fenced block that a line stands in; `nil` outside.
    static func block(_ lines: [String], _ index: Int) -> String? {
        var word: String?
        for line in lines[..<index] where line.hasPrefix("```") { word = word == nil ? String(line.dropFirst(3)) : nil }
        return lines[index].hasPrefix("```") ? nil : word
    }

    /// The index of the fence that opens the block of a line.
    static func fence(_ lines: [String], _ index: Int) -> Int { lines[..<index].lastIndex { $0.hasPrefix("```") } ?? index }

    /// The index of the front matter's end.
    static func headEnd(_ lines: [String]) -> Int { lines.dropFirst().firstIndex(of: "---") ?? 0 }
}

extension String {
    /// The text with the first occurrence of a part replaced; `nil` when it is not there.
    func replacingFirst(_ part: String, with other: String) -> String? {
        let pieces = split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
        return pieces.count == 2 ? "\(pieces[0])\(other)\(pieces[1])" : nil
    }
}
