import CourseModel

/// The values of a question's variables, showing by showing.
struct VariantDraws {
    /// How many seeds showings are drawn from; those that draw the same values are one.
    static let seeds = 50

    /// The variables, in order.
    let variables: [Variable]

    /// A variable that has no value in a showing.
    struct Failure: Error {
        let variable: Variable
        /// The values before it.
        let values: [Variants.Value]
        let problem: ExpressionEvaluationError
    }

    /// The values of the first showing: those that are given, the others computed; drawn from seed 0 when none are given.
    func first(given: [String: DecimalNumber]) throws(Failure) -> [Variants.Value] {
        guard !given.isEmpty else { return try values(seed: 0) }
        return try values { variable in given[variable.name] }
    }

    /// The values that a seed draws.
    func values(seed: UInt64) throws(Failure) -> [Variants.Value] {
        var random = SeedSequence(seed: seed &* 0x9E37_79B9 &+ 1)
        return try values { variable in
            guard case .drawn(let values) = variable.origin, !values.isEmpty else { return nil }
            return values[random.next(below: values.count)]
        }
    }

    private func values(_ given: (Variable) -> DecimalNumber?) throws(Failure) -> [Variants.Value] {
        var values: [Variants.Value] = []
        for variable in variables {
            if let number = given(variable) {
                values.append(Variants.Value(name: variable.name, number: number))
            } else if case .computed(let expression) = variable.origin {
                do {
                    let number = try expression.decimal(in: ExpressionContext(decimals: values.byName))
                    values.append(Variants.Value(name: variable.name, number: number))
                } catch {
                    throw Failure(variable: variable, values: values, problem: error)
                }
            }
        }
        return values
    }
}

extension [Variants.Value] {
    /// The values by their names.
    var byName: [String: DecimalNumber] { Dictionary(map { ($0.name, $0.number) }, uniquingKeysWith: { first, _ in first }) }

    /// The values for messages: `t0 = 1.5, t4 = 1`.
    var inWords: String { map { "\($0.name) = \($0.number.rounded(significantFigures: 6))" }.joined(separator: ", ") }
}
