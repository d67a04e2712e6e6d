import CourseModel

/// What an expression may speak of at the place where it stands.
struct ExpressionScope {
    /// What an expression must be.
    enum Value: String { case number, truth }

    /// The plain names that have a value.
    let names: [String]
    /// The experiments of the lesson, for `at` and `best`.
    let experiments: [Experiment.ID: Measured]
    /// The experiment that `same`, `slower`, `faster` and `undecided` speak of; `nil` = none here.
    let current: Measured?
    /// Experiments that are there but could not be read: nothing more is said of them.
    var broken: Set<Experiment.ID> = []
    /// Whether a block could not even be read for its id: then an unknown experiment may be that one.
    var hasUnreadable = false

    /// What is known of an experiment without running it.
    struct Measured {
        let swept: ParameterName
        let settings: [Expression]
        let columns: [MetricName]
        let comparedMetric: MetricName?
    }
}

extension ExpressionScope.Measured {
    /// Numbers of cores that settings are tried with: an expression that is right for them is right for all.
    private static let coreCounts: [Double] = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64, 128, 256]

    /// Whether a setting is one of the sweep's on every machine.
    func contains(_ setting: Expression) -> Bool { contains(setting.root, source: setting.source) }

    /// Whether the value of a node is one of the sweep's settings on every machine.
    func contains(_ node: ExpressionNode, source: String) -> Bool {
        Self.coreCounts.allSatisfy { cores in
            let context = ExpressionContext(names: ["cores": cores])
            guard let value = try? Expression(node: node, source: source).number(in: context) else { return false }
            return settings.contains { (try? $0.number(in: context)) == value }
        }
    }

    /// The settings as written, for messages.
    var settingsInWords: String { settings.map(\.source).joined(separator: ", ") }

    /// The values that a setting takes on machines of many sizes; `nil` for a machine where it has none.
    static func values(of setting: Expression) -> [(cores: Double, value: Double?)] {
        coreCounts.map { ($0, try? setting.number(in: ExpressionContext(names: ["cores": $0]))) }
    }
}
