extension Expression {
    /// The experiments that the expression speaks of by name, each once, in the order of first mention.
    public var experiments: [Experiment.ID] {
        var seen: Set<Experiment.ID> = []
        return root.experiments.filter { seen.insert($0).inserted }
    }

    /// The experiment and the metric of a plain `best(EXP, METRIC).SETTING`; `nil` for any other expression.
    public var bestOf: (experiment: Experiment.ID, metric: MetricName)? {
        if case .best(let experiment, let metric, _) = root { (experiment, metric) } else { nil }
    }
}

extension ExpressionNode {
    fileprivate var experiments: [Experiment.ID] {
        switch self {
        case .number, .name, .undecided: []
        case .negative(let operand), .not(let operand): operand.experiments
        case .binary(_, let left, let right), .compare(_, let left, let right): left.experiments + right.experiments
        case .call(_, let arguments): arguments.flatMap(\.experiments)
        case .at(let experiment, _, let setting, _): [experiment] + setting.experiments
        case .best(let experiment, _, _): [experiment]
        }
    }
}
