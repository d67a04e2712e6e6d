/// Joins pieces that make no statement of their own to a neighbour: "With eight," + "you have more …"; "best" + ": 4".
struct BareClauseJoiner {
    /// The pieces with the bare ones joined, in order.
    func joined(_ pieces: [Clause]) -> [Clause] {
        var result: [Clause] = []
        var index = 0
        while index < pieces.count {
            var piece = pieces[index]
            index += 1
            while index < pieces.count, joinsNext(piece, pieces[index]) {
                piece.append(pieces[index])
                index += 1
            }
            if let last = result.last, joinsPrevious(piece, last) {
                result[result.count - 1].append(piece)
            } else {
                result.append(piece)
            }
        }
        return result
    }

    /// A bare piece joins the next one when that has no number of its own.
    private func joinsNext(_ piece: Clause, _ next: Clause) -> Bool {
        guard next.opening.isSoft, piece.opening != .open, piece.tokens.count <= Clause.limit, isBare(piece) else { return false }
        if next.tokens.first?.traits.contains(.not) ?? false, next.tokens.count <= 3 { return true }
        if piece.opening == .colon, next.opening != .colon { return false }
        return !next.tokens.contains { $0.bareNumber != nil } || next.opening == .colon || next.opening == .open
            || next.opening == .dash && !isBareNumber(next)
    }

    private func isBareNumber(_ piece: Clause) -> Bool { piece.tokens.first?.bareNumber != nil }

    private func joinsPrevious(_ piece: Clause, _ last: Clause) -> Bool {
        piece.opening.isSoft && isBare(piece) && last.tokens.count + piece.tokens.count <= Clause.limit
    }

    /// "Compared to 0," speaks of what follows.
    static let comparing: Set<String> = ["compared", "relative", "versus", "vs", "unlike"]

    /// Whether a piece is made of numbers, words of the question and small words only.
    private func isBare(_ piece: Clause) -> Bool {
        if piece.tokens.first?.traits.contains(.comparing) ?? false { return true }
        return piece.tokens.allSatisfy { token in
            guard token.kind == .word, !token.traits.contains(.bareCompanion) else { return true }
            return token.traits.contains(.ofPrompt) && !token.traits.contains(.auxiliary)
        }
    }
}
