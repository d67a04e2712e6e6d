public import CourseModel

/// Something that is wrong with a rubric's patterns: a fact with its place, worded elsewhere.
public struct RubricProblem: Error, Hashable, Sendable {
    /// Which list of patterns.
    public enum Place: Hashable, Sendable {
        /// A named word set.
        case words(WordSet.ID)
        /// The patterns of an idea.
        case idea(Idea.ID)
        /// The patterns of a misconception.
        case misconception(Misconception.ID)
        /// The patterns of a remark.
        case remark(RubricRemark.ID)
    }

    /// Whose pattern it is.
    public let place: Place
    /// The 0-based index of the pattern in its list; 0 for a word set.
    public let pattern: Int
    /// The 0-based offset in characters inside the pattern.
    public let offset: Int
    /// What is wrong.
    public let fact: PatternProblem

    /// Makes a problem.
    public init(place: Place, pattern: Int, offset: Int, fact: PatternProblem) {
        self.place = place
        self.pattern = pattern
        self.offset = offset
        self.fact = fact
    }
}

/// What can be wrong with a pattern.
public enum PatternProblem: Hashable, Sendable {
    /// The pattern is empty.
    case empty
    /// The character has no meaning in the notation, or none here.
    case unexpected(String)
    /// The pattern ends where more was expected.
    case unfinished
    /// A bracket or quote was opened and never closed.
    case unclosed(String)
    /// No word set of that name, neither in the rubric nor built in.
    case unknownWords(String)
    /// A word set has a name that means something else in patterns: `start`, `end`.
    case builtInName(String)
    /// Two word sets have the same name.
    case duplicateWords(String)
    /// No relation of that name.
    case unknownRelation(String)
    /// A relation has so many arguments where it takes `takes`.
    case wrongArguments(relation: String, found: Int, takes: ClosedRange<Int>)
    /// A gap or a number is out of range.
    case outOfRange(String)
    /// The pattern matches without any word, so that every answer would earn it.
    case matchesNothing
    /// An exclusion stands where nothing is left to match.
    case onlyExclusion
    /// More than this many parts in one `&` or `~`, or deeper nesting than this.
    case tooLarge(limit: Int)
    /// All its words stand in the question, so that repeating the question would earn it.
    case onlyWordsOfTheQuestion
    /// A list of patterns is empty, so that nothing can ever match.
    case noPatterns
}

/// Checks the patterns of a rubric.
public enum RubricCheck {
    /// All problems of all patterns, in the order of the rubric.
    ///
    /// - Parameter prompt: what the question asks: words that stand in it earn nothing.
    public static func problems(in rubric: Rubric, prompt: [Block]) -> [RubricProblem] {
        RubricPatterns(of: rubric, promptWords: PromptWords(prompt, stemmer: Stemmer()).all).problems
    }
}
