/// A word that denies what follows (or precedes) it in its clause, after NegEx (Chapman et al., J Biomed Inform 34, 2001).
struct Negation: Hashable {
    /// How strong the denial is.
    enum Strength: Hashable {
        /// The statement is denied: "caused no overhead".
        case denies
        /// The thing is kept away rather than denied: "avoids overhead" says nothing against there being overhead elsewhere.
        case keepsAway
    }

    /// The trigger's own words.
    let trigger: Range<Int>
    /// The positions that it denies, as bits.
    let scope: UInt64
    /// How strong the denial is.
    let strength: Strength

    /// Whether a word ends the noun that a "no" denies: a preposition but "of", or an auxiliary verb.
    static func endsNoun(_ token: Token) -> Bool {
        !token.traits.isDisjoint(with: [.preposition, .auxiliary]) && token.text != "of" && token.text != "in"
    }

    /// The most negations that are told apart in a clause; further ones are not read as negations.
    static let limit = 4
}

extension Clause {
    /// The negations of the clause, in order, at most ``Negation/limit``.
    func negations() -> [Negation] {
        var found: [Negation] = []
        var position = 0
        while position < tokens.count, found.count < Negation.limit {
            guard let trigger = trigger(at: position) else {
                position += 1
                continue
            }
            if trigger.kind != .none, let negation = negation(trigger.kind, position..<position + trigger.length) { found.append(negation) }
            position += trigger.length
        }
        return found
    }

    private func trigger(at position: Int) -> (kind: NegationTriggers.Kind, length: Int)? {
        guard tokens[position].traits.contains(.trigger), tokens[position].kind == .word,
            let candidates = NegationTriggers.byFirstWord[tokens[position].text]
        else { return nil }
        for candidate in candidates where matches(candidate.words, at: position) {
            let isContinued = tokens[position].text == "nor" && tokens[..<position].contains { $0.text == "neither" }
            return (isContinued || isAskingNegation(position) ? .none : candidate.kind, candidate.words.count)
        }
        return nil
    }

    private func matches(_ words: [String], at position: Int) -> Bool {
        position + words.count <= tokens.count && words.indices.allSatisfy { tokens[position + $0].text == words[$0] }
    }

    /// "Isn't 4 best?", "Shouldn't 8 be faster?": the asker believes it.
    private func isAskingNegation(_ position: Int) -> Bool {
        guard isQuestion, tokens[position].traits.contains(.not), position > 0, position <= 3,
            tokens[position - 1].traits.contains(.auxiliary)
        else { return false }
        return tokens[..<(position - 1)].allSatisfy { !$0.traits.isDisjoint(with: [.otherFunction, .ignorable]) }
    }

    private func negation(_ kind: NegationTriggers.Kind, _ trigger: Range<Int>) -> Negation? {
        switch kind {
        case .none: nil
        case .list: Negation(trigger: trigger, scope: forward(from: trigger.upperBound, words: 12, passing: "nor"), strength: .denies)
        case .verb: Negation(trigger: trigger, scope: verbScope(trigger), strength: .denies)
        case .noun: Negation(trigger: trigger, scope: nounScope(trigger.upperBound), strength: .denies)
        case .keepsAway: Negation(trigger: trigger, scope: forward(from: trigger.upperBound, words: 5), strength: .keepsAway)
        case .replaces: Negation(trigger: trigger, scope: replacedScope(trigger.upperBound), strength: .keepsAway)
        case .after: Negation(trigger: trigger, scope: backward(from: trigger.lowerBound), strength: .denies)
        case .both:
            Negation(
                trigger: trigger, scope: forward(from: trigger.upperBound, words: 6) | backward(from: trigger.lowerBound, words: 3),
                strength: .denies)
        }
    }

    /// "rather than 0" puts away the number alone, with its noun; "instead of the fast one" three words.
    private func replacedScope(_ start: Int) -> UInt64 {
        let isNumber = start < tokens.count && tokens[start].bareNumber != nil
        return forward(from: start, words: isNumber ? 1 : 3)
    }

    /// "no" denies its noun, and what a relative clause says of it: "no workers | to 4", "no overhead | with 8", "nothing that slows it".
    private func nounScope(_ start: Int) -> UInt64 {
        let scope = forward(from: start, words: 5)
        var words = 0
        for position in start..<tokens.count where scope & (1 << UInt64(position)) != 0 {
            if tokens[position].traits.contains(.relative) { return scope }
            if words > 0, Negation.endsNoun(tokens[position]) { return scope & ((1 << UInt64(position)) - 1) }
            if !tokens[position].isIgnorable { words += 1 }
        }
        return scope
    }

    /// "not 8" denies the number alone, with its noun; any other "not" denies the rest of the clause up to a mark.
    private func verbScope(_ trigger: Range<Int>) -> UInt64 {
        var next = trigger.upperBound
        while next < tokens.count, tokens[next].isIgnorable { next += 1 }
        if next < tokens.count, tokens[next].bareNumber != nil, isConstituent(next, after: trigger.lowerBound) {
            return forward(from: trigger.upperBound, words: 1)
        }
        return beforeDeniedPurpose(forward(from: trigger.upperBound, words: 10), trigger.upperBound)
    }

    /// "it doesn't pay to have too many", "there is no need to add more": the worth is denied, not what it would be worth for.
    private func beforeDeniedPurpose(_ scope: UInt64, _ start: Int) -> UInt64 {
        var words = 0
        for position in start..<tokens.count where scope & (1 << UInt64(position)) != 0 {
            if position > 0, tokens[position].traits.contains(.to), tokens[position - 1].traits.contains(.evaluative) {
                return scope & ((1 << UInt64(position)) - 1)
            }
            if !tokens[position].isIgnorable { words += 1 }
            if words > 3 { break }
        }
        return scope
    }

    /// Words that say what something is worth.
    static let evaluative: Set<String> = [
        "pay", "pays", "help", "helps", "good", "wise", "smart", "sensible", "sense", "worth", "worthwhile", "useful", "advisable",
        "recommended", "better", "need", "needed", "necessary", "clever", "healthy", "ideal",
    ]

    /// Whether "not 8" stands apart: nothing follows the number, or a mark or another statement does.
    private func isConstituent(_ number: Int, after trigger: Int) -> Bool {
        guard number + 1 < tokens.count else { return true }
        if tokens[number + 1].followsMark || trigger == 0 || tokens[trigger].followsMark { return true }
        return !tokens[number + 1].traits.isDisjoint(with: [.preposition, .and])
    }

    /// The bits of the next so many words, up to a soft mark or a terminator.
    private func forward(from start: Int, words: Int, passing passed: String = "") -> UInt64 {
        var scope: UInt64 = 0
        var left = words
        var position = start
        while position < tokens.count, left > 0 {
            let token = tokens[position]
            if position > start, token.followsMark || token.traits.contains(.terminator) && token.text != passed { break }
            scope |= 1 << UInt64(position)
            if !tokens[position].isIgnorable { left -= 1 }
            position += 1
        }
        return scope
    }

    private func backward(from end: Int, words: Int = 6) -> UInt64 {
        var scope: UInt64 = 0
        var position = end - 1
        while position >= 0, end - position <= words {
            scope |= 1 << UInt64(position)
            if tokens[position].followsMark { break }
            position -= 1
        }
        return scope
    }
}
