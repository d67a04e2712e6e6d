import CourseModel

/// The words of a question.
struct PromptWords: Sendable {
    /// All words and numbers, folded, and their stems.
    private(set) var all: Set<String> = []
    /// The words that the question only denies: "…, so the loader is *not* the bottleneck".
    private(set) var denied: Set<String> = []
    /// The words that it only asserts.
    private(set) var asserted: Set<String> = []

    /// No words.
    static let none = PromptWords()

    private init() {}

    /// Reads a prompt.
    init(_ prompt: [Block], stemmer: Stemmer) {
        for clause in ClauseSplitter.clauses(of: Tokenizer.lexemes(of: CleanText(prompt.plainText))) {
            let scope = clause.negations().reduce(0) { $0 | $1.scope }
            for (position, token) in clause.tokens.enumerated() where token.kind != .sign && token.isWritten {
                all.insert(token.text)
                all.insert(stemmer.stem(token.text))
                if scope & (1 << UInt64(position)) != 0 { denied.insert(token.text) } else { asserted.insert(token.text) }
            }
        }
        let both = denied.intersection(asserted)
        denied.subtract(both)
        asserted.subtract(both)
    }
}
