import CourseModel

/// Grades a typed number against a key with tolerance and unit.
struct NumberGrading {
    /// What a right number earns when its unit is missing, and a number that was rounded too far.
    static let part = 0.5

    private let key: NumberKey
    private let isUnitAsked: Bool

    /// Prepares a key. A prompt that asks "in ms" or "how many seconds" makes the unit optional in the answer.
    init(key: NumberKey, prompt: [Block]) {
        self.key = key
        isUnitAsked = key.unit.map { NumberGrading.asks(prompt.plainText, for: $0) } ?? true
    }

    /// The verdict on what was typed.
    func verdict(of typed: String) -> Verdict {
        let text = CleanText(typed)
        do throws(WrittenNumber.Failure) {
            return verdict(try NumberReader.number(in: text))
        } catch {
            switch error {
            case .empty: return wrong([.empty])
            case .notANumber: return wrong([.notANumber(text.words(0..<text.scalars.count))])
            case .several: return wrong([.severalNumbers])
            }
        }
    }

    private func verdict(_ number: WrittenNumber) -> Verdict {
        guard let expected = key.unit else { return unitless(number) }
        guard !number.unit.isEmpty else {
            let verdict = judged(number.value, number.figures, [])
            guard !isUnitAsked, verdict.score > 0 else { return verdict }
            return result(.partial, min(verdict.score, NumberGrading.part), verdict.reasons + [.unitMissing(expected: expected)])
        }
        guard let wanted = MeasureUnit(expected) else {
            return number.unit.lowercased() == expected.lowercased()
                ? judged(number.value, number.figures, []) : wrong([.unitWrong(found: number.unit, expected: expected)])
        }
        guard let found = MeasureUnit(number.unit), let factor = found.factor(to: wanted) else {
            return wrong([.unitWrong(found: String(number.unit.prefix(40)), expected: expected)])
        }
        let isSame = factor == 1
        return judged(
            isSame ? number.value : number.value * factor, number.figures, isSame ? [] : [.unitConverted(from: number.unit, to: expected)])
    }

    /// A key without unit: nouns may follow the number ("4 workers"), a percentage is a share, other units are wrong.
    private func unitless(_ number: WrittenNumber) -> Verdict {
        guard !number.unit.isEmpty, let unit = MeasureUnit(number.unit) else { return judged(number.value, number.figures, []) }
        guard unit.quantity == .share, !unit.isRate else { return wrong([.unitWrong(found: number.unit, expected: "")]) }
        return judged(number.value * unit.factor, number.figures, [.unitConverted(from: number.unit, to: "")])
    }

    private func judged(_ value: Double, _ figures: Int?, _ before: [Reason]) -> Verdict {
        guard value.isFinite, key.value.isFinite else { return wrong(before + [.notANumber(String(value))]) }
        if NumberTolerance.accepts(value, key) {
            let isExact = abs(value - key.value) <= 1e-9 * abs(key.value)
            return result(.correct, 1, before + [.numberRight(isExact: isExact)])
        }
        if let figures, NumberTolerance.isRounding(value, of: key.value, figures: figures) {
            return result(.partial, NumberGrading.part, before + [.roundedTooFar])
        }
        if NumberTolerance.accepts(-value, key) { return wrong(before + [.wrongSign]) }
        if let power = NumberTolerance.power(value, key) { return wrong(before + [.offByPowerOfTen(power: power)]) }
        return wrong(before + [.numberOff(answer: value, isTooLarge: value > key.value)])
    }

    private func wrong(_ reasons: [Reason]) -> Verdict { result(.incorrect, 0, reasons) }

    private func result(_ outcome: Verdict.Outcome, _ score: Double, _ reasons: [Reason]) -> Verdict {
        Verdict(outcome: outcome, score: score, reasons: reasons, grader: Grader.version)
    }

    /// Whether a prompt names the unit in which it wants the number: "in ms", "how many seconds", "what percentage".
    private static func asks(_ prompt: String, for unit: String) -> Bool {
        guard let wanted = MeasureUnit(unit) else { return false }
        let words = prompt.split(whereSeparator: { $0.isWhitespace || ",;:?!()".contains($0) }).map {
            String($0.drop { $0 == "`" }.prefix { $0 != "`" })
        }
        for (word, next) in zip(words, words.dropFirst()) where ["in", "many", "of"].contains(word.lowercased()) {
            if let found = MeasureUnit(next.hasSuffix(".") ? String(next.dropLast()) : next), found == wanted { return true }
        }
        return wanted.quantity == .share && words.contains { $0.lowercased().hasPrefix("percentage") }
    }
}
