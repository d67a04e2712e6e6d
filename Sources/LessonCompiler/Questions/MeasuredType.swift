import CourseModel

/// `measured`: a key that is computed from the learner's own last run.
enum MeasuredType: QuestionType {
    static let kind = QuestionKey.Kind.measured
    static let keys: [Schema.Key] = [
        .required("answer", .expression, "the key, such as `best(sweep, iteration_time).num_workers`"),
        .optional("tolerance", .tolerance, "how far a value may be off, `5%` by default; a setting needs none"),
        .optional("unit", .text, "the unit of a value, such as ms"),
    ]

    static func key(of writing: QuestionWriting, _ problems: inout Problems) -> QuestionKey? {
        guard let text = writing.map["answer"]?.text, let answer = RunExpression.read(text, "answer", writing, &problems) else {
            return nil
        }
        let tolerance = writing.map.string("tolerance").flatMap(ScalarReading.tolerance) ?? .relative(0.05)
        return .measured(MeasuredKey(answer: answer, tolerance: tolerance, unit: writing.map.string("unit")))
    }
}

/// `predict`: a number that a run will show.
enum PredictType: QuestionType {
    static let kind = QuestionKey.Kind.predict
    static let keys: [Schema.Key] = [
        .required("value", .expression, "what is predicted, such as `at(sweep, num_workers=4).iteration_time`")
    ]

    static func key(of writing: QuestionWriting, _ problems: inout Problems) -> QuestionKey? {
        guard let text = writing.map["value"]?.text, let value = RunExpression.read(text, "value", writing, &problems) else { return nil }
        let metric = value.predictedMetric ?? ""
        let unit = value.experiments.first.flatMap { writing.unit($0, metric) } ?? .number
        return .predict(PredictKey(value: value, unit: unit))
    }
}

/// Expressions that a run gives a value to.
private enum RunExpression {
    /// The expression; `nil` when it is broken or names no experiment (reported).
    static func read(_ text: YamlText, _ name: String, _ writing: QuestionWriting, _ problems: inout Problems) -> Expression? {
        let known = problems.diagnostics.count
        guard let expression = ExpressionReader.read(text, as: .number, in: writing.scope, &problems) else { return nil }
        guard problems.diagnostics.count == known else { return nil }
        guard !expression.experiments.isEmpty else {
            problems.add(
                WrongValue(
                    key: name, found: Wording.quoted(text.value.trimming()),
                    expected: "an expression over an experiment, with at(…) or best(…)"), at: text.place)
            return nil
        }
        return expression
    }
}
