/// The words that deny, and those that only look like it.
enum NegationTriggers {
    /// How a trigger denies.
    enum Kind: Hashable {
        /// It does not deny: "not only", "no doubt".
        case none
        /// It denies all that follows, over "nor" too: "neither".
        case list
        /// It denies a verb or adjective and what belongs to it: "not", "never".
        case verb
        /// It denies the noun that follows: "no".
        case noun
        /// It keeps the noun that follows away: "without", "avoids".
        case keepsAway
        /// It prefers something to what follows: "instead of".
        case replaces
        /// It denies what stands before it: "is unlikely".
        case after
        /// It denies what stands on both sides: "nothing".
        case both
    }

    /// A trigger.
    struct Entry: Hashable {
        let words: [String]
        let kind: Kind
    }

    /// Words that end the scope of a negation.
    static let terminators: Set<String> = [
        "but", "except", "because", "though", "although", "however", "whereas", "while", "so", "nor", "since", "yet", "if",
    ]

    /// The triggers by their first word, longest first.
    static let byFirstWord: [String: [Entry]] = {
        var table: [String: [Entry]] = [:]
        for (kind, phrases) in phrases {
            for phrase in phrases {
                let words = phrase.split(separator: " ").map(String.init)
                table[words[0], default: []].append(Entry(words: words, kind: kind))
            }
        }
        return table.mapValues { entries in
            entries.sorted { ($0.words.count, $1.words.joined()) > ($1.words.count, $0.words.joined()) }
        }
    }()

    /// "wrong to claim (that)", "is false to say (that)"…
    private static let wronglySaid: [String] = ["wrong", "incorrect", "false", "mistaken", "misleading", "naive"].flatMap { adjective in
        ["say", "claim", "think", "assume", "believe", "conclude", "suppose", "expect", "state"].flatMap {
            ["\(adjective) to \($0)", "is \(adjective) to \($0)"]
        }
    }

    private static let phrases: [(Kind, [String])] = [
        (.list, ["neither"]),
        (
            .none,
            [
                "not only", "not just", "not merely", "not simply", "no doubt", "no wonder", "no question", "no surprise", "without doubt",
                "without a doubt", "without question", "not surprising", "not surprisingly", "not to mention", "not sure", "not certain",
                "not know", "not forget", "no matter", "why not", "not until", "not bad", "not help but", "nothing but", "no need to say",
                "not a surprise", "not mention", "no idea", "no clue", "not mind", "none the less", "not entirely sure", "not 100 %",
                "if not", "or not", "not really sure", "no problem", "not exactly", "no news", "not quite sure", "not expert", "no expert",
                "no big deal",
            ]
        ),
        (
            .verb,
            [
                "not", "never", "hardly", "barely", "scarcely", "rarely", "seldom", "nor", "fail to", "fails to", "failed to",
                "failing to", "unable to", "far from", "no longer", "stop", "stops", "stopped", "false that", "wrong that", "untrue that",
                "doubt", "cease to", "nowhere near", "refuse to", "not true that", "is not true that", "not the case that",
                "is not the case that",
                "not correct that", "is false that", "is wrong that", "no way", "not really", "not necessarily", "no reason", "no need",
                "no point", "no evidence", "no proof", "no sign", "no indication",
                "no sense", "no use", "no guarantee", "no chance", "not so that", "not is so that", "is not so that", "hardly true that",
                "incorrect that", "mistaken that", "a mistake to", "a myth that", "an illusion that", "disagree that",
            ] + wronglySaid
        ),
        (.noun, ["no", "0 effect", "lack", "lack of", "lacks", "lacking", "absence of", "none of", "free of", "free from", "devoid of"]),
        (
            .keepsAway,
            [
                "without", "avoid", "avoids", "avoiding", "avoided", "prevent", "prevents", "preventing", "minus", "sans", "eliminates",
                "eliminating", "removes", "removing",
            ]
        ),
        (.replaces, ["instead of", "rather than", "as opposed to", "in place of"]),
        (
            .after,
            [
                "is unlikely", "is not the case", "is false", "is untrue", "is a myth", "is absent", "is nonexistent", "is negligible",
                "are negligible", "is 0", "is not there", "plays no role", "is wrong", "is not true",
                "is not the reason", "is not the cause", "is not the problem", "is not the issue", "is not an issue", "is not a problem",
                "are not the reason", "are not the problem", "has nothing to do with it",
            ]
        ),
        (.both, ["nothing", "nobody", "nowhere"]),
    ]
}

extension NegationTriggers {
    /// The words of all triggers.
    static let words: Set<String> = Set(byFirstWord.values.joined().flatMap(\.words))
}
