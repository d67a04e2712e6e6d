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
        key.need == .all && key.targets.count > 1 ? verdictOfSeveral(typed) : verdictOfOne(typed)
    }

    private func verdictOfOne(_ typed: String) -> Verdict {
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

    /// All targets are asked for: each earns its share, and each number that is none of them takes one away.
    private func verdictOfSeveral(_ typed: String) -> Verdict {
        let parts = NumberList.parts(of: typed)
        guard !parts.isEmpty else { return wrong([.empty]) }
        var open = key.targets
        var reasons: [Reason] = []
        var extra = 0
        for part in parts {
            let index = open.firstIndex { NumberGrading(key, for: $0, isUnitAsked).verdictOfOne(part).outcome == .correct }
            if let index { open.remove(at: index) } else { extra += 1 }
            if index == nil, parts.count == 1 { reasons += verdictOfOne(part).reasons }
        }
        if !open.isEmpty { reasons.append(.numbersMissed(count: open.count)) }
        if extra > 0 { reasons.append(.numbersTooMany(count: extra)) }
        let right = key.targets.count - open.count
        let score = max(0, Double(right - extra) / Double(key.targets.count))
        if open.isEmpty, extra == 0 { return result(.correct, 1, [.numberRight(isExact: true)]) }
        return result(score > 0 ? .partial : .incorrect, score, reasons)
    }

    private init(_ key: NumberKey, for target: NumberKey.Target, _ isUnitAsked: Bool) {
        self.key = NumberKey(targets: [target], tolerance: key.tolerance, unit: key.unit)
        self.isUnitAsked = isUnitAsked
    }

    /// A key without unit: nouns may follow the number ("4 workers"), a percentage is a share, other units are wrong.
    private func unitless(_ number: WrittenNumber) -> Verdict {
        guard !number.unit.isEmpty, let unit = MeasureUnit(number.unit) else { return judged(number.value, number.figures, []) }
        guard unit.quantity == .share, !unit.isRate else { return wrong([.unitWrong(found: number.unit, expected: "")]) }
        return judged(number.value * unit.factor, number.figures, [.unitConverted(from: number.unit, to: "")])
    }

    /// The best verdict over the targets.
    private func judged(_ value: Double, _ figures: Int?, _ before: [Reason]) -> Verdict {
        guard value.isFinite else { return wrong(before + [.notANumber(String(value))]) }
        let verdicts = key.targets.filter(\.representative.isFinite).map { judged(value, figures, before, $0) }
        guard let first = verdicts.first else { return wrong(before + [.notANumber(String(key.value))]) }
        return verdicts.first { $0.outcome == .correct } ?? verdicts.dropFirst().reduce(first) { $1.score > $0.score ? $1 : $0 }
    }

    private func judged(_ value: Double, _ figures: Int?, _ before: [Reason], _ target: NumberKey.Target) -> Verdict {
        let right = target.representative
        if NumberTolerance.accepts(value, target, key.tolerance) {
            return result(.correct, 1, before + [.numberRight(isExact: isExact(value, target))])
        }
        if case .value = target, let figures, NumberTolerance.isRounding(value, of: right, figures: figures) {
            return result(.partial, NumberGrading.part, before + [.roundedTooFar])
        }
        if NumberTolerance.accepts(-value, target, key.tolerance) { return wrong(before + [.wrongSign]) }
        if let power = NumberTolerance.power(value, target, key.tolerance) { return wrong(before + [.offByPowerOfTen(power: power)]) }
        return wrong(before + [.numberOff(answer: value, isTooLarge: value > right)])
    }

    private func isExact(_ value: Double, _ target: NumberKey.Target) -> Bool {
        guard case .value(let right) = target else { return true }
        return abs(value - right) <= 1e-9 * abs(right)
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
