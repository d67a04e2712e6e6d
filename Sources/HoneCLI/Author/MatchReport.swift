import CourseModel
import Grading
import LessonCompiler

/// How a pattern fares on an answer to a question, in words, step by step.
struct MatchReport {
    let question: Question

    /// A report that knows the built-in word sets alone.
    static let withoutQuestion = MatchReport(
        question: Question(id: "pattern", title: "", prompt: [], key: .explain(Rubric(reference: "", ideas: []))))

    /// The lines, or a ``Failure`` that names the place in a pattern that cannot be read.
    func lines(pattern: String, answer: String) throws -> [String] {
        guard case .explain(let rubric) = question.key else { throw Failure("The question \(question.id) is not of the type explain.") }
        do {
            let explanation = try MatchExplanation.explain(pattern: pattern, answer: answer, rubric: rubric, prompt: question.prompt)
            return explanation.clauses.enumerated().flatMap { lines(of: $1, number: $0 + 1) }
        } catch {
            let place = String(repeating: " ", count: error.offset) + "^"
            throw Failure("The pattern cannot be read: \(error.fact.inWords).\n  \(pattern)\n  \(place)", status: .wrongUse)
        }
    }

    private func lines(of clause: MatchExplanation.Clause, number: Int) -> [String] {
        let denied = clause.denied.isEmpty ? [] : ["    denied: \(clause.denied.joined(separator: ", "))"]
        return ["Clause \(number): \(clause.reading)"] + denied + clause.parts.map(line(of:)) + ["    \(words(for: clause.finding))", ""]
    }

    private func line(of part: MatchExplanation.Part) -> String {
        let indent = String(repeating: "  ", count: part.depth + 2)
        return "\(indent)\(part.pattern)  \(part.words.map { $0.isEmpty ? "matches" : "matches “\($0)”" } ?? "does not match")"
    }

    private func words(for finding: MatchExplanation.Finding) -> String {
        switch finding {
        case .affirmed(let words): "Found: “\(words)”."
        case .denied(let words): "Found, but denied: “\(words)”."
        case .unmatched(let longest): longest.isEmpty ? "Not found." : "Not found; the longest part that fits: “\(longest)”."
        case .ignored(.repeatsQuestion): "Earns nothing: it repeats the question."
        case .ignored(.noStatement): "Earns nothing: a heap of words without a statement."
        case .ignored(.addressesGrader): "Earns nothing: it speaks to the grader."
        case .ignored(.reported): "Earns nothing: it reports what others believe."
        }
    }
}
