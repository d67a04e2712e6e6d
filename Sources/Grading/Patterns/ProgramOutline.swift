/// What each node of a program needs to match at all: lets most patterns be passed over without matching them.
///
/// From the tests that a clause passes, what can match spreads upwards, so that the work grows with the words that are there and not with
/// the size of the program.
struct ProgramOutline {
    /// How many of its distinct parts a node needs: 1 for alternatives, all of them for sequences, 0 when it can always match.
    private var required: [Int32] = []
    private var parents: [[Int32]] = []
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

    /// Marks in `possible` (which starts as ``always``) every node that can match with these words and numbers.
    func spread(words: [Int], numbers: [Int], into possible: inout [Bool]) {
        var missing = required
        var rest = words.compactMap { wordLeaves[$0] } + numbers.compactMap { numberLeaves[$0] }
        while let node = rest.popLast() {
            if possible[node] { continue }
            possible[node] = true
            for parent in parents[node] {
                missing[Int(parent)] -= 1
                if missing[Int(parent)] <= 0 { rest.append(Int(parent)) }
            }
        }
    }
}
