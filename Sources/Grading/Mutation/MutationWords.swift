/// Words of the mutations.
enum MutationWords {
    /// Verbs that take a "not" after them.
    static let auxiliaries: Set<String> = [
        "is", "are", "was", "were", "would", "should", "could", "can", "will", "does", "did", "has", "have",
    ]

    /// Whether a token is a verb that takes a "never" before it.
    static func isVerb(_ token: Token) -> Bool {
        verbs.contains(token.text) || (token.text.utf8.count > 4 && token.text.hasSuffix("ed"))
    }

    /// Whether a word that may be a verb is a noun here: "the long waits", "of the runs".
    static func isNoun(at index: Int, in words: [Token]) -> Bool {
        index > 0
            && (["the", "a", "an", "all", "few", "these", "those", "its", "every", "each"].contains(words[index - 1].text)
                || words[index - 1].text != "to" && words[index - 1].traits.contains(.preposition)
                || adjectives.contains(words[index - 1].text))
    }

    private static let adjectives: Set<String> = ["long", "short", "single", "first", "second", "more", "fewer", "other", "many", "some"]

    private static let verbs: Set<String> = [
        "beat", "beats", "helps", "help", "makes", "made", "give", "gives", "gave", "causes", "adds", "wins", "fight", "compete", "use",
        "waits",
        "slows", "costs", "runs", "brings", "keeps", "kept", "got", "gets", "pick", "choose", "feeds", "loses",
    ]

    /// Direction words with their opposites.
    static let opposites: [String: String] = {
        let pairs = [
            ("faster", "slower"), ("better", "worse"), ("best", "worst"), ("more", "fewer"), ("improved", "worsened"),
            ("improves", "worsens"),
            ("increased", "decreased"), ("gain", "loss"), ("helps", "hurts"), ("helped", "hurt"), ("optimal", "worst"),
            ("optimum", "pessimum"),
            ("up", "down"), ("beat", "lose to"), ("beats", "loses to"), ("rose", "fell"), ("higher", "lower"), ("longer", "shorter"),
            ("less", "more"),
            ("quicker", "slower"), ("before", "after"), ("above", "below"), ("many", "few"), ("larger", "smaller"), ("grows", "shrinks"),
        ]
        return Dictionary(pairs + pairs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }()
}
