import CourseModel
import Grading

/// A pattern of a rubric that does not parse or can never work.
struct RubricPattern: Rule {
    static let id: RuleID = "rubric-pattern"
    static let summary = "Patterns of a rubric parse, use words that there are, and need more than the question's own words."
    let fact: PatternProblem
    let pattern: String

    var message: String { fact.inWords }

    var advice: String {
        switch fact {
        case .empty, .noPatterns: "Write what a good answer says."
        case .unexpected, .unfinished, .unclosed: "The notation of patterns is described in the guide to rubrics."
        case .unknownWords: "Define it under “words:”, before it is used."
        case .builtInName, .duplicateWords: "Give it another name."
        case .unknownRelation, .wrongArguments, .outOfRange: "The notation of patterns is described in the guide to rubrics."
        case .matchesNothing, .onlyExclusion: "Add a word that must be there."
        case .tooLarge: "Divide it into several patterns."
        case .onlyWordsOfTheQuestion: "Repeating the question would earn the idea: ask for a word of the answer."
        }
    }

    /// Reports what is wrong with the patterns of a rubric, at the patterns' places in its block.
    static func check(_ rubric: Rubric, _ map: YamlMap, prompt: [Block], _ problems: inout Problems) {
        for problem in RubricCheck.problems(in: rubric, prompt: prompt) {
            let text = text(of: problem, in: map)
            var place = text?.place ?? map.place
            if let text, text.style != .block, problem.offset > 0, problem.offset < text.value.count {
                place.column += problem.offset + (text.style == .quoted ? 1 : 0)
                place.length = 1
            }
            problems.add(RubricPattern(fact: problem.fact, pattern: text?.value ?? ""), at: place)
        }
    }

    private static func text(of problem: RubricProblem, in map: YamlMap) -> YamlText? {
        switch problem.place {
        case .words(let id): map["words"]?.map?[id.rawValue]?.text
        case .idea(let id): pattern(problem.pattern, of: id.rawValue, in: map.maps("ideas"))
        case .misconception(let id): pattern(problem.pattern, of: id.rawValue, in: map.maps("misconceptions"))
        case .remark(let id): pattern(problem.pattern, of: id.rawValue, in: map.maps("remarks"))
        }
    }

    private static func pattern(_ index: Int, of id: String, in maps: [YamlMap]) -> YamlText? {
        let patterns = maps.first { $0.string("id") == id }?["match"]?.elements ?? []
        return patterns.indices.contains(index) ? patterns[index].text : patterns.first?.text
    }
}
