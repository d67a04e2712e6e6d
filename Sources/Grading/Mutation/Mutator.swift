public import CourseModel

/// Makes right answers wrong by one small change each, so that an author can see whether the rubric notices.
///
/// Pure and deterministic: the same answer and rubric give the same mutants in the same order.
public enum Mutator {
    /// The mutants of an answer.
    ///
    /// Only clauses that state an idea are changed (a changed aside would leave the answer right), and numbers are changed wherever they
    /// stand, so that no unchanged repetition keeps the answer right.
    /// - Parameters:
    ///   - answer: an answer that gets full marks.
    ///   - rubric: the rubric that it is graded by.
    ///   - kinds: which changes to make.
    /// - Returns: the mutants, by kind, then by place; none equals the answer.
    public static func mutants(of answer: String, for rubric: Rubric, kinds: Set<Mutant.Kind> = Set(Mutant.Kind.allCases)) -> [Mutant] {
        let reading = MutationReading(answer: answer, rubric: rubric)
        return Mutant.Kind.allCases.filter(kinds.contains).flatMap { kind in
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
