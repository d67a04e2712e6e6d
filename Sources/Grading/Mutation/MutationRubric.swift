import CourseModel

/// A rubric compiled to read answers for mutation by it.
struct MutationRubric {
    /// The rubric itself; that words stand in the question does not matter here.
    let ideas: CompiledRubric
    /// One pattern, which finds whatever number is called best.
    let optimum: CompiledRubric

    /// Compiles a rubric.
    init(_ rubric: Rubric) {
        let stemmer = Stemmer()
        ideas = CompiledRubric(rubric: rubric, prompt: [], stemmer: stemmer)
        optimum = CompiledRubric(
            patterns: [.relation(.best, [.either(AnswerUnit.all.map { .number(NumberTest(values: .any, unit: $0)) })])], words: [:],
            prompt: .none, stemmer: stemmer)
    }
}
