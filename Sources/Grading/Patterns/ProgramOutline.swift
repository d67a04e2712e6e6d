/// What each node of a program needs to match at all: lets most patterns be passed over without matching them.
struct ProgramOutline {
    private enum Need: UInt8 {
        case word, number, all, any, negation, nothing, impossible
    }

    private var needs: [Need] = []
    /// For each node where its operands start; one more entry at the end.
    private var starts: [Int32] = [0]
    private var operands: [Int32] = []

    /// Adds the next node.
    mutating func append(_ node: Program.Node) {
        switch node {
        case .word(let test): append(.word, [test])
        case .number(let test): append(.number, [test])
        case .sequence(let first, _, let second): append(.all, [first, second])
        case .either(let parts): append(.any, parts)
        case .unordered(let parts, _), .all(let parts): append(.all, parts)
        case .unless(let part, _), .mentioned(let part): append(.all, [part])
        case .denied(let part): append(.negation, [part])
        case .optional, .start, .end, .otherNumber: append(.nothing, [])
        case .never: append(.impossible, [])
        }
    }

    private mutating func append(_ need: Need, _ parts: [Int]) {
        needs.append(need)
        for part in parts { operands.append(Int32(truncatingIfNeeded: part)) }
        starts.append(Int32(truncatingIfNeeded: operands.count))
    }

    /// For each node whether it can match in a clause with these words and numbers.
    func possible(words: [UInt64], numbers: [UInt64], hasNegations: Bool) -> [Bool] {
        var possible = [Bool](repeating: false, count: needs.count)
        for node in needs.indices {
            let range = Int(starts[node])..<Int(starts[node + 1])
            switch needs[node] {
            case .word: possible[node] = words[Int(operands[range.lowerBound])] != 0
            case .number: possible[node] = numbers[Int(operands[range.lowerBound])] != 0
            case .all: possible[node] = operands[range].allSatisfy { possible[Int($0)] }
            case .any: possible[node] = operands[range].contains { possible[Int($0)] }
            case .negation: possible[node] = hasNegations && possible[Int(operands[range.lowerBound])]
            case .nothing: possible[node] = true
            case .impossible: break
            }
        }
        return possible
    }
}
