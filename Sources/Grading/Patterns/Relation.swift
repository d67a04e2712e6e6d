/// A relation that no bag of words sees, written `name(a, b)` in a pattern. It stands for a pattern over its arguments.
enum Relation: String, Hashable, Sendable, CaseIterable {
    /// `better(a, b)`: a is said to be better or faster than b, in any of the ways to say it: "4 beats 8", "8 loses to 4", "8 is slower than 4".
    case better
    /// `worse(a, b)`: a is said to be worse than b.
    case worse
    /// `best(a)`: a is said to be the best, or to be the one to take.
    case best
    /// `namedBest(a)`: a is called best in as many words, without recommendation ("use a").
    case namedBest

    /// How many arguments it takes.
    var argumentCount: ClosedRange<Int> { self == .better || self == .worse ? 2...2 : 1...1 }

    /// The pattern that the relation stands for; `nil` when the number of arguments is wrong.
    func pattern(_ arguments: [Pattern]) -> Pattern? {
        guard argumentCount.contains(arguments.count) else { return nil }
        switch self {
        case .better: return Relation.filled(Relation.comparison, arguments[0], arguments[1])
        case .worse: return Relation.filled(Relation.comparison, arguments[1], arguments[0])
        case .best: return Relation.filled(Relation.optimum + Relation.choice, arguments[0], arguments[0])
        case .namedBest: return Relation.filled(Relation.optimum, arguments[0], arguments[0])
        }
    }

    /// Ways to say that `a` is better than `b`, with `a` and `b` as word sets.
    private static let comparison = parsed([
        "<a> ..8 <better> ..3 <than> ...4 <b>",
        "<b> ..8 <worse> ..3 <than> ...4 <a>",
        "<better> ..3 <a> ..2 <than> ..4 <b>",
        "<worse> ..3 <b> ..2 <than> ..4 <a>",
        "<a> ..3 <beats> ...4 <b>",
        "<b> ..3 <loses> ..4 <a>",
        "<than> ..3 <b> ..3 <a> ..4 <better>",
        "<than> ..3 <a> ..3 <b> ..4 <worse>",
        "<b> ..3 not ('as'|'so') <good> ..2 'as' ..3 <a>",
        "('t' | time) <a> '<' ...6 <b> & !'>'",
        "('t' | time) <b> '>' ...6 <a> & !'<'",
        "(prefer|choose|pick|take|favour|favor|'use') ..3 <a> ..2 (over|'rather than'|'instead of'|to) ..3 <b>",
    ])

    /// Leaves out a number that only bounds a range or is the second of two: "between 4 and 8", "4 or 8", "4 to 8 is best".
    private static let inRange =
        " & !(between ...3 <a>) & !(N or <a> ..3 <best>) & !(<start> N to <a> ..3 <best>) & !(<best> ..2 N (or | to) <a>) & !(<a> to N ..3 <best>)"

    private static let optimum = parsed([
        "<best> ..5 <a> & !((<limit> | <than>) ..2 <a>) & !('of' <a>) & !(('among' | 'amongst') ..2 <a>)" + inRange,
        "<a> ..4 <best> & !(<a> ..2 <than>)" + inRange,
        "<a> [workers] ('wins' | 'win' | 'won' | 'ftw' | 'for the win')",
    ])

    private static let choice = parsed([
        "<recommend> ..4 <a>",
        "(would | should | will | 'let us' | could | better) ..2 ('run' | 'go' | 'train' | 'work' | 'choose' | 'be') ..3 <a> & !(<a> ..2 <better>)",
        "<a> 'it' ('stays' | 'remains' | 'shall' | 'will' | 'has to')",
        "<a> ..2 'is' ..1 (what | where | 'which') ..4 (<recommend> | 'go' | 'stop' | 'run' | 'stay' | 'start' | 'end' | 'put')",
        "<a> ..2 ('is' | 'was' | 'are' | seems | looks | sounds | appears | 'be') ..2 (good | better | right | best | correct | proper | sensible | "
            + "reasonable | suitable | fair | safe | 'my' | 'our' | clear | obvious | preferred) ..1 (number | value | setting | choice | amount | count | "
            + "level | configuration | option | crew | pick | compromise | balance | answer | bet | favorite | favourite)",
        "<a> ..2 'is' ..1 ('the' (setting | choice | pick | answer | way | keeper | winner) | 'king' | 'it' <end>)",
        "(would | will) say ..1 <a> <end>",
        "<start> <a> [workers] ('then' | 'please' | 'thanks') <end>",
        "'only' ..1 <a> ..3 (useful | needed | necessary | worth | pay | pays | help | helps)",
        "(optimum | 'setting of choice' | choice | pick | winner | conclusion | verdict | recommendation | preference | favorite | favourite | decision | vote | bet | answer) ..4 <a>",
        "not <beats> ..2 <a>",
        "<a> ..1 (everywhere | 'all day' | 'ftw' | 'please' | <recommend> <end>)",
        "(good | right | correct | proper | suitable | reasonable | sensible | appropriate | recommended) (number | value | setting | choice | "
            + "amount | count | level | configuration | option) ..4 <a>",
        "<a> ('it' is <end> | 'is' 'where')",
        "<start> ..2 'it' 'is' ..3 <a> <end>",
        "<start> [my] (choice | pick | answer | conclusion | result | recommendation | decision | choose) <a>",
        "<start> [and] (so|then|thus|therefore|hence) ..2 <a> [workers] <end>",
        "<a> ..2 ('is'|'are'|'seems'|'looks') ..1 (right|enough|plenty|'the one'|'the way to go'|'just right'|"
            + "suitable|appropriate|sufficient|adequate|preferable|recommended|preferred|'spot on')",
        "<start> [and | so | just | then] 'go' <a>",
        "<a> 'is' <end>",
        "<start> <a> <end>",
    ])

    private static func parsed(_ texts: [String]) -> [Pattern] {
        var memory = PatternMemory()
        return texts.compactMap {
            try? PatternParser.pattern($0, &memory) { ["a", "b"].contains($0) || BuiltInWords.names.contains($0) ? .engine : nil }
        }
    }

    private static func filled(_ templates: [Pattern], _ first: Pattern, _ second: Pattern) -> Pattern {
        .either(templates.map { $0.replacing("a", by: first).replacing("b", by: second) })
    }
}

extension Pattern {
    /// The pattern with a word set replaced by another pattern.
    func replacing(_ name: String, by other: Pattern) -> Pattern {
        switch self {
        case .words(name, .engine): other
        case .word, .exact, .prefix, .number, .words, .start, .end: self
        case .sequence(let parts, let gaps): .sequence(parts.map { $0.replacing(name, by: other) }, gaps: gaps)
        case .either(let parts): .either(parts.map { $0.replacing(name, by: other) })
        case .optional(let part): .optional(part.replacing(name, by: other))
        case .unordered(let parts, let gap): .unordered(parts.map { $0.replacing(name, by: other) }, gap: gap)
        case .all(let parts): .all(parts.map { $0.replacing(name, by: other) })
        case .unless(let part, let excluded):
            .unless(part.replacing(name, by: other), excluded.map { $0.replacing(name, by: other) })
        case .denied(let part): .denied(part.replacing(name, by: other))
        case .mentioned(let part): .mentioned(part.replacing(name, by: other))
        case .relation(let relation, let arguments): .relation(relation, arguments.map { $0.replacing(name, by: other) })
        case .otherNumber(let part): .otherNumber(than: part.replacing(name, by: other))
        }
    }
}
