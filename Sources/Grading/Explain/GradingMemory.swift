import CourseModel
import Synchronization

/// What copies of a grader share: compiled rubrics and stems. It changes speed only, never a verdict.
final class GradingMemory: Sendable {
    /// The shared stemmer.
    let stemmer = Stemmer()
    private let rubrics = Mutex<[Key: CompiledRubric]>([:])

    /// Compares everything, which is quick for the same values; hashes little, because a rubric is long.
    private struct Key: Hashable {
        let rubric: Rubric
        let prompt: [Block]

        func hash(into hasher: inout Hasher) {
            hasher.combine(rubric.reference)
            hasher.combine(rubric.ideas.first?.match.first)
            hasher.combine(prompt.count)
        }
    }

    /// The compiled rubric of a question; compiled at the first use.
    func compiled(_ rubric: Rubric, prompt: [Block]) -> CompiledRubric {
        let key = Key(rubric: rubric, prompt: prompt)
        if let known = rubrics.withLock({ $0[key] }) { return known }
        let compiled = CompiledRubric(rubric: rubric, prompt: prompt, stemmer: stemmer)
        rubrics.withLock { known in
            if known.count >= 200 { known.removeAll() }
            known[key] = compiled
        }
        return compiled
    }
}
