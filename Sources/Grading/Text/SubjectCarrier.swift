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
        var words = clause.tokens.map(\.text)[...]
        while let first = words.first, ["and", "then", "also", "so", "but", "therefore", "because", "since", "as"].contains(first) {
            words.removeFirst()
        }
        guard let first = words.first else { return false }
        if FunctionWords.auxiliaries.contains(first) || SubjectCarrier.verbs.contains(first) { return !clause.isQuestion }
        return FunctionWords.referring.contains(first) && comparesOnly(clause) && !isDummy(words)
    }

    /// Whether a clause has no number but one that something is compared with ("it is faster than 0").
    private func comparesOnly(_ clause: Clause) -> Bool {
        guard let first = clause.bareNumbers.first?.position else { return true }
        return clause.tokens[max(0, first - 2)..<first].contains { ["than", "over", "vs", "versus", "of"].contains($0.text) }
    }

    /// "it is best to …" speaks of nothing before.
    private func isDummy(_ words: ArraySlice<String>) -> Bool {
        words.prefix(5).contains("to") || words.dropFirst().first == "means" || words.dropFirst().first == "seems"
    }

    /// The number that a clause speaks of: the first bare one that nothing is compared with and that starts no range.
    private func subject(of clause: Clause) -> Token? {
        for (position, _) in clause.bareNumbers {
            let before = position > 0 ? clause.tokens[position - 1].text : ""
            let isStart =
                position + 2 < clause.tokens.count && clause.tokens[position + 1].text == "to"
                && clause.tokens[position + 2].bareNumber != nil
            if !isStart, !["than", "over", "vs", "not"].contains(before) { return clause.tokens[position] }
        }
        return nil
    }

    private static let verbs: Set<String> = [
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
        clause.tokens.insert(carried, at: 0)
        clause.softMarks = Set(softMarks.map { $0 + 1 })
        return clause
    }
}
