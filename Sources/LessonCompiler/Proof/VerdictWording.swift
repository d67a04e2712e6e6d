import CourseModel

/// Words a verdict for authors.
enum VerdictWording {
    /// A score in per cent: 0.667 → `67 %`.
    static func percent(_ score: Double) -> String { "\(Int((min(max(score, 0), 1) * 100).rounded())) %" }

    /// The reasons that an author can act on, as sentences; empty when there is none.
    static func reasons(_ verdict: Verdict) -> String { verdict.reasons.compactMap(sentence).joined(separator: " ") }

    private static func sentence(_ reason: Reason) -> String? {
        switch reason {
        case .ideaFound(let id, let words): "Found “\(id)” in \(Wording.quoted(words))."
        case .ideaMissing(let id): "Missing: “\(id)”."
        case .ideaContradicted(let id, let words): "Contradicts “\(id)” by \(Wording.quoted(words))."
        case .misconceptionFound(let id, let words): "States the misconception “\(id)” by \(Wording.quoted(words))."
        case .remarkFound(let id, let words): "Earns the remark “\(id)” by \(Wording.quoted(words))."
        case .typoCorrected(let from, let to): "Reads “\(from)” as “\(to)”."
        case .noStatement: "Finds no statement in it."
        case .repeatsQuestion: "Takes it for a repetition of the question."
        case .empty: "Takes it for no answer."
        default: numberSentence(reason)
        }
    }

    private static func numberSentence(_ reason: Reason) -> String? {
        switch reason {
        case .numberOff(let answer, let isTooLarge):
            "Reads \(ScalarReading.number(answer)), which is too \(isTooLarge ? "large" : "small")."
        case .offByPowerOfTen(let power): "Is off by a factor of 10^\(power)."
        case .wrongSign: "Has the wrong sign."
        case .roundedTooFar: "Is rounded too far."
        case .unitMissing(let expected): "Lacks the unit “\(expected)”."
        case .unitWrong(let found, let expected): "Has the unit “\(found)” instead of “\(expected)”."
        case .notANumber(let text): "Finds no number in \(Wording.quoted(text))."
        case .severalNumbers: "Finds several numbers."
        default: nil
        }
    }
}
