/// What each node of a program needs to match at all: lets most patterns be passed over without matching them.
///
/// From the tests that a clause passes, what can match spreads upwards, so that the work grows with the words that are there and not with
/// the size of the program.
struct ProgramOutline {
    /// How many of its distinct parts a node needs: 1 for alternatives, all of them for sequences, 0 when it can always match.
    private(set) var required: [Int32] = []
    private(set) var parents: [[Int32]] = []
    private var wordLeaves: [Int: Int] = [:]
    private var numberLeaves: [Int: Int] = [:]
    /// For each node whether it can match whatever the words are.
    private(set) var always: [Bool] = []

    /// Adds the next node.
    mutating func append(_ node: Program.Node) {
        switch node {
        case .word(let test): leaf(test, in: \.wordLeaves)
        case .number(let test): leaf(test, in: \.numberLeaves)
        case .sequence(let first, _, let second): append([first, second], needsAll: true)
        case .either(let parts): append(parts, needsAll: false)
        case .unordered(let parts, _), .all(let parts): append(parts, needsAll: true)
        case .unless(let part, _), .mentioned(let part), .denied(let part): append([part], needsAll: true)
        case .optional, .start, .end, .otherNumber: append([], needsAll: true)
        case .never: append([], needsAll: false)
        }
    }

    private mutating func leaf(_ test: Int, in leaves: WritableKeyPath<ProgramOutline, [Int: Int]>) {
        self[keyPath: leaves][test] = required.count
        append([], needsAll: false)
    }

    private mutating func append(_ parts: [Int], needsAll: Bool) {
        let node = required.count
        let open = Set(parts).filter { !always[$0] }
        let isAlways = needsAll ? open.isEmpty : open.count < Set(parts).count
        required.append(needsAll ? Int32(truncatingIfNeeded: open.count) : 1)
        always.append(isAlways)
        parents.append([])
        if !isAlways { for part in open { parents[part].append(Int32(truncatingIfNeeded: node)) } }
    }

    /// The leaves of the tests that words and numbers pass.
    func leaves(words: [Int], numbers: [Int]) -> [Int] {
        words.compactMap { wordLeaves[$0] } + numbers.compactMap { numberLeaves[$0] }
    }
}

/// Which nodes can match with the words of a clause. Only what the clause before reached is put back, not the whole program.
struct ReachedNodes {
    /// For each node whether it can match.
    private(set) var isPossible: [Bool]
    /// The nodes that the words let match, in no order.
    private(set) var nodes: [Int] = []
    private var missing: [Int32]
    private var touched: [Int] = []

    /// Nothing reached yet.
    init(_ outline: ProgramOutline) {
        isPossible = outline.always
        missing = outline.required
    }

    /// Starts anew with the words and numbers of a clause.
    mutating func spread(words: [Int], numbers: [Int], _ outline: ProgramOutline) {
        for node in nodes { isPossible[node] = outline.always[node] }
        for node in touched { missing[node] = outline.required[node] }
        nodes.removeAll(keepingCapacity: true)
        touched.removeAll(keepingCapacity: true)
        var rest = outline.leaves(words: words, numbers: numbers)
        while let node = rest.popLast() {
            if isPossible[node] { continue }
            isPossible[node] = true
            nodes.append(node)
            for parent in outline.parents[node] {
                let parent = Int(parent)
                missing[parent] -= 1
                touched.append(parent)
                if missing[parent] <= 0 { rest.append(parent) }
            }
        }
    }
}
