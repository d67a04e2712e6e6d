/// One match of a whole pattern in a clause.
struct PatternMatch: Hashable {
    /// The matched positions, with the negations that the pattern accounts for.
    let positions: Range<Int>
    /// The negations, as bits, that deny the match; none when it is affirmed.
    let denials: UInt8
    /// The negations, as bits, that the pattern accounts for.
    let accounted: UInt8
}

extension PatternMatch {
    /// Where the matched words stand in the answer; a carried subject stands nowhere.
    func source(in clause: Clause) -> Range<Int> {
        var range: Range<Int>?
        for position in positions {
            let source = clause.tokens[position].source
            guard !source.isEmpty else { continue }
            range = range.map { $0.hull(with: source) } ?? source
        }
        return range ?? 0..<0
    }
}

extension ClauseMatcher {
    /// The shortest affirmed match of a pattern; `nil` when there is none.
    mutating func affirmed(_ node: Int) -> PatternMatch? { shortest(node) { !NegationKey.isDenied($0) } }

    /// The match of the first pattern that the clause affirms; `nil` when there is none.
    mutating func firstAffirmed(_ nodes: [Int]) -> PatternMatch? {
        for node in nodes { if let match = affirmed(node) { return match } }
        return nil
    }

    /// The shortest match that the clause denies; `nil` when there is none, or when it only keeps the thing away.
    mutating func denied(_ node: Int) -> PatternMatch? {
        guard !negations.isEmpty else { return nil }
        var denying: UInt8 = 0
        for (index, negation) in negations.enumerated() where negation.strength == .denies { denying |= 1 << UInt8(index) }
        return shortest(node) { NegationKey.isDenied($0) && NegationKey.open($0) & denying != 0 }
    }

    private mutating func shortest(_ node: Int, _ isWanted: (UInt8) -> Bool) -> PatternMatch? {
        var best: (range: Range<Int>, key: UInt8)?
        for index in spans(node).planes {
            let plane = pool.planes[index]
            guard isWanted(plane.key) else { continue }
            for start in Positions(plane.starts) {
                let end = max(pool.ends(of: plane, at: start).trailingZeroBitCount, start)
                if best.map({ end - start < $0.range.count }) ?? true { best = (start..<end, plane.key) }
            }
        }
        return best.map { match($0.range, $0.key) }
    }

    private func match(_ range: Range<Int>, _ key: UInt8) -> PatternMatch {
        let accounted = NegationKey.accounted(key)
        var positions = range
        for (index, negation) in negations.enumerated() where (accounted | NegationKey.open(key)) & (1 << UInt8(index)) != 0 {
            positions = positions.hull(with: negation.trigger)
        }
        let denials = NegationKey.isDenied(key) ? NegationKey.open(key) : 0
        return PatternMatch(positions: positions, denials: denials, accounted: accounted)
    }
}

extension Range<Int> {
    /// The shortest range that holds both.
    fileprivate func hull(with other: Range<Int>) -> Range<Int> {
        Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}
