import CourseModel

/// The patterns of a rubric that parse, and what is wrong with the others.
struct RubricPatterns {
    /// The word sets by name.
    let wordSets: [String: Pattern]
    /// The patterns of each idea, in the rubric's order.
    let ideas: [[Pattern]]
    /// The patterns of each misconception.
    let misconceptions: [[Pattern]]
    /// The patterns of each remark.
    let remarks: [[Pattern]]
    /// Everything that is wrong, in the order of the rubric.
    let problems: [RubricProblem]

    /// Reads all patterns of a rubric for the question with these words.
    init(of rubric: Rubric, promptWords: Set<String>) {
        var reader = RubricReader(promptWords: promptWords)
        reader.readWordSets(rubric.words)
        wordSets = reader.wordSets
        ideas = rubric.ideas.map { reader.patterns($0.match, at: .idea($0.id)) }
        misconceptions = rubric.misconceptions.map { reader.patterns($0.match, at: .misconception($0.id)) }
        remarks = rubric.remarks.map { reader.patterns($0.match, at: .remark($0.id)) }
        problems = reader.problems
    }
}

/// Parses the patterns of a rubric and collects what is wrong with them.
struct RubricReader {
    /// The words of the question.
    let promptWords: Set<String>
    /// The word sets that parsed.
    private(set) var wordSets: [String: Pattern] = [:]
    /// What is wrong, in the order of reading.
    private(set) var problems: [RubricProblem] = []
    private var memory = PatternMemory()
    /// The names of all word sets so far. Who uses one that does not parse is not told of it at each use.
    private var declared: Set<String> = []

    /// A reader for the rubric of one question.
    init(promptWords: Set<String>) { self.promptWords = promptWords }

    /// Reads the word sets in order; each may use those before it, and one with the name of a built-in set takes its place from there on.
    mutating func readWordSets(_ sets: [WordSet]) {
        for set in sets {
            let name = set.id.rawValue
            let place = RubricProblem.Place.words(set.id)
            if name == "start" || name == "end" { add(place, 0, 0, .builtInName(name)) }
            if declared.contains(name) { add(place, 0, 0, .duplicateWords(name)) }
            if let pattern = parse(set.match, place, 0) { wordSets[name] = pattern }
            declared.insert(name)
        }
    }

    /// The patterns of one list that parse.
    mutating func patterns(_ texts: [String], at place: RubricProblem.Place) -> [Pattern] {
        if texts.isEmpty { add(place, 0, 0, .noPatterns) }
        return texts.enumerated().compactMap { index, text in
            let pattern = parse(text, place, index)
            if let pattern, isEcho(pattern) { add(place, index, 0, .onlyWordsOfTheQuestion) }
            return pattern
        }
    }

    private mutating func parse(_ text: String, _ place: RubricProblem.Place, _ index: Int) -> Pattern? {
        let known = declared
        do throws(PatternFault) {
            return try PatternParser.pattern(text, &memory) { name in
                known.contains(name) ? .rubric : BuiltInWords.names.contains(name) ? .engine : nil
            }
        } catch {
            add(place, index, String(text.unicodeScalars.prefix(error.offset)).count, error.fact)
            return nil
        }
    }

    private mutating func add(_ place: RubricProblem.Place, _ pattern: Int, _ offset: Int, _ fact: PatternProblem) {
        problems.append(RubricProblem(place: place, pattern: pattern, offset: offset, fact: fact))
    }

    /// Whether a pattern can be met with words of the question alone.
    private func isEcho(_ pattern: Pattern) -> Bool {
        switch pattern {
        case .word(let word), .exact(let word): promptWords.contains(word)
        case .number(let test): isEcho(test)
        case .sequence(let parts, _), .unordered(let parts, _), .all(let parts): parts.filter { !$0.isNullable }.allSatisfy(isEcho)
        case .either(let parts): parts.contains(where: isEcho)
        case .unless(let part, _): isEcho(part)
        case .denied, .mentioned, .prefix, .words, .relation, .otherNumber, .optional, .start, .end: false
        }
    }

    private func isEcho(_ test: NumberTest) -> Bool {
        if case .exactly(let value) = test.values { return promptWords.contains(NumberText.short(value)) }
        return test.unit == nil && test.values != .negative
    }
}
