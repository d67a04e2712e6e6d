/// What each node of a program needs to match at all: lets most patterns be passed over without matching them.
///
/// From the tests that a clause passes, what can match spreads upwards, so that the work grows with the words that are there and not with
/// the size of the program.
struct ProgramOutline {
    /// How many of its distinct parts a node needs: 1 for alternatives, all of them for sequences, 0 when it can match whatever the words
    /// are.
    private(set) var required: [Int32] = []
    /// How many of the last nodes stand for entries of the rubric.
    private(set) var entryCount = 0
    private var parents: [[Int32]] = []
    /// All parents in a row, and for each node where its own begin; one more for the end.
    private(set) var parentList: [Int32] = []
    private(set) var parentStarts: [Int32] = []
    /// The leaf of each test; −1 = none.
    private var wordLeaves: [Int32] = []
    private var numberLeaves: [Int32] = []

    /// Adds the next node.
    mutating func append(_ node: Program.Node) {
        switch node {
        case .word(let test): leaf(test, in: \.wordLeaves)
        case .number(let test): leaf(test, in: \.numberLeaves)
        case .sequence(let first, gap: _, let second): append([first, second], needsAll: true)
        case .either(let parts): append(parts, needsAll: false)
        case .unordered(let parts, gap: _), .all(let parts): append(parts, needsAll: true)
        case .unless(let part, _), .mentioned(let part), .denied(let part): append([part], needsAll: true)
        case .optional, .start, .end, .otherNumber: append([], needsAll: true)
        case .never: append([], needsAll: false)
        }
    }

    private mutating func leaf(_ test: Int, in leaves: WritableKeyPath<ProgramOutline, [Int32]>) {
        while self[keyPath: leaves].count <= test { self[keyPath: leaves].append(-1) }
        self[keyPath: leaves][test] = Int32(truncatingIfNeeded: required.count)
        append([], needsAll: false)
    }

    private mutating func append(_ parts: [Int], needsAll: Bool) {
        let node = required.count
        let open = Set(parts).filter { required[$0] > 0 }
        let isAlways = needsAll ? open.isEmpty : open.count < Set(parts).count
        required.append(isAlways ? 0 : needsAll ? Int32(truncatingIfNeeded: open.count) : 1)
        parents.append([])
        if !isAlways { for part in open { parents[part].append(Int32(truncatingIfNeeded: node)) } }
    }

    /// Adds an entry of the rubric after all nodes: like a node it can match when one of its roots can.
    mutating func append(entryOf roots: [Int]) {
        entryCount += 1
        append(roots.filter { required[$0] > 0 }, needsAll: false)
    }

    /// Puts the parents in a row, once all nodes are there.
    mutating func finish() {
        parentStarts = [0]
        for list in parents { parentStarts.append((parentStarts.last ?? 0) + Int32(truncatingIfNeeded: list.count)) }
        parentList = Array(parents.joined())
    }

    /// The leaf of a word test; −1 when there is none.
    func wordLeaf(_ test: Int) -> Int32 { test < wordLeaves.count ? wordLeaves[test] : -1 }

    /// The leaf of a number test; −1 when there is none.
    func numberLeaf(_ test: Int) -> Int32 { test < numberLeaves.count ? numberLeaves[test] : -1 }
}

/// Which nodes can match with the words of a clause. Only what the clause before reached is put back, not the whole program.
struct ReachedNodes {
    /// How many nodes the words let match.
    private var count = 0
    /// These nodes, in no order; there is room for all and one more.
    private var list: [Int32]
    /// For each node how many of its parts are still missing; at most 0 when it can match.
    private var missing: [Int32]
    /// The node of the first entry.
    private let firstEntry: Int32

    /// Nothing reached yet.
    init(_ outline: ProgramOutline) {
        missing = outline.required
        list = Array(repeating: 0, count: outline.required.count + 1)
        firstEntry = Int32(truncatingIfNeeded: outline.required.count - outline.entryCount)
    }

    /// The entries of which a root can match, ascending; what needs no word is not among them.
    var entries: [Int] {
        var entries: [Int] = []
        for node in list[..<count] where node >= firstEntry { entries.append(Int(node - firstEntry)) }
        entries.sort()
        return entries
    }

    /// Whether a node can match.
    func isPossible(_ node: Int) -> Bool { missing[node] <= 0 }

    /// Starts anew with the tests that the words and numbers of a clause pass.
    mutating func spread(words: [Int], numbers: [Int], _ outline: ProgramOutline) {
        Self.putBack(list[..<count], &missing, outline)
        count = 0
        for test in words { reach(outline.wordLeaf(test)) }
        for test in numbers { reach(outline.numberLeaf(test)) }
        count = Self.spread(from: count, &list, &missing, outline)
    }

    /// Forgets the clause before: what was reached, and what that brought nearer.
    private static func putBack(_ nodes: ArraySlice<Int32>, _ missing: inout [Int32], _ outline: ProgramOutline) {
        let (starts, parents, required) = (outline.parentStarts.span, outline.parentList.span, outline.required.span)
        var left = missing.mutableSpan
        for node in nodes {
            left[Int(node)] = required[Int(node)]
            for edge in Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) { left[Int(parents[edge])] = required[Int(parents[edge])] }
        }
    }

    private mutating func reach(_ leaf: Int32) {
        guard leaf >= 0 else { return }
        missing[Int(leaf)] = 0
        list[count] = leaf
        count += 1
    }

    /// Goes from each of the first nodes of a list to its parents, which are added to the list, and so on; a parent is reached once, by the
    /// last of the parts that it needs. Returns how many nodes were reached.
    private static func spread(
        from first: Int, _ list: inout [Int32], _ missing: inout [Int32], _ outline: ProgramOutline
    ) -> Int {
        let (starts, parents) = (outline.parentStarts.span, outline.parentList.span)
        var left = missing.mutableSpan
        var reached = list.mutableSpan
        var (next, end) = (0, first)
        while next < end {
            let node = Int(reached[next])
            next += 1
            for edge in Int(starts[node])..<Int(starts[node + 1]) {
                let parent = Int(parents[edge])
                left[parent] -= 1
                // Without a branch, since nobody can foretell it; the list has room for one more.
                reached[end] = parents[edge]
                end += left[parent] == 0 ? 1 : 0
            }
        }
        return end
    }
}
