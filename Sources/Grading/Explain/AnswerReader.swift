import Synchronization

/// Reads an answer for one rubric: words resolved to the tests they pass, typos corrected, clauses divided.
struct AnswerReader {
    private let shelf: LexiconShelf

    /// A reader for one rubric.
    init(_ rubric: CompiledRubric) { shelf = rubric.shelf }

    /// The clauses of an answer.
    func clauses(of text: CleanText) -> [Clause] {
        var lexicon = shelf.borrow()
        let lexemes = Tokenizer.lexemes(of: text, &lexicon)
        shelf.giveBack(lexicon)
        return ClauseSplitter.clauses(of: lexemes)
    }
}

/// Keeps the words that were read before for one rubric: spares stems and typos of words that come again. It changes speed only.
final class LexiconShelf: Sendable {
    private let fresh: Lexicon
    private let known: Mutex<Lexicon?>

    /// The most words that are kept.
    private static let limit = 4000

    /// A shelf with a lexicon that knows nothing yet.
    init(vocabulary: Vocabulary, prompt: PromptWords) {
        fresh = Lexicon(vocabulary: vocabulary, prompt: prompt)
        known = Mutex(nil)
    }

    /// Hands out what is known; who comes meanwhile begins anew.
    func borrow() -> Lexicon {
        known.withLock { known in
            defer { known = nil }
            return known ?? fresh
        }
    }

    /// Takes back what is known by now.
    func giveBack(_ lexicon: Lexicon) {
        known.withLock { known in
            if lexicon.count > known?.count ?? 0, lexicon.count <= Self.limit { known = lexicon }
        }
    }
}
