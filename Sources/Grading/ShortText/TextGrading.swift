import CourseModel

/// Grades a short typed text against alternatives.
///
/// Tolerant spelling folds capitals, quotes, dashes and spaces, passes articles over, and reads a typo (restricted Damerau-Levenshtein:
/// under four letters none, up to seven one edit, from eight two) as the word of the key that it stands for, unless the word is a
/// common English one or stands among the author's `rejects`.
struct TextGrading {
    private let key: TextKey

    /// Prepares a key.
    init(key: TextKey) { self.key = key }

    /// The verdict on what was typed.
    func verdict(of typed: String) -> Verdict {
        let text = CleanText(typed)
        let written = text.words(0..<text.scalars.count).trimmed
        guard !written.isEmpty else { return result(.incorrect, 0, [.empty]) }
        if key.answers.contains(where: { $0.trimmed == written }) { return result(.correct, 1, [.textRight]) }
        return key.spelling == .exact ? exact(written) : tolerant(written)
    }

    private func exact(_ written: String) -> Verdict {
        let isNear = key.answers.contains { ShortText.folded($0) == ShortText.folded(written) }
        return result(.incorrect, 0, [isNear ? .spellingCounts : .textWrong])
    }

    private func tolerant(_ written: String) -> Verdict {
        let words = ShortText.words(written)
        let answers = key.answers.map(ShortText.words)
        let rejects = key.rejects.map(ShortText.words)
        if answers.contains(words) { return result(.correct, 1, [.textRight] + folding(written)) }
        guard !rejects.contains(words), !words.isEmpty else { return result(.incorrect, 0, [.textWrong]) }
        let known = Set((answers + rejects).joined())
        for answer in answers {
            if let typos = ShortText.typos(words, in: answer, known: known) {
                return result(.correct, 1, [.textRight] + typos.map { .typoCorrected(from: $0.from, to: $0.to) })
            }
        }
        return result(.incorrect, 0, [.textWrong])
    }

    /// Says that capitals were folded when nothing else differs.
    private func folding(_ written: String) -> [Reason] {
        key.answers.contains { $0.lowercased() == written.lowercased() } ? [.caseFolded] : []
    }

    private func result(_ outcome: Verdict.Outcome, _ score: Double, _ reasons: [Reason]) -> Verdict {
        Verdict(outcome: outcome, score: score, reasons: reasons, grader: Grader.version)
    }
}

/// Short texts, normalised for comparison.
enum ShortText {
    /// A typo with the word it was read as.
    struct Typo: Hashable {
        let from: String
        let to: String
    }

    /// The folded words without articles; numbers as digits, so that "four" is "4": "The Main-Process" → main, process.
    static func words(_ text: String) -> [String] {
        let words = Tokenizer.lexemes(of: CleanText(text)).compactMap { lexeme -> String? in
            guard let token = lexeme.token else { return nil }
            if case .number(let value, let unit) = token.kind { return NumberText.short(value) + (unit?.rawValue ?? "") }
            return token.text
        }
        let spoken = words.filter { !["a", "an", "the"].contains($0) }
        return spoken.isEmpty ? words : spoken
    }

    /// The text with only letters and digits, folded: "num_workers" and "Num-Workers" are alike.
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in CleanText(text).scalars.map(Folding.folded) where Folding.isLetter(scalar) || Folding.isDigit(scalar) {
            folded.append(scalar)
        }
        return String(folded)
    }

    /// The typos that make `words` of `answer`, word by word; `nil` when some word differs by more, or is a word of its own.
    static func typos(_ words: [String], in answer: [String], known: Set<String>) -> [Typo]? {
        if words.count != answer.count { return joined(words, answer) }
        var typos: [Typo] = []
        for (word, right) in zip(words, answer) where word != right {
            guard !known.contains(word), !KnownWords.contains(word, stem: word) || isPlural(word, of: right),
                isTypo(word, of: right) || isPlural(word, of: right)
            else { return nil }
            typos.append(Typo(from: word, to: right))
        }
        return typos
    }

    /// "over head" for "overhead", and the other way round.
    private static func joined(_ words: [String], _ answer: [String]) -> [Typo]? {
        let text = words.joined()
        guard text.utf8.count >= 6, text == answer.joined() else { return nil }
        return [Typo(from: words.joined(separator: " "), to: answer.joined(separator: " "))]
    }

    private static func isTypo(_ word: String, of right: String) -> Bool {
        var reader = TypoReader()
        reader.add(right)
        return reader.correction(of: word) == right
    }

    private static func isPlural(_ word: String, of right: String) -> Bool {
        right.utf8.count >= 3 && (word == right + "s" || word == right + "es" || right == word + "s" || right == word + "es")
    }
}
