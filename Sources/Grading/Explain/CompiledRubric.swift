import CourseModel

/// A rubric whose patterns are ready to be matched, with what is wrong with them.
struct CompiledRubric: Sendable {
    /// The patterns of one idea, misconception or remark.
    struct Entry: Sendable {
        /// The roots of its patterns.
        var patterns: [Int] = []
        /// Patterns that contradict it although none of its own is denied: another number called best, the opposite comparison.
        var contradictions: [Int] = []
    }

    /// The patterns as a program.
    private(set) var program: Program
    /// One entry for each idea, in the rubric's order.
    private(set) var ideas: [Entry] = []
    /// One entry for each misconception.
    private(set) var misconceptions: [Entry] = []
    /// One entry for each remark.
    private(set) var remarks: [Entry] = []
    /// Everything that is wrong with the patterns.
    private(set) var problems: [RubricProblem] = []
    /// The words of the question and their stems.
    let promptWords: Set<String>
    /// Words of answers that were resolved before.
    let knownTokens = KnownTokens()
    /// For each node the entries that it is a root of.
    private var owners: [Int: [Owner]] = [:]

    /// An entry, by its list and index.
    private enum Owner { case idea(Int), misconception(Int), remark(Int) }

    /// The entries that may match in a clause, ascending.
    struct PossibleEntries {
        var ideas: [Int] = []
        var misconceptions: [Int] = []
        var remarks: [Int] = []
    }

    /// The entries of which a root is among some nodes.
    func entries(of nodes: [Int]) -> PossibleEntries {
        var found = PossibleEntries()
        for node in nodes {
            for owner in owners[node] ?? [] {
                switch owner {
                case .idea(let index): found.ideas.append(index)
                case .misconception(let index): found.misconceptions.append(index)
                case .remark(let index): found.remarks.append(index)
                }
            }
        }
        return PossibleEntries(
            ideas: Set(found.ideas).sorted(), misconceptions: Set(found.misconceptions).sorted(), remarks: Set(found.remarks).sorted())
    }

    private mutating func own(_ entries: [Entry], _ owner: (Int) -> Owner) {
        for (index, entry) in entries.enumerated() {
            for node in entry.patterns + entry.contradictions { owners[node, default: []].append(owner(index)) }
        }
    }

    /// Compiles all patterns of a rubric; one that is wrong is left out and reported.
    init(rubric: Rubric, prompt: [Block], stemmer: Stemmer) {
        promptWords = PromptWords.words(of: prompt, stemmer: stemmer)
        var reader = RubricReader(promptWords: promptWords)
        reader.readWordSets(rubric.words)
        var builder = ProgramBuilder(wordSets: reader.wordSets, stemmer: stemmer)
        let ideas = rubric.ideas.map { reader.patterns($0.match, at: .idea($0.id)) }
        let misconceptions = rubric.misconceptions.map { reader.patterns($0.match, at: .misconception($0.id)) }
        let remarks = rubric.remarks.map { reader.patterns($0.match, at: .remark($0.id)) }
        self.ideas = ideas.map { CompiledRubric.entry($0, &builder) }
        self.misconceptions = misconceptions.map { CompiledRubric.entry($0, &builder) }
        self.remarks = remarks.map { CompiledRubric.entry($0, &builder) }
        problems = reader.problems
        program = builder.program
        own(self.ideas, Owner.idea)
        own(self.misconceptions, Owner.misconception)
        own(self.remarks, Owner.remark)
        program.vocabulary.addKnown(promptWords)
    }

    /// Compiles single patterns, each as an idea of its own, with the word sets of a rubric.
    init(patterns: [Pattern], words: [String: Pattern], promptWords: Set<String>, stemmer: Stemmer) {
        self.promptWords = promptWords
        var builder = ProgramBuilder(wordSets: words, stemmer: stemmer)
        ideas = patterns.map { CompiledRubric.entry([$0], &builder) }
        program = builder.program
        program.vocabulary.addKnown(promptWords)
    }

    private static func entry(_ patterns: [Pattern], _ builder: inout ProgramBuilder) -> Entry {
        var entry = Entry()
        for pattern in patterns {
            entry.patterns.append(builder.add(pattern))
            for other in pattern.opposites { entry.contradictions.append(builder.add(other)) }
        }
        return entry
    }
}

extension Pattern {
    /// The patterns that contradict this one although they do not deny it: for `best(4)` another number called best, for
    /// `better(a, b)` that a is worse than b.
    var opposites: [Pattern] {
        switch self {
        case .either(let parts): parts.flatMap(\.opposites)
        case .relation(.best, let arguments) where arguments.first?.hasNumber ?? false:
            arguments.prefix(1).map { .relation(.namedBest, [.otherNumber(than: $0)]) }
        case .relation(.better, let arguments): [.relation(.worse, arguments)]
        case .relation(.worse, let arguments): [.relation(.better, arguments)]
        default: []
        }
    }

    private var hasNumber: Bool {
        switch self {
        case .number: true
        case .sequence(let parts, _), .either(let parts): parts.contains(where: \.hasNumber)
        default: false
        }
    }
}

/// The words of a question.
enum PromptWords {
    /// All words and numbers of a prompt, folded, and their stems.
    static func words(of prompt: [Block], stemmer: Stemmer) -> Set<String> {
        var words: Set<String> = []
        for case .token(let token) in Tokenizer.lexemes(of: CleanText(prompt.plainText)) where token.kind != .sign {
            words.insert(token.text)
            words.insert(stemmer.stem(token.text))
        }
        return words
    }
}
