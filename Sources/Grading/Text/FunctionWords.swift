/// Closed classes of English words.
enum FunctionWords {
    /// Words that a gap passes free of charge and that divide nothing: articles and softeners.
    static let ignorable: Set<String> = [
        "a", "an", "the", "just", "really", "very", "quite", "actually", "basically", "simply", "clearly", "definitely", "probably",
        "maybe",
        "perhaps", "likely", "somewhat", "rather", "also", "still", "pretty", "even", "like", "kinda", "sort", "about", "around", "roughly",
        "approximately", "nearly", "almost", "only", "indeed", "obviously", "apparently", "now", "here", "please", "well", "ok", "okay",
    ]

    /// Pronouns that can be a subject.
    static let pronouns: Set<String> = ["it", "this", "that", "which", "these", "those", "they", "we", "you", "i", "he", "she"]

    /// Pronouns that stand for the subject of the clause before.
    static let referring: Set<String> = ["it", "this", "that", "which"]

    /// Auxiliary verbs.
    static let auxiliaries: Set<String> = [
        "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does", "did", "can", "could", "will", "would",
        "shall", "should", "may", "might", "must",
    ]

    /// Prepositions and particles.
    static let prepositions: Set<String> = [
        "with", "at", "for", "from", "to", "of", "in", "on", "by", "using", "into", "over", "under", "past", "beyond", "above", "below",
        "after", "before", "between", "until", "till", "up", "than", "through", "across", "within", "per", "via", "onto", "off", "out",
        "down", "against", "during", "toward", "towards", "vs", "versus",
    ]

    /// Conjunctions, determiners and the rest.
    static let others: Set<String> = [
        "and", "or", "nor", "but", "so", "if", "then", "because", "while", "although", "though", "since", "as", "whereas", "when", "where",
        "how", "what", "why", "who", "there", "some", "any", "all", "both", "each", "every", "my", "your", "its", "their", "our", "his",
        "her", "them", "us", "me", "him", "not", "no", "too", "much", "many", "few", "more", "most", "less", "least", "other", "another",
        "such", "same", "however", "therefore", "thus", "hence", "yet", "once", "again",
    ]

    /// All of them.
    static let all: Set<String> = ignorable.union(pronouns).union(auxiliaries).union(prepositions).union(others)

    /// Words that stand with a bare number or noun without making a statement of it: "with 8", "at the 4".
    static let bareCompanions: Set<String> = prepositions.union(ignorable).union(companions)

    private static let companions: Set<String> = [
        "not", "my", "your", "its", "our", "when", "if", "or", "and", "all", "so", "then", "but", "first", "next", "last", "second",
        "third",
        "only",
    ]
}
