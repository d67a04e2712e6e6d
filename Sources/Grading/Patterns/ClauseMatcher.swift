/// Matches the patterns of a program against one clause.
///
/// Every part of every pattern is matched at most once in a clause, by bit operations over at most ``Clause/limit`` positions: time is
/// bounded by the size of the program for each clause, and linear in the number of clauses. No pattern is exponential.
///
/// It is loaded with one clause after the other, so that its memory is not made anew.
struct ClauseMatcher: ~Copyable {
    /// The patterns.
    let program: Program
    /// The clause that is loaded.
    private(set) var clause = Clause(tokens: [])
    /// Its negations.
    private(set) var negations: [Negation] = []
    /// The matches found.
    private(set) var pool = SpanPool()
    private var count = 0
    private var wordMasks: [UInt64]
    private var numberMasks: [UInt64]
    /// The tests that the clause's words and numbers pass.
    private var words: [Int] = []
    private var numbers: [Int] = []
    /// For each position the key of a match of that token alone.
    private var keys: [UInt8] = []
    /// For each node its matches; `nil` = not matched yet.
    private var found: [Spans?]
    /// The nodes that `found` knows.
    private var matchedNodes: [Int] = []
    /// What can match at all, judged by the words that are there.
    private var reached: ReachedNodes
    private var gaps: GapReach
    private var bareNumbers: UInt64 = 0
    /// Bare numbers that count what is chosen from, as in "the best of these three": nothing is called best with them, and gaps pass them.
    private var counts: UInt64 = 0

    /// Prepares for the clauses of an answer, whose tokens were resolved against the program's vocabulary.
    init(program: Program) {
        self.program = program
        wordMasks = Array(repeating: 0, count: program.vocabulary.count)
        numberMasks = Array(repeating: 0, count: program.numberTests.count)
        found = Array(repeating: nil, count: program.nodes.count)
        reached = ReachedNodes(program.outline)
        gaps = GapReach(program.gaps)
    }

    /// Takes the next clause.
    mutating func load(_ next: Clause) {
        reset()
        clause = next
        negations = next.negations()
        count = next.tokens.count
        pool.reset(tokens: count)
        keys.removeAll(keepingCapacity: true)
        keys.append(contentsOf: repeatElement(0, count: count))
        for position in next.tokens.indices { mark(next.tokens[position], position) }
        for (index, negation) in negations.enumerated() { mark(negation, index) }
        counts = countingNumbers()
        gaps.load(next, bareNumbers: bareNumbers & ~counts, denied: negations.reduce(0) { $0 | $1.scope })
        reached.spread(words: words, numbers: numbers, program.outline)
    }

    private mutating func reset() {
        for node in matchedNodes { found[node] = nil }
        for test in words { wordMasks[test] = 0 }
        for test in numbers { numberMasks[test] = 0 }
        matchedNodes.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        bareNumbers = 0
    }

    private mutating func mark(_ token: Token, _ position: Int) {
        let bit: UInt64 = 1 << UInt64(position)
        guard case .number(let value, let unit) = token.kind else {
            for test in token.word.tests {
                if wordMasks[test] == 0 { words.append(test) }
                wordMasks[test] |= bit
            }
            return
        }
        if unit == nil { bareNumbers |= bit }
        for (index, test) in program.numberTests.enumerated() where test.passes(value, unit: unit) {
            if numberMasks[index] == 0 { numbers.append(index) }
            numberMasks[index] |= bit
        }
    }

    private mutating func mark(_ negation: Negation, _ index: Int) {
        for position in Positions(negation.scope) where position < count { keys[position] |= 1 << UInt8(index) }
        for position in negation.trigger { keys[position] |= 1 << UInt8(index + 4) }
    }

    /// The entries of the rubric that the words of the clause let match, ascending.
    var possibleEntries: [Int] { reached.entries }

    /// Where a node matches.
    mutating func spans(_ node: Int) -> Spans {
        guard reached.isPossible(node) else { return .none }
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
        case .otherNumber(let part): leaf(bareNumbers & ~listedNumbers & ~counts & ~starts(of: part))
        case .sequence(let first, let gap, let second): sequence(first, gap, second)
        case .either(let parts): either(parts)
        case .optional(let part): optional(spans(part))
        case .unordered(let parts, let gap): unordered(parts, gap)
        case .all(let parts): parts.dropFirst().reduce(spans(parts[0])) { together($0, spans($1)) }
        case .unless(let part, let excluded): excluded.contains { !spans($0).isEmpty } ? .none : spans(part)
        case .denied(let part): mapKeys(spans(part)) { NegationKey.isDenied($0) ? NegationKey.accountingForAll($0) : nil }
        case .mentioned(let part): mapKeys(spans(part), NegationKey.accountingForAll)
        case .start: emptyMatches(0...clause.tokens.prefix { $0.isIgnorable }.count)
        case .end: emptyMatches(count - clause.tokens.reversed().prefix { $0.isIgnorable }.count...count)
        case .never: .none
        }
    }

    /// Bare numbers side by side, as in "argmin{1.5, 1.0, 1.3}": values that something was chosen from.
    private var listedNumbers: UInt64 { bareNumbers & (bareNumbers << 1 | bareNumbers >> 1) }

    private func countingNumbers() -> UInt64 {
        var counts: UInt64 = 0
        for position in Positions(bareNumbers) where position >= 2 {
            let determiners = clause.tokens[..<position].reversed().prefix { $0.traits.contains(.determiner) }.count
            guard determiners > 0, position > determiners else { continue }
            if clause.tokens[position - determiners - 1].traits.contains(.choosing) { counts |= 1 << UInt64(position) }
        }
        return counts
    }

    private mutating func starts(of node: Int) -> UInt64 {
        let spans = spans(node)
        return pool.starts(of: spans)
    }

    private mutating func either(_ parts: [Int]) -> Spans {
        var first = Spans.none
        var others: [Spans] = []
        for part in parts where reached.isPossible(part) {
            let spans = spans(part)
            if spans.isEmpty { continue }
            if first.isEmpty { first = spans } else { others.append(spans) }
        }
        if others.isEmpty { return first }
        let mark = pool.mark
        for plane in ([first] + others).lazy.flatMap(\.planes) { pool.copy(plane, as: pool.planes[plane].key, since: mark) }
        return pool.spans(from: mark)
    }

    private mutating func leaf(_ mask: UInt64) -> Spans {
        let mark = pool.mark
        for position in Positions(mask) {
            pool.add(1 << UInt64(position + 1), at: position, to: pool.plane(keys[position], since: mark))
        }
        return pool.spans(from: mark)
    }

    private mutating func emptyMatches(_ positions: ClosedRange<Int>) -> Spans {
        let mark = pool.mark
        addEmptyMatches(positions, since: mark)
        return pool.spans(from: mark)
    }

    private mutating func addEmptyMatches(_ positions: ClosedRange<Int>, since mark: Int) {
        let plane = pool.plane(0, since: mark)
        for position in positions { pool.add(1 << UInt64(position), at: position, to: plane) }
    }

    private mutating func optional(_ spans: Spans) -> Spans {
        let mark = pool.mark
        for plane in spans.planes { pool.copy(plane, as: pool.planes[plane].key, since: mark) }
        addEmptyMatches(0...count, since: mark)
        return pool.spans(from: mark)
    }

    /// The same matches with their keys changed; those whose key becomes `nil` are left out.
    private mutating func mapKeys(_ spans: Spans, _ change: (UInt8) -> UInt8?) -> Spans {
        let mark = pool.mark
        for plane in spans.planes { if let key = change(pool.planes[plane].key) { pool.copy(plane, as: key, since: mark) } }
        return pool.spans(from: mark)
    }

    private mutating func sequence(_ first: Int, _ gap: Int, _ second: Int) -> Spans {
        let left = spans(first)
        guard !left.isEmpty else { return .none }
        let right = spans(second)
        guard !right.isEmpty else { return .none }
        let mark = pool.mark
        join(left, gap, right, since: mark)
        return pool.spans(from: mark)
    }

    /// Adds the matches of two parts, one after the other.
    private mutating func join(_ left: Spans, _ gap: Int, _ right: Spans, since mark: Int) {
        for first in left.planes {
            for second in right.planes { join(pool.planes[first], gap, pool.planes[second], since: mark) }
        }
    }

    private mutating func join(_ left: SpanPool.Plane, _ gap: Int, _ right: SpanPool.Plane, since mark: Int) {
        var target: Int?
        for start in Positions(left.starts) {
            var next: UInt64 = 0
            for end in Positions(pool.ends(of: left, at: start)) { next |= gaps.reach(of: gap, from: end) }
            next &= right.starts
            guard next != 0 else { continue }
            var ends: UInt64 = 0
            for position in Positions(next) { ends |= pool.ends(of: right, at: position) }
            let plane = target ?? pool.plane(NegationKey.joined(left.key, right.key), since: mark)
            target = plane
            pool.add(ends, at: start, to: plane)
        }
    }

    /// Matches of two parts anywhere in the clause, each as the stretch that holds both; of several with one start the shortest.
    private mutating func together(_ first: Spans, _ second: Spans) -> Spans {
        let mark = pool.mark
        for left in first.planes {
            for right in second.planes { together(pool.planes[left], pool.planes[right], since: mark) }
        }
        return pool.spans(from: mark)
    }

    private mutating func together(_ left: SpanPool.Plane, _ right: SpanPool.Plane, since mark: Int) {
        let plane = pool.plane(NegationKey.joined(left.key, right.key), since: mark)
        for start in Positions(left.starts) {
            let end = pool.ends(of: left, at: start).trailingZeroBitCount
            for other in Positions(right.starts) {
                let last = max(end, pool.ends(of: right, at: other).trailingZeroBitCount)
                pool.add(1 << UInt64(last), at: min(start, other), to: plane)
            }
        }
    }

    /// Matches parts in any order by going over the sets of parts, smallest first.
    private mutating func unordered(_ parts: [Int], _ gap: Int) -> Spans {
        var singles: [Spans] = []
        for part in parts {
            singles.append(spans(part))
            if singles[singles.count - 1].isEmpty { return .none }
        }
        var bySet = [Spans](repeating: .none, count: 1 << parts.count)
        for set in 1..<bySet.count {
            if set.nonzeroBitCount == 1 {
                bySet[set] = singles[set.trailingZeroBitCount]
                continue
            }
            let mark = pool.mark
            for part in parts.indices where set & (1 << part) != 0 { join(bySet[set & ~(1 << part)], gap, singles[part], since: mark) }
            bySet[set] = pool.spans(from: mark)
        }
        return bySet[bySet.count - 1]
    }
}

/// Words before the number of what is chosen from: "the best of these three".
enum ChoosingWords {
    static let determiners: Set<String> = ["the", "these", "those", "all", "my", "our", "your"]
    static let prepositions: Set<String> = ["of", "among", "amongst", "between"]
}
