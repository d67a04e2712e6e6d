/// Matches the patterns of a program against one clause.
///
/// Every part of every pattern is matched at most once in a clause, by bit operations over at most ``Clause/limit`` positions: time is
/// bounded by the size of the program for each clause, and linear in the number of clauses. No pattern is exponential.
///
/// It is loaded with one clause after the other, so that the memory of what was matched is not made anew.
struct ClauseMatcher: ~Copyable {
    /// The patterns.
    let program: Program
    /// The clause that is loaded.
    private(set) var clause = Clause(tokens: [])
    /// Its negations.
    private(set) var negations: [Negation] = []
    private var count = 0
    private var wordMasks: [UInt64]
    private var numberMasks: [UInt64]
    /// The tests that the clause's words and numbers pass.
    private var words: [Int] = []
    private var numbers: [Int] = []
    /// For each position the key of a match of that token alone.
    private var keys: [UInt8] = []
    private var found: [Spans?]
    /// The nodes that `found` knows.
    private var matchedNodes: [Int] = []
    /// What can match at all, judged by the words that are there.
    private var reached: ReachedNodes
    private var reaches: [(gap: Gap, table: [UInt64])] = []
    private var bareNumbers: UInt64 = 0

    /// Prepares for the clauses of an answer, whose tokens were resolved against the program's vocabulary.
    init(program: Program) {
        self.program = program
        wordMasks = Array(repeating: 0, count: program.vocabulary.count)
        numberMasks = Array(repeating: 0, count: program.numberTests.count)
        found = Array(repeating: nil, count: program.nodes.count)
        reached = ReachedNodes(program.outline)
    }

    /// Takes the next clause.
    mutating func load(_ next: Clause) {
        reset()
        clause = next
        negations = next.negations()
        count = next.tokens.count
        keys.removeAll(keepingCapacity: true)
        keys.append(contentsOf: repeatElement(0, count: count))
        for position in next.tokens.indices { mark(next.tokens[position], position) }
        for (index, negation) in negations.enumerated() { mark(negation, index) }
        reached.spread(words: words, numbers: numbers, program.outline)
    }

    private mutating func reset() {
        for node in matchedNodes { found[node] = nil }
        for test in words { wordMasks[test] = 0 }
        for test in numbers { numberMasks[test] = 0 }
        matchedNodes.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        reaches.removeAll(keepingCapacity: true)
        bareNumbers = 0
    }

    private mutating func mark(_ token: Token, _ position: Int) {
        let bit: UInt64 = 1 << UInt64(position)
        for test in token.tests {
            if wordMasks[test] == 0 { words.append(test) }
            wordMasks[test] |= bit
        }
        guard case .number(let value, let unit) = token.kind else { return }
        if unit == nil { bareNumbers |= bit }
        for (index, test) in program.numberTests.enumerated() where test.passes(value, unit: unit) {
            if numberMasks[index] == 0 { numbers.append(index) }
            numberMasks[index] |= bit
        }
    }

    private mutating func mark(_ negation: Negation, _ index: Int) {
        for position in 0..<count where negation.scope & (1 << UInt64(position)) != 0 { keys[position] |= 1 << UInt8(index) }
        for position in negation.trigger { keys[position] |= 1 << UInt8(index + 4) }
    }

    /// The nodes that the words of the clause let match, in no order; what needs no word is not among them.
    var possibleNodes: [Int] { reached.nodes }

    /// Where a node matches.
    mutating func spans(_ node: Int) -> Spans {
        guard reached.isPossible[node] else { return .none }
        if let known = found[node] { return known }
        let spans = matched(program.nodes[node])
        found[node] = spans
        matchedNodes.append(node)
        return spans
    }

    private mutating func matched(_ node: Program.Node) -> Spans {
        switch node {
        case .word(let test): leaf(wordMasks[test])
        case .number(let test): leaf(numberMasks[test])
        case .otherNumber(let part): leaf(bareNumbers & ~spans(part).starts)
        case .sequence(let first, let gap, let second): sequence(spans(first), gap, spans(second))
        case .either(let parts): either(parts)
        case .optional(let part): optional(spans(part))
        case .unordered(let parts, let gap): unordered(parts, gap)
        case .all(let parts): parts.dropFirst().reduce(spans(parts[0])) { together($0, spans($1)) }
        case .unless(let part, let excluded): excluded.contains { !spans($0).isEmpty } ? .none : spans(part)
        case .denied(let part): spans(part).mapKeys { NegationKey.isDenied($0) ? NegationKey.accountingForAll($0) : nil }
        case .mentioned(let part): spans(part).mapKeys(NegationKey.accountingForAll)
        case .start: emptyMatches { position, clause in clause.tokens[..<position].allSatisfy(\.isIgnorable) }
        case .end: emptyMatches { position, clause in clause.tokens[position...].allSatisfy(\.isIgnorable) }
        case .never: .none
        }
    }

    private mutating func either(_ parts: [Int]) -> Spans {
        var result = Spans.none
        for part in parts where reached.isPossible[part] { result.formUnion(spans(part)) }
        return result
    }

    private func leaf(_ mask: UInt64) -> Spans {
        guard mask != 0 else { return .none }
        var spans = Spans()
        var rest = mask
        while rest != 0 {
            let position = rest.trailingZeroBitCount
            rest &= rest - 1
            if let index = spans.planes.firstIndex(where: { $0.key == keys[position] }) {
                spans.planes[index].ends[position] = 1 << UInt64(position + 1)
            } else {
                var ends = [UInt64](repeating: 0, count: count + 1)
                ends[position] = 1 << UInt64(position + 1)
                spans.add(keys[position], ends)
            }
        }
        return spans
    }

    private func emptyMatches(_ isMatch: (Int, Clause) -> Bool) -> Spans {
        var ends = [UInt64](repeating: 0, count: count + 1)
        for position in 0...count where isMatch(position, clause) { ends[position] = 1 << UInt64(position) }
        var spans = Spans()
        spans.add(0, ends)
        return spans
    }

    private func optional(_ spans: Spans) -> Spans {
        var spans = spans
        spans.add(0, (0...count).map { 1 << UInt64($0) })
        return spans
    }

    private mutating func sequence(_ first: Spans, _ gap: Gap, _ second: Spans) -> Spans {
        guard !first.isEmpty, !second.isEmpty else { return .none }
        let reach = reach(gap)
        var result = Spans()
        for left in first.planes {
            for right in second.planes {
                if let ends = joined(left.ends, reach, right.ends) { result.add(NegationKey.joined(left.key, right.key), ends) }
            }
        }
        return result
    }

    private func joined(_ left: [UInt64], _ reach: [UInt64], _ right: [UInt64]) -> [UInt64]? {
        let starts = Spans.starts(of: right)
        var result = [UInt64](repeating: 0, count: count + 1)
        var isEmpty = true
        for (start, ends) in left.enumerated() where ends != 0 {
            var next: UInt64 = 0
            var rest = ends
            while rest != 0 {
                next |= reach[rest.trailingZeroBitCount]
                rest &= rest - 1
            }
            next &= starts
            while next != 0 {
                result[start] |= right[next.trailingZeroBitCount]
                next &= next - 1
                isEmpty = false
            }
        }
        return isEmpty ? nil : result
    }

    /// Matches of two parts anywhere in the clause, each as the stretch that holds both; of several with one start the shortest.
    private func together(_ first: Spans, _ second: Spans) -> Spans {
        var result = Spans()
        for left in first.planes {
            for right in second.planes {
                var ends = [UInt64](repeating: 0, count: count + 1)
                for (start, mask) in left.ends.enumerated() where mask != 0 {
                    for (other, otherMask) in right.ends.enumerated() where otherMask != 0 {
                        ends[min(start, other)] |= 1 << UInt64(max(mask.trailingZeroBitCount, otherMask.trailingZeroBitCount))
                    }
                }
                result.add(NegationKey.joined(left.key, right.key), ends)
            }
        }
        return result
    }

    /// For each end of a part, the positions at which the next part may start.
    private mutating func reach(_ gap: Gap) -> [UInt64] {
        if let known = reaches.first(where: { $0.gap == gap }) { return known.table }
        let denied = negations.reduce(0) { $0 | $1.scope }
        let barriers = gap.passesNumbers ? 0 : bareNumbers & ~denied & ~rangeStarts
        let table = (0...count).map { end in reached(from: end, gap.words, barriers) }
        reaches.append((gap, table))
        return table
    }

    /// The first numbers of ranges: "from 0 to 4" speaks of 4.
    private var rangeStarts: UInt64 {
        guard count > 2 else { return 0 }
        return (0..<count - 2).reduce(0) { bits, position in
            let isStart = clause.tokens[position + 1].text == "to" && bareNumbers & (0b101 << UInt64(position)) == 0b101 << UInt64(position)
            return isStart ? bits | 1 << UInt64(position) : bits
        }
    }

    private func reached(from end: Int, _ words: Int, _ barriers: UInt64) -> UInt64 {
        var bits: UInt64 = 1 << UInt64(end)
        var left = words
        var position = end
        while position < count {
            if barriers & (1 << UInt64(position)) != 0 { break }
            if !clause.tokens[position].isIgnorable {
                guard left > 0 else { break }
                left -= 1
            }
            position += 1
            bits |= 1 << UInt64(position)
        }
        return bits
    }

    /// Matches parts in any order by going over the sets of parts, smallest first.
    private mutating func unordered(_ parts: [Int], _ gap: Gap) -> Spans {
        let singles = parts.map { spans($0) }
        guard !singles.contains(where: \.isEmpty) else { return .none }
        var bySet = [Spans](repeating: .none, count: 1 << parts.count)
        for set in 1..<bySet.count {
            for part in parts.indices where set & (1 << part) != 0 {
                let before = set & ~(1 << part)
                bySet[set].formUnion(before == 0 ? singles[part] : sequence(bySet[before], gap, singles[part]))
            }
        }
        return bySet[bySet.count - 1]
    }
}
