/// Says which clauses make no statement of the learner's own, so that nothing in them counts.
struct ClauseGuards {
    /// Why a clause earns nothing; `nil` for an ordinary one.
    func objection(to clause: Clause) -> MatchExplanation.ClauseGuard? {
        if addressesGrader(clause) { return .addressesGrader }
        if reportsOthers(clause) { return .reported }
        if repeatsQuestion(clause) { return .repeatsQuestion }
        return isHeap(clause) ? .noStatement : nil
    }

    /// For each clause of an answer why it earns nothing; `nil` for an ordinary one.
    ///
    /// Once a sentence speaks to the grader, the rest of it does too. Words of the question that conclude something from a statement of
    /// the learner's own ("the device is idle, so the loader is the bottleneck") are the learner's.
    func objections(to clauses: [Clause]) -> [MatchExplanation.ClauseGuard?] {
        var addressesGrader = false
        var follows = false
        return clauses.map { clause in
            if clause.opening == .sentence {
                addressesGrader = false
                follows = false
            }
            var found = addressesGrader ? .addressesGrader : objection(to: clause)
            if found == .addressesGrader { addressesGrader = true }
            if found == .repeatsQuestion, follows, clause.tokens.first?.traits.contains(.concluding) ?? false { found = nil }
            follows = found == nil && !addsNothing(clause)
            return found
        }
    }

    /// Words that open a conclusion.
    static let concludingWords: Set<String> = ["so", "therefore", "thus", "hence"]

    /// Four or more words that all stand in the question, and none of them denied where the question asserts it or the other way round.
    private func repeatsQuestion(_ clause: Clause) -> Bool {
        addsNothing(clause) && words(of: clause).reduce(0) { count, _ in count + 1 } >= 4 && !turnsQuestion(clause)
    }

    /// "The loader is the bottleneck" where the question says that it is not.
    private func turnsQuestion(_ clause: Clause) -> Bool {
        let scope = clause.negations().reduce(0) { $0 | $1.scope }
        return clause.tokens.enumerated().contains { position, token in
            let isDenied = scope & (1 << UInt64(position)) != 0
            let turned: WordTraits = isDenied ? .assertedByPrompt : .deniedByPrompt
            return token.kind == .word && token.traits.contains(turned) && token.traits.isDisjoint(with: [.ignorable, .echoed, .ties])
        }
    }

    /// Whether all words of a clause stand in the question.
    func addsNothing(_ clause: Clause) -> Bool {
        words(of: clause).allSatisfy { !$0.traits.isDisjoint(with: [.ofPrompt, .echoed]) }
    }

    private func words(of clause: Clause) -> some Collection<Token> {
        clause.tokens.lazy.filter { !$0.source.isEmpty && !$0.isIgnorable && $0.kind != .sign }
    }

    /// Six or more words in a row, or four pieces, none of which ties the others together.
    private func isHeap(_ clause: Clause) -> Bool {
        guard clause.tokens.count >= 6, !clause.hasCarriedSubject else { return false }
        return !clause.tokens.contains(where: ClauseGuards.ties) || isSorted(clause)
    }

    /// Ten or more words in a row in the order of the alphabet, or against it: a word list, no statement.
    private func isSorted(_ clause: Clause) -> Bool {
        guard clause.tokens.count >= 10 else { return false }
        var rising = 1
        var falling = 1
        for (word, next) in zip(clause.tokens, clause.tokens.dropFirst()) {
            rising = word.text <= next.text ? rising + 1 : 1
            falling = word.text >= next.text ? falling + 1 : 1
            if max(rising, falling) >= 10, rising != falling { return true }
        }
        return false
    }

    /// Whether a token makes a statement of the words around it: a small word, a sign, a verb form, an adverb, a comparative.
    static func ties(_ token: Token) -> Bool {
        switch token.kind {
        case .number(_, let unit): unit != nil
        case .word, .sign: token.traits.contains(.ties)
        }
    }

    /// Whether a word has the form of a verb, an adverb or a comparative.
    static func looksLikeStatement(_ word: String) -> Bool {
        word.utf8.count > 5 && (word.hasSuffix("ed") || word.hasSuffix("ly") || word.hasSuffix("est"))
    }

    /// Words that make a statement of the words around them.
    static let tyingWords: Set<String> = FunctionWords.all.union(verbs)

    private func addressesGrader(_ clause: Clause) -> Bool {
        guard clause.tokens.contains(where: { $0.traits.contains(.graderKey) }) else { return false }
        if clause.tokens.contains(where: { $0.traits.contains(.graderWord) }) { return true }
        let words = Set(clause.tokens.map(\.text))
        return ClauseGuards.graderPhrases.contains { $0.allSatisfy(words.contains) }
    }

    /// "You would think 8 is faster": somebody else's belief, or one that was given up.
    private func reportsOthers(_ clause: Clause) -> Bool {
        guard clause.tokens.contains(where: { !$0.traits.isDisjoint(with: [.believing, .reporting]) }) else { return false }
        let words = clause.tokens.map(\.text)
        for (index, word) in words.enumerated() where ClauseGuards.believing.contains(word) {
            let before = words[max(0, index - 4)..<index]
            // "One by one, I guess": the learner's own.
            if before.last(where: ClauseGuards.subjects.contains).map(ClauseGuards.speakers.contains) ?? false,
                !before.contains("not") || before.contains("might")
            {
                return true
            }
        }
        let pairs = zip(words, words.dropFirst())
        return pairs.contains { ClauseGuards.reports.contains("\($0) \($1)") }
    }

    private static let speakers: Set<String> = [
        "you", "one", "people", "they", "everyone", "everybody", "someone", "somebody", "many", "most", "folks",
    ]

    /// Those and the learner.
    private static let subjects: Set<String> = speakers.union(["i", "we"])

    static let echoed: Set<String> = [
        "is", "are", "was", "the", "of", "in", "at", "for", "when", "your", "my", "our", "using", "to", "that", "me",
    ]

    static let believing: Set<String> = [
        "think", "expect", "say", "assume", "believe", "guess", "imagine", "suppose", "thought", "claim", "hope",
    ]

    private static let reports: Set<String> = [
        "supposed to", "i expected", "we expected", "i thought", "we thought", "in theory", "on paper", "common belief", "a myth",
    ]

    static let reporting: Set<String> = Set(reports.compactMap { $0.split(separator: " ").last.map(String.init) })

    static let graderWords: Set<String> = [
        "rubric", "grader", "graders", "verdict", "grading", "jailbreak", "prompt", "admin", "override", "misconceptions", "autograder",
    ]

    /// A word that every clause to the grader has.
    static let graderKeys: Set<String> = graderWords.union(graderPhrases.compactMap(\.last))

    private static let graderPhrases: [[String]] = [
        ["ignore", "instructions"], ["disregard", "instructions"], ["ignore", "previous"], ["full", "marks"], ["full", "credit"],
        ["full", "points"], ["maximum", "score"], ["mark", "correct"], ["grade", "correct"], ["answer", "is", "correct"],
        ["answer", "as", "correct"],
        ["answer", "all", "ideas"], ["all", "ideas"], ["the", "student", "correctly"], ["give", "points"], ["award", "points"],
        ["score", "1"],
        ["score", "100"], ["as", "an", "ai"], ["system", "message"], ["accept", "answer"], ["top", "marks"],
        ["the", "student", "explains"], ["the", "student", "identifies"],
        ["reference", "answer"], ["model", "answer"],
    ]

    private static let verbs: Set<String> = [
        "help", "helps", "hurt", "hurts", "make", "makes", "made", "give", "gives", "gave", "get", "gets", "got", "go", "goes", "went",
        "use",
        "uses", "take", "takes", "took", "cause", "causes", "add", "adds", "bring", "brings", "slow", "slows", "speeds", "sped",
        "keep",
        "keeps", "kept", "cut", "cuts", "win", "wins", "won", "beat", "beats", "lose", "loses", "lost", "run", "runs", "ran", "fight",
        "fights",
        "compete", "competes", "wait", "waits", "need", "needs", "kill", "kills", "pick", "set", "choose", "starve", "starves", "waste",
        "wastes", "become", "becomes", "became", "work", "works", "want", "wants", "share", "shares", "eat", "eats", "start", "starts",
        "stay",
        "stays", "seem", "seems", "mean", "means", "show", "shows", "suffer", "suffers", "reach", "reaches", "exceed", "exceeds", "let",
        "lets",
        "outweigh", "outweighs", "feed", "feeds", "fed",
    ]
}
