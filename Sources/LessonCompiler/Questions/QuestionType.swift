import CourseModel

/// One type of question as authors write it: its keys, how its block becomes a key, and what else there is to check.
protocol QuestionType: Sendable {
    /// The type's name.
    static var kind: QuestionKey.Kind { get }
    /// The keys of its block beside those of every question.
    static var keys: [Schema.Key] { get }
    /// The key of a question whose block was checked against the schema; `nil` when it is broken (reported here or by a rule).
    static func key(of writing: QuestionWriting, _ problems: inout Problems) -> QuestionKey?
}

/// A question as it was written, with what is known around it.
struct QuestionWriting {
    let map: YamlMap
    let draft: QuestionDraft
    let blocks: BlockBuilder
    /// The experiments that a key may speak of.
    let scope: ExpressionScope
    /// The unit of a metric of an experiment; `nil` when it is unknown.
    let unit: (Experiment.ID, MetricName) -> MetricDefinition.Unit?
    /// Whether nothing was reported of the block so far.
    let isSound: Bool

    /// The runs of an item that is written in YAML: one paragraph of Markdown.
    func inlines(_ text: YamlText) -> [Inline] {
        let nodes = MarkdownParser.parse(text.value.trimming(), firstLine: text.contentLine)
        if nodes.count == 1, nodes[0].kind == .paragraph { return blocks.inlines(nodes[0].children) }
        return [.text(text.value.trimming())]
    }
}

/// All types, in the order in which they are documented.
enum QuestionTypes {
    /// The types.
    static let all: [any QuestionType.Type] = [
        ChoiceType.self, NumberType.self, TextType.self, ExplainType.self, OrderType.self, MatchType.self, TableType.self,
        MeasuredType.self, PredictType.self,
    ]

    /// Their names.
    static var names: [String] { all.map { $0.kind.rawValue } }

    /// The type of that name; `nil` when there is none.
    static func named(_ name: String) -> (any QuestionType.Type)? { all.first { $0.kind.rawValue == name } }

    /// The schema of a type's block.
    static func schema(of type: any QuestionType.Type) -> Schema {
        Schema(
            name: "a question of the type “\(type.kind.rawValue)”", keys: CommonQuestionKeys.all + type.keys)
    }
}
