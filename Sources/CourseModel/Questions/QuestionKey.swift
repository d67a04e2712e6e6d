/// A question's type with what is needed to grade it.
public enum QuestionKey: Hashable, Sendable, Codable {
    /// One or several of the options.
    case choice(ChoiceKey)
    /// A number with a tolerance and a unit.
    case number(NumberKey)
    /// A word or a few.
    case text(TextKey)
    /// Free text, graded idea by idea, or by its references alone.
    case explain(Rubric)
    /// Items to put into order.
    case order(OrderKey)
    /// Items to bring together.
    case match(MatchKey)
    /// Cells of a table to fill.
    case table(TableKey)
    /// A question about the learner's own run.
    case measured(MeasuredKey)
    /// A number to predict.
    case predict(PredictKey)

    /// The types as they are written in a lesson.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case choice, number, text, explain, order, match, table, measured, predict
    }

    /// The type without its key.
    public var kind: Kind {
        switch self {
        case .choice: .choice
        case .number: .number
        case .text: .text
        case .explain: .explain
        case .order: .order
        case .match: .match
        case .table: .table
        case .measured: .measured
        case .predict: .predict
        }
    }

    /// The experiment whose run the key needs; `nil` = none.
    public var experiment: Experiment.ID? {
        switch self {
        case .measured(let key): key.experiment
        case .predict(let key): key.experiment
        case .choice, .number, .text, .explain, .order, .match, .table: nil
        }
    }
}
