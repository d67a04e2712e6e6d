/// The words that the patterns of a rubric look for: says which tests a word of an answer passes, and reads typos.
struct Vocabulary {
    /// A test of a word.
    enum Test: Hashable {
        case stem(String)
        case exact(String)
        case prefix(String)
    }

    private let stemmer: Stemmer
    private var indices: [Test: Int] = [:]
    private var byStem: [String: Int] = [:]
    private var byText: [String: Int] = [:]
    private var prefixes: [Unicode.Scalar: [(text: String, test: Int)]] = [:]
    private var typos = TypoReader()
    /// All texts, stems and beginnings that are looked for, in ascending order of their bytes.
    private var sorted: [[UInt8]] = []
    /// The words of the question and their stems: known words, never corrected.
    private var known: Set<String> = []

    /// How many tests there are.
    var count: Int { indices.count }

    /// An empty vocabulary.
    init(stemmer: Stemmer) { self.stemmer = stemmer }

    /// The stem of a folded word.
    func stem(_ word: String) -> String { stemmer.stem(word) }

    /// The number of a test, which is added if it is new; `word` is what a typo may be read as.
    mutating func test(_ test: Test, word: String) -> Int {
        addTypos(test, word)
        if let index = indices[test] { return index }
        let index = indices.count
        indices[test] = index
        switch test {
        case .stem(let stem): byStem[stem] = index
        case .exact(let text): byText[text] = index
        case .prefix(let text):
            if let first = text.unicodeScalars.first { prefixes[first, default: []].append((text, index)) }
        }
        return index
    }

    private mutating func addTypos(_ test: Test, _ word: String) {
        if case .prefix = test { return }
        typos.add(word)
        if case .stem = test, word.utf8.count >= 5 { for ending in ["s", "d", "ed", "ing"] { addInflection(word, ending) } }
    }

    /// Lets typos be read as an inflection of a word, where Snowball leads it back to the same stem.
    private mutating func addInflection(_ word: String, _ ending: String) {
        guard !["er", "est", "ly", "s", "ed", "ing"].contains(where: word.hasSuffix) else { return }
        let base = ending == "ing" && word.hasSuffix("e") ? String(word.dropLast()) : word
        let inflected = base + ending
        if stem(inflected) == stem(word) { typos.add(inflected) }
    }

    /// Makes words of the question known, so that they are read as they are, once all tests are there.
    mutating func finish(known words: Set<String>) {
        known.formUnion(words)
        let texts = Set(byStem.keys).union(byText.keys).union(prefixes.values.joined().map(\.text))
        sorted = texts.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The letters with which longer words go on that are looked for and begin with a text, as bits of ``bit(of:)``.
    func continuations(of text: String) -> UInt32 {
        let start = Array(text.utf8)
        var range = sorted.startIndex..<sorted.endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            let isAfter = start.lexicographicallyPrecedes(sorted[middle])
            range = isAfter ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return sorted[range.lowerBound...].prefix { $0.starts(with: start) }.reduce(0) { $0 | Vocabulary.bit(of: $1[start.count]) }
    }

    /// The bit of a letter; all bytes beyond a–z share one.
    static func bit(of letter: UInt8) -> UInt32 { (0x61...0x7A).contains(letter) ? 1 << UInt32(letter - 0x61) : 1 << 31 }

    /// The tests that a word passes, in ascending order.
    func tests(_ text: String, stem: String) -> [Int] {
        var tests: [Int] = []
        if let index = byText[text] { tests.append(index) }
        if let index = byStem[stem] { tests.append(index) }
        if let first = text.unicodeScalars.first, let candidates = prefixes[first] {
            for candidate in candidates where text.hasPrefix(candidate.text) { tests.append(candidate.test) }
        }
        return tests
    }

    /// Whether two words written apart are one word of the rubric: "over" + "head".
    func isWord(_ first: String, _ second: String) -> Bool {
        guard (7...30).contains(first.utf8.count + second.utf8.count) else { return false }
        let text = first + second
        if byText[text] != nil { return true }
        // The stem must reach into the second word: "minimum" + "lies" is no "minimum".
        let stem = stemmer.stem(text)
        if byStem[stem] != nil { return stem.utf8.count > first.utf8.count + 1 }
        guard let initial = text.unicodeScalars.first, let candidates = prefixes[initial] else { return false }
        return candidates.contains { text.hasPrefix($0.text) && !first.hasPrefix($0.text) && $0.text.utf8.count >= 7 }
    }

    /// The word that an unknown word is a typo of; `nil` when it is known or nothing is near.
    func correction(of text: String, stem: String) -> String? {
        guard text.utf8.count >= 4, !known.contains(text), !known.contains(stem), !KnownWords.contains(text, stem: stem) else {
            return nil
        }
        return typos.correction(of: text)
    }
}

/// Words that are never read as a typo of another one.
enum KnownWords {
    /// Whether a folded word is a common English word, an inflection of one, or one of the engine's own.
    static func contains(_ text: String, stem: String) -> Bool {
        if FunctionWords.all.contains(text) || CommonWords.contains(text) || NegationTriggers.words.contains(text) { return true }
        // An inflection: "makes" → "make"; but "thre", which is its own stem, is none of "three".
        return CommonWords.contains(stem) || stem != text && CommonWords.contains(stem + "e")
    }
}
