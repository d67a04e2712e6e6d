/// The patterns of a rubric as a graph of nodes in which equal parts stand once; children come before their parents.
struct Program {
    /// A part of a pattern, with the indices of its own parts.
    enum Node: Hashable {
        case word(test: Int)
        case number(test: Int)
        /// One after the other, with the index of the gap between them.
        case sequence(Int, gap: Int, Int)
        case either([Int])
        case optional(Int)
        case unordered([Int], gap: Int)
        case all([Int])
        case unless(Int, [Int])
        case denied(Int)
        case mentioned(Int)
        case start
        case end
        /// A bare number that a part does not match and that stands in no list of numbers.
        case otherNumber(than: Int)
        /// Matches nothing: a word set that does not parse.
        case never
    }

    /// The nodes.
    var nodes: [Node] = []
    /// The tests of numbers.
    var numberTests: [NumberTest] = []
    /// The tests of words.
    var vocabulary: Vocabulary
    /// The gaps of sequences.
    var gaps: [Gap] = []
    /// What each node needs, in compact form.
    var outline = ProgramOutline()
}

extension Program {
    /// The tests of particular numbers below a node; a test that any number passes is none.
    func numberTests(under root: Int) -> Set<Int> {
        var tests: Set<Int> = []
        var seen: Set<Int> = []
        var rest = [root]
        while let node = rest.popLast() {
            guard seen.insert(node).inserted else { continue }
            if case .number(let test) = nodes[node], numberTests[test].values != .any { tests.insert(test) }
            rest += nodes[node].parts
        }
        return tests
    }
}

extension Program.Node {
    /// The nodes that this one is made of.
    var parts: [Int] {
        switch self {
        case .word, .number, .start, .end, .never: []
        case .sequence(let first, gap: _, let second): [first, second]
        case .either(let parts), .unordered(let parts, gap: _), .all(let parts): parts
        case .unless(let part, _), .optional(let part), .denied(let part), .mentioned(let part), .otherNumber(let part): [part]
        }
    }
}

/// Builds a ``Program``.
struct ProgramBuilder {
    private(set) var program: Program
    private let wordSets: [String: Pattern]
    private var indices: [Program.Node: Int] = [:]
    private var numberIndices: [NumberTest: Int] = [:]
    private var gapIndices: [Gap: Int] = [:]
    private var named: [String: Int] = [:]
    private var builtIn: [String: Int] = [:]

    /// Starts a program over the word sets of a rubric.
    init(wordSets: [String: Pattern], stemmer: Stemmer) {
        self.wordSets = wordSets
        program = Program(vocabulary: Vocabulary(stemmer: stemmer))
    }

    /// The program of all patterns so far, for the question with these words and for entries with these roots.
    func finished(known words: Set<String>, entries: [[Int]]) -> Program {
        var program = program
        for roots in entries { program.outline.append(entryOf: roots) }
        program.vocabulary.finish(known: words)
        program.outline.finish()
        return program
    }

    /// Adds a pattern and returns the index of its root.
    mutating func add(_ pattern: Pattern) -> Int {
        switch pattern {
        case .word(let word): insert(.word(test: program.vocabulary.test(.stem(program.vocabulary.stem(word)), word: word)))
        case .exact(let word): insert(.word(test: program.vocabulary.test(.exact(word), word: word)))
        case .prefix(let word): insert(.word(test: program.vocabulary.test(.prefix(word), word: word)))
        case .number(let test): insert(.number(test: number(test)))
        case .words(let name, .rubric): wordSet(name, wordSets[name], \.named)
        case .words(let name, .engine): wordSet(name, BuiltInWords.patterns[name], \.builtIn)
        case .sequence(let parts, let gaps): sequence(parts.map { add($0) }, gaps)
        case .either(let parts): insert(.either(parts.map { add($0) }))
        case .optional(let part): insert(.optional(add(part)))
        case .unordered(let parts, let gap): insert(.unordered(parts.map { add($0) }, gap: self.gap(gap)))
        case .all(let parts): insert(.all(parts.map { add($0) }))
        case .unless(let part, let excluded): insert(.unless(add(part), excluded.map { add($0) }))
        case .denied(let part): insert(.denied(add(part)))
        case .mentioned(let part): insert(.mentioned(add(part)))
        case .start: insert(.start)
        case .end: insert(.end)
        case .relation(let relation, let arguments): relation.pattern(arguments).map { add($0) } ?? insert(.never)
        case .otherNumber(let part): insert(.otherNumber(than: add(part)))
        }
    }

    private mutating func insert(_ node: Program.Node) -> Int {
        if let known = indices[node] { return known }
        program.nodes.append(node)
        program.outline.append(node)
        indices[node] = program.nodes.count - 1
        return program.nodes.count - 1
    }

    private mutating func sequence(_ parts: [Int], _ gaps: [Gap]) -> Int {
        var left = parts[0]
        for (gap, right) in zip(gaps, parts.dropFirst()) { left = insert(.sequence(left, gap: self.gap(gap), right)) }
        return left
    }

    private mutating func wordSet(_ name: String, _ pattern: Pattern?, _ indices: WritableKeyPath<ProgramBuilder, [String: Int]>) -> Int {
        if let known = self[keyPath: indices][name] { return known }
        guard let pattern else { return insert(.never) }
        self[keyPath: indices][name] = insert(.never)
        let index = add(pattern)
        self[keyPath: indices][name] = index
        return index
    }

    private mutating func gap(_ gap: Gap) -> Int {
        if let known = gapIndices[gap] { return known }
        program.gaps.append(gap)
        gapIndices[gap] = program.gaps.count - 1
        return program.gaps.count - 1
    }

    private mutating func number(_ test: NumberTest) -> Int {
        if let known = numberIndices[test] { return known }
        program.numberTests.append(test)
        numberIndices[test] = program.numberTests.count - 1
        return program.numberTests.count - 1
    }
}
