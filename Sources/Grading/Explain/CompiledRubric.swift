import CourseModel

/// A rubric whose patterns are ready to be matched, with what is wrong with them.
struct CompiledRubric: Sendable {
    /// The patterns of one idea, misconception or remark.
    struct Entry: Sendable {
        /// The roots of its patterns.
        var patterns: [Int] = []
        /// Patterns that contradict it although none of its own is denied: another number called best, the opposite comparison.
        var contradictions: [Int] = []

        /// The nodes one of which must be able to match.
        var roots: [Int] { patterns + contradictions }
    }

    /// The patterns as a program.
    let program: Program
    /// One entry for each idea, in the rubric's order.
    private(set) var ideas: [Entry] = []
    /// One entry for each misconception.
    private(set) var misconceptions: [Entry] = []
    /// One entry for each remark.
    private(set) var remarks: [Entry] = []
    /// The words of the question.
    let prompt: PromptWords
    /// Words of answers that were read before.
    let shelf: LexiconShelf

    /// Entries by what they are. All entries are counted on: ideas, then misconceptions, then remarks.
    func divided(_ entries: [Int]) -> PossibleEntries {
        let beliefs = ideas.count + misconceptions.count
        return PossibleEntries(
            ideas: entries.prefix { $0 < ideas.count },
            misconceptions: entries.filter { $0 >= ideas.count && $0 < beliefs }.map { $0 - ideas.count },
            remarks: entries.filter { $0 >= beliefs }.map { $0 - beliefs })
    }

    /// Indices of entries, ascending.
    struct PossibleEntries {
        let ideas: ArraySlice<Int>
        let misconceptions: [Int]
        let remarks: [Int]
    }

    /// Compiles all patterns of a rubric; one that is wrong is left out: ``RubricCheck`` reports it.
    init(rubric: Rubric, prompt: [Block], stemmer: Stemmer) {
        self.prompt = PromptWords(prompt, stemmer: stemmer)
        let patterns = RubricPatterns(of: rubric, promptWords: self.prompt.all)
        var builder = ProgramBuilder(wordSets: patterns.wordSets, stemmer: stemmer)
        ideas = patterns.ideas.map { CompiledRubric.entry($0, &builder) }
        misconceptions = patterns.misconceptions.map { CompiledRubric.entry($0, &builder) }
        remarks = patterns.remarks.map { CompiledRubric.entry($0, &builder) }
        program = builder.finished(known: self.prompt.all, entries: (ideas + misconceptions + remarks).map(\.roots))
        shelf = LexiconShelf(vocabulary: program.vocabulary, prompt: self.prompt)
    }

    /// Compiles single patterns, each as an idea of its own, with the word sets of a rubric.
    init(patterns: [Pattern], words: [String: Pattern], prompt: PromptWords, stemmer: Stemmer) {
        self.prompt = prompt
        var builder = ProgramBuilder(wordSets: words, stemmer: stemmer)
        ideas = patterns.map { CompiledRubric.entry([$0], &builder) }
        program = builder.finished(known: prompt.all, entries: ideas.map(\.roots))
        shelf = LexiconShelf(vocabulary: program.vocabulary, prompt: prompt)
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
