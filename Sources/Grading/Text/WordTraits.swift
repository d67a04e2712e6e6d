/// The classes that a word belongs to, looked up once for each word, so that what goes over an answer compares bits and not texts.
struct WordTraits: OptionSet {
    let rawValue: UInt64

    // Function words.
    static let ignorable = bit(0)
    static let pronoun = bit(1)
    static let referring = bit(2)
    static let auxiliary = bit(3)
    static let preposition = bit(4)
    static let otherFunction = bit(5)
    static let bareCompanion = bit(6)

    // Division into clauses.
    static let contrast = bit(10)
    static let mayDivide = bit(11)
    static let comparative = bit(12)
    static let degree = bit(13)
    static let beforeAs = bit(14)
    static let afterAs = bit(15)
    static let opener = bit(16)
    static let skippedByOpener = bit(17)
    static let comparing = bit(18)
    static let leadsClause = bit(19)
    static let carrierVerb = bit(20)
    static let compares = bit(21)
    static let excludesSubject = bit(22)
    static let intensifier = bit(23)

    // Denial.
    static let terminator = bit(30)
    static let trigger = bit(31)
    static let evaluative = bit(32)

    // Counts of what is chosen from.
    static let determiner = bit(35)
    static let choosing = bit(36)

    // Guards.
    static let echoed = bit(40)
    static let believing = bit(41)
    static let reporting = bit(42)
    static let graderKey = bit(43)
    static let graderWord = bit(44)
    static let ties = bit(45)
    static let concluding = bit(46)

    // Single words.
    static let not = bit(50)
    static let no = bit(51)
    static let and = bit(52)
    static let to = bit(53)
    static let `as` = bit(54)
    static let relative = bit(55)

    // Of the text and the question.
    static let startsWithDigit = bit(60)
    static let ofPrompt = bit(61)
    static let deniedByPrompt = bit(62)
    static let assertedByPrompt = bit(63)

    private static func bit(_ index: UInt64) -> WordTraits { WordTraits(rawValue: 1 << index) }

    /// The traits of a word or number by its text alone.
    static func of(_ text: String) -> WordTraits {
        var traits = byWord[text] ?? []
        if let first = text.utf8.first, (0x30...0x39).contains(first) { traits.insert(.startsWithDigit) }
        if ClauseGuards.looksLikeStatement(text) { traits.insert(.ties) }
        return traits
    }

    /// The traits of a sign.
    static func ofSign(_ text: String) -> WordTraits {
        var traits: WordTraits = []
        if text != ">", text != "<" { traits.insert(.ignorable) }
        if text != "/", text != "+" { traits.insert(.ties) }
        return traits
    }

    private static let byWord: [String: WordTraits] = {
        var table: [String: WordTraits] = [:]
        for (trait, words) in classes {
            for word in words { table[word, default: []].insert(trait) }
        }
        return table
    }()

    private static let classes: [(WordTraits, Set<String>)] = [
        (.ignorable, FunctionWords.ignorable), (.pronoun, FunctionWords.pronouns), (.referring, FunctionWords.referring),
        (.auxiliary, FunctionWords.auxiliaries), (.preposition, FunctionWords.prepositions), (.otherFunction, FunctionWords.others),
        (.bareCompanion, FunctionWords.bareCompanions), (.contrast, DividingWords.contrast), (.mayDivide, DividingWords.dividing),
        (.comparative, DividingWords.comparatives), (.degree, DividingWords.degree), (.beforeAs, DividingWords.beforeAs),
        (.afterAs, DividingWords.afterAs), (.opener, DividingWords.openers), (.skippedByOpener, DividingWords.skipped),
        (.intensifier, DividingWords.intensifiers),
        (.comparing, BareClauseJoiner.comparing), (.leadsClause, SubjectCarrier.leads), (.carrierVerb, SubjectCarrier.verbs),
        (.compares, SubjectCarrier.comparing), (.excludesSubject, SubjectCarrier.excluding),
        (.terminator, NegationTriggers.terminators), (.trigger, Set(NegationTriggers.byFirstWord.keys)),
        (.evaluative, Clause.evaluative), (.determiner, ChoosingWords.determiners), (.choosing, ChoosingWords.prepositions),
        (.echoed, ClauseGuards.echoed), (.believing, ClauseGuards.believing), (.reporting, ClauseGuards.reporting),
        (.graderKey, ClauseGuards.graderKeys), (.graderWord, ClauseGuards.graderWords), (.ties, ClauseGuards.tyingWords),
        (.concluding, ClauseGuards.concludingWords),
        (.not, ["not"]), (.no, ["no"]), (.and, ["and"]), (.to, ["to"]), (.as, ["as"]), (.relative, ["that", "which"]),
    ]
}
