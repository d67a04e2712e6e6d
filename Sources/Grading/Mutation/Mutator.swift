public import CourseModel

/// Makes right answers wrong by one small change each, so that an author can see whether the rubric notices.
///
/// Pure and deterministic: the same answer and rubric give the same mutants in the same order.
public enum Mutator {
    /// The mutants of answers, for which the rubric is compiled once.
    ///
    /// Only clauses that state an idea are changed (a changed aside would leave the answer right), and numbers are changed wherever they
    /// stand, so that no unchanged repetition keeps the answer right.
    /// - Parameters:
    ///   - answers: answers that get full marks.
    ///   - rubric: the rubric that it is graded by.
    ///   - kinds: which changes to make.
    /// - Returns: the mutants of each answer in turn, by kind, then by place; none equals its answer.
    public static func mutants(
        of answers: [String], for rubric: Rubric, kinds: Set<Mutant.Kind> = Set(Mutant.Kind.allCases)
    ) -> [Mutant] {
        let compiled = MutationRubric(rubric)
        return answers.flatMap { mutants(of: MutationReading(answer: $0, for: compiled), kinds) }
    }

    private static func mutants(of reading: MutationReading, _ kinds: Set<Mutant.Kind>) -> [Mutant] {
        Mutant.Kind.allCases.filter(kinds.contains).flatMap { kind in
            switch kind {
            case .digit: reading.digits()
            case .negation: reading.negations()
            case .direction: reading.directions()
            case .unit: reading.units()
            case .optimum: reading.optima()
            case .swap: reading.swaps()
            }
        }.filter { $0.text != reading.text }
    }
}
