/// A pattern over the words of one clause, as parsed. `docs/patterns.md` describes the notation.
indirect enum Pattern: Hashable, Sendable {
    /// A word: itself, its inflections, its typos.
    case word(String)
    /// Exactly this form of a word or sign.
    case exact(String)
    /// Any word that starts so.
    case prefix(String)
    /// A number.
    case number(NumberTest)
    /// A named word set, by whose it is.
    case words(String, WordSetOwner)
    /// One after the other; `gaps[i]` lies between part i and part i + 1.
    case sequence([Pattern], gaps: [Gap])
    /// One of them.
    case either([Pattern])
    /// It or nothing.
    case optional(Pattern)
    /// All of them in any order, with at most such a gap between neighbours.
    case unordered([Pattern], gap: Gap)
    /// All of them somewhere in the clause; they may share words.
    case all([Pattern])
    /// The pattern, in a clause that has none of these.
    case unless(Pattern, [Pattern])
    /// The pattern, denied by its clause.
    case denied(Pattern)
    /// The pattern, whether denied or not.
    case mentioned(Pattern)
    /// The start of the clause.
    case start
    /// The end of the clause.
    case end
    /// A relation between its arguments.
    case relation(Relation, [Pattern])
    /// A bare number that the pattern does not match.
    case otherNumber(than: Pattern)

    /// Whether it can match without any word.
    var isNullable: Bool {
        switch self {
        case .word, .exact, .prefix, .number, .words, .relation, .otherNumber: false
        case .start, .end, .optional: true
        case .sequence(let parts, _), .unordered(let parts, _), .all(let parts): parts.allSatisfy(\.isNullable)
        case .either(let parts): parts.contains(where: \.isNullable)
        case .unless(let part, _), .denied(let part), .mentioned(let part): part.isNullable
        }
    }
}

/// Whose a word set is. A rubric's own set goes before a built-in one of the same name, so that a new built-in one changes no rubric; what is
/// built in uses built-in sets alone.
enum WordSetOwner: Hashable, Sendable { case rubric, engine }

/// What may lie between two parts of a pattern.
struct Gap: Hashable, Sendable {
    /// At most so many words; articles and softeners do not count. ``unlimited`` = as many as there are.
    let words: Int
    /// Whether bare numbers may be among them.
    let passesNumbers: Bool

    /// Nothing but articles and softeners.
    static let adjacent = Gap(words: 0, passesNumbers: false)
    /// The number of words of an unlimited gap.
    static let unlimited = 255
}

/// A test of a number in an answer.
struct NumberTest: Hashable, Sendable {
    /// Which values pass.
    enum Values: Hashable, Sendable {
        case any
        case exactly(Double)
        case within(Double, Double)
        case over(Double)
        case under(Double)
        case negative
        case positive
    }

    /// Which values pass.
    let values: Values
    /// The unit; `nil` = bare numbers only.
    let unit: AnswerUnit?

    /// Whether a number passes.
    func passes(_ value: Double, unit: AnswerUnit?) -> Bool {
        guard unit == self.unit else { return false }
        switch values {
        case .any: return true
        case .exactly(let wanted): return abs(value - wanted) <= 1e-9 * max(1, abs(wanted))
        case .within(let low, let high): return value >= low && value <= high
        case .over(let bound): return value > bound
        case .under(let bound): return value < bound
        case .negative: return value < 0
        case .positive: return value > 0
        }
    }
}
