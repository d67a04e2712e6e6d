public import Grading

extension PatternProblem {
    /// What is wrong, in words, without a full stop.
    public var inWords: String {
        switch self {
        case .empty: "the pattern is empty"
        case .unexpected(let found): "“\(found)” means nothing here in a pattern"
        case .unfinished: "the pattern ends where more is needed"
        case .unclosed(let mark): "“\(mark)” is never closed in this pattern"
        case .unknownWords(let name): "there is no word set “\(name)”"
        case .builtInName(let name): "“\(name)” has a meaning of its own in patterns"
        case .duplicateWords(let name): "the word set “\(name)” stands twice"
        case .unknownRelation(let name): "there is no relation “\(name)”"
        case .wrongArguments(let name, let found, let takes): "“\(name)” takes \(PatternProblem.words(takes)) arguments, not \(found)"
        case .outOfRange(let text): "\(Wording.quoted(text)) is out of range"
        case .matchesNothing: "this pattern holds for every answer"
        case .onlyExclusion: "this pattern only excludes: nothing is left to find"
        case .tooLarge(let limit): "this pattern has more than \(limit) parts, or nests as deep"
        case .onlyWordsOfTheQuestion: "all words of this pattern stand in the question"
        case .noPatterns: "there is no pattern here"
        }
    }

    private static func words(_ range: ClosedRange<Int>) -> String {
        range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }
}
