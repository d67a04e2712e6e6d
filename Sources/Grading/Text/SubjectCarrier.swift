/// Gives a clause without subject the number that the clause before speaks of: "4 is quicker and | is best" → "4 is best".
struct SubjectCarrier {
    /// The clauses with subjects carried.
    func carried(_ clauses: [Clause]) -> [Clause] {
        var result: [Clause] = []
        var subject: Token?
        for clause in clauses {
            var clause = clause
            if clause.opening == .sentence { subject = nil }
            if let subject, lacksSubject(clause) { clause = clause.withSubject(subject) }
            subject = self.subject(of: clause) ?? subject
            result.append(clause)
        }
        return result
    }

    private func lacksSubject(_ clause: Clause) -> Bool {
        let tokens = clause.tokens.drop { $0.traits.contains(.leadsClause) }
        guard let first = tokens.first else { return false }
        if !first.traits.isDisjoint(with: [.auxiliary, .carrierVerb]) { return !clause.isQuestion }
        return first.traits.contains(.referring) && comparesOnly(clause) && !isDummy(tokens)
    }

    /// Whether a clause has no number but one that something is compared with ("it is faster than 0").
    private func comparesOnly(_ clause: Clause) -> Bool {
        guard let first = clause.tokens.firstIndex(where: { $0.bareNumber != nil }) else { return true }
        return clause.tokens[max(0, first - 2)..<first].contains { $0.traits.contains(.compares) }
    }

    /// "it is best to …" speaks of nothing before.
    private func isDummy(_ tokens: ArraySlice<Token>) -> Bool {
        if tokens.prefix(5).contains(where: { $0.traits.contains(.to) }) { return true }
        guard let second = tokens.dropFirst().first else { return false }
        return second.text == "means" || second.text == "seems"
    }

    /// The number that a clause speaks of: the first bare one that nothing is compared with and that starts no range.
    private func subject(of clause: Clause) -> Token? {
        let tokens = clause.tokens
        for position in tokens.indices where tokens[position].bareNumber != nil {
            let isStart =
                position + 2 < tokens.count && tokens[position + 1].traits.contains(.to) && tokens[position + 2].bareNumber != nil
            let isExcluded = position > 0 && tokens[position - 1].traits.contains(.excludesSubject)
            if !isStart, !isExcluded { return tokens[position] }
        }
        return nil
    }

    /// Words that may stand before the verb of a clause without subject.
    static let leads: Set<String> = ["and", "then", "also", "so", "but", "therefore", "because", "since", "as"]

    /// Words before a number that something is compared with.
    static let comparing: Set<String> = ["than", "over", "vs", "versus", "of"]

    /// Words before a number that is not what a clause speaks of.
    static let excluding: Set<String> = ["than", "over", "vs", "not"]

    /// Verbs that open a clause without subject.
    static let verbs: Set<String> = [
        "makes", "made", "making", "causes", "caused", "causing", "gives", "gave", "giving", "being", "wins", "becomes", "became",
        "becoming",
        "brings", "brought", "adds", "added", "adding", "gets", "got", "turns", "slows", "slowed", "slowing", "leads", "leading", "runs",
    ]
}

extension Clause {
    /// The clause with a carried subject before its first token.
    func withSubject(_ subject: Token) -> Clause {
        var clause = self
        var carried = subject
        carried.source = subject.source.lowerBound..<subject.source.lowerBound
        carried.followsMark = false
        clause.tokens.insert(carried, at: 0)
        return clause
    }
}
