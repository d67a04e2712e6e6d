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
    let program: Program
    /// One entry for each idea, in the rubric's order.
    private(set) var ideas: [Entry] = []
    /// One entry for each misconception.
    private(set) var misconceptions: [Entry] = []
    /// One entry for each remark.
    private(set) var remarks: [Entry] = []
    /// Everything that is wrong with the patterns.
    private(set) var problems: [RubricProblem] = []
    /// The words of the question.
    let prompt: PromptWords
    /// Words of answers that were read before.
    let shelf: LexiconShelf
    /// For each node that is a root, the entries that it is a root of.
    private let owners: RootOwners

    /// All entries: ideas, then misconceptions, then remarks.
    private static func owners(_ entries: [Entry], _ program: Program) -> RootOwners {
        RootOwners(roots: entries.map { $0.patterns + $0.contradictions }, nodes: program.nodes.count)
    }

    /// The entries that may match in a clause: those of which a root is among some nodes.
    func entries(of nodes: [Int]) -> PossibleEntries {
        let found = owners.owners(of: nodes)
        let beliefs = ideas.count + misconceptions.count
        return PossibleEntries(
            ideas: found.prefix { $0 < ideas.count },
            misconceptions: found.filter { $0 >= ideas.count && $0 < beliefs }.map { $0 - ideas.count },
            remarks: found.filter { $0 >= beliefs }.map { $0 - beliefs })
    }

    /// Indices of entries, ascending.
    struct PossibleEntries {
        let ideas: ArraySlice<Int>
        let misconceptions: [Int]
        let remarks: [Int]
    }

    /// Compiles all patterns of a rubric; one that is wrong is left out and reported.
    init(rubric: Rubric, prompt: [Block], stemmer: Stemmer) {
        self.prompt = PromptWords(prompt, stemmer: stemmer)
        var reader = RubricReader(promptWords: self.prompt.all)
        reader.readWordSets(rubric.words)
        var builder = ProgramBuilder(wordSets: reader.wordSets, stemmer: stemmer)
        let ideas = rubric.ideas.map { reader.patterns($0.match, at: .idea($0.id)) }
        let misconceptions = rubric.misconceptions.map { reader.patterns($0.match, at: .misconception($0.id)) }
        let remarks = rubric.remarks.map { reader.patterns($0.match, at: .remark($0.id)) }
        self.ideas = ideas.map { CompiledRubric.entry($0, &builder) }
        self.misconceptions = misconceptions.map { CompiledRubric.entry($0, &builder) }
        self.remarks = remarks.map { CompiledRubric.entry($0, &builder) }
        problems = reader.problems
        program = builder.finished(known: self.prompt.all)
        shelf = LexiconShelf(vocabulary: program.vocabulary, prompt: self.prompt)
        owners = CompiledRubric.owners(self.ideas + self.misconceptions + self.remarks, program)
    }

    /// Compiles single patterns, each as an idea of its own, with the word sets of a rubric.
    init(patterns: [Pattern], words: [String: Pattern], prompt: PromptWords, stemmer: Stemmer) {
        self.prompt = prompt
        var builder = ProgramBuilder(wordSets: words, stemmer: stemmer)
        ideas = patterns.map { CompiledRubric.entry([$0], &builder) }
        program = builder.finished(known: prompt.all)
        shelf = LexiconShelf(vocabulary: program.vocabulary, prompt: prompt)
        owners = CompiledRubric.owners(ideas, program)
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
