public import CourseModel

/// The schemas as one JSON Schema document (draft 2020-12), for editors: `docs/lesson.schema.json` is made of it.
public enum SchemaDocument {
    /// The document, made of the same descriptions that the check uses.
    ///
    /// - Parameter kinds: the kinds of experiment that the program has; the keys of the first one, and of what simulates it, stand in the `experiment` block.
    public static func text(kinds: [ExperimentKind]) -> String {
        let definitions: [(String, JSONText)] = [
            ("course", object(LessonSchemas.course.keys, "course.yml")),
            ("front-matter", object(LessonSchemas.frontMatter.keys, "the front matter of a lesson")),
            ("question", question),
            ("experiment", experiment(kinds)),
            ("keys", keys),
            ("recording", object(LessonSchemas.recording.keys, "a recording’s file")),
        ]
        let document = JSONText.object([
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string("Hone lessons")),
            ("$ref", .string("#/$defs/course")), ("$defs", .object(definitions)),
        ])
        return document.text() + "\n"
    }

    /// One shape for each type, chosen by `type`.
    private static var question: JSONText {
        let types = QuestionTypes.all.map { type -> JSONText in
            let name = type.kind.rawValue
            let keys = (CommonQuestionKeys.all + type.keys).map { key in
                key.name == "type" ? Schema.Key(name: "type", shape: .oneOf([name]), isRequired: true, meaning: key.meaning) : key
            }
            return object(keys, "a question of the type “\(name)”")
        }
        return .object([("description", .string("a question block")), ("oneOf", .array(types))])
    }

    /// `LESSON.key.yml`: what is added to the blocks, by their ids. Which keys fit is the block's matter.
    private static let keys = JSONText.object([
        ("description", .string("the keys of a lesson, by the ids of its questions and experiments")), ("type", .string("object")),
        ("additionalProperties", .object([("type", .string("object"))])),
    ])

    /// One shape for each source, told apart by `source`; the parameters are those of the first kind, and of what simulates it.
    private static func experiment(_ kinds: [ExperimentKind]) -> JSONText {
        let measuring = kinds.first { $0.simulates == nil }
        let simulating = kinds.first { $0.simulates != nil && $0.simulates == measuring?.id }
        func keys(_ source: Experiment.Source, _ more: [Schema.Key]) -> [Schema.Key] {
            LessonSchemas.experimentKeys.map { key in
                guard key.name == "source" else { return key }
                return Schema.Key(name: key.name, shape: .oneOf([source.rawValue]), isRequired: source != .measured, meaning: key.meaning)
            } + more
        }
        func parameters(_ kind: ExperimentKind?) -> [Schema.Key] {
            (kind?.parameters ?? []).map { .optional($0.name.rawValue, Shape($0.values), $0.summary) }
        }
        let shapes = [
            object(keys(.measured, LessonSchemas.runKeys + parameters(measuring)), "an experiment that measures"),
            object(keys(.simulated, LessonSchemas.runKeys + parameters(simulating)), "an experiment on a machine that the learner lacks"),
            object(keys(.recorded, LessonSchemas.recordedKeys), "an experiment that shows a recording"),
        ]
        return .object([("description", .string("an experiment block")), ("oneOf", .array(shapes))])
    }

    private static func object(_ keys: [Schema.Key], _ description: String) -> JSONText {
        let properties = keys.map { key in (key.name, shape(key.shape).adding("description", .string(key.meaning))) }
        return .object([
            ("description", .string(description)), ("type", .string("object")), ("properties", .object(properties)),
            ("required", .array(keys.filter(\.isRequired).map { .string($0.name) })), ("additionalProperties", .flag(false)),
        ])
    }

    /// Scalars may be written with or without quotes, and a number in a question with variables as a placeholder.
    private static func shape(_ shape: Shape) -> JSONText {
        switch shape {
        case .text, .word, .tolerance, .expression, .day: scalar
        case .id: .object([("type", .string("string")), ("pattern", .string("^[a-z][a-z0-9-]{0,63}$"))])
        case .oneOf(let words): .object([("enum", .array(words.map { .string($0) }))])
        case .count(let range):
            .object([
                ("type", .array([.string("integer"), .string("string")])), ("minimum", .number("\(range.lowerBound)")),
                ("maximum", .number("\(range.upperBound)")),
            ])
        case .number: .object([("type", .array([.string("number"), .string("string")]))])
        case .duration:
            .object([("type", .array([.string("string"), .string("number")])), ("pattern", .string("^(0|[0-9.]+ *(us|µs|ms|s|min|h))$"))])
        case .flag: .object([("type", .string("boolean"))])
        case .list(let inner, let count): list(self.shape(inner), atLeast: count)
        case .map(let schema): object(schema.keys, schema.name)
        case .dictionary(let inner): .object([("type", .string("object")), ("additionalProperties", self.shape(inner))])
        }
    }

    private static let scalar = JSONText.object([("type", .array([.string("string"), .string("number"), .string("boolean")]))])

    /// A list; one value may stand for a list of itself.
    private static func list(_ element: JSONText, atLeast count: Int) -> JSONText {
        let list = JSONText.object([("type", .string("array")), ("items", element), ("minItems", .number("\(count)"))])
        return count > 1 ? list : .object([("anyOf", .array([list, element]))])
    }
}

/// JSON in the order in which it is written down.
indirect enum JSONText {
    case string(String)
    case number(String)
    case flag(Bool)
    case array([JSONText])
    case object([(String, JSONText)])

    /// An object with one more member in front; anything else as it is.
    func adding(_ name: String, _ value: JSONText) -> JSONText {
        guard case .object(let members) = self, !members.contains(where: { $0.0 == name }) else { return self }
        return .object([(name, value)] + members)
    }

    /// The text, two spaces a level.
    func text(indent: String = "") -> String {
        let inner = indent + "  "
        switch self {
        case .string(let string): return JSONString.quoted(string)
        case .number(let number): return number
        case .flag(let flag): return flag ? "true" : "false"
        case .array(let elements):
            if elements.isEmpty { return "[]" }
            if elements.allSatisfy(\.isScalar) { return "[" + elements.map { $0.text() }.joined(separator: ", ") + "]" }
            return "[\n" + elements.map { inner + $0.text(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let members):
            if members.isEmpty { return "{}" }
            return "{\n" + members.map { "\(inner)\(JSONString.quoted($0)): \($1.text(indent: inner))" }.joined(separator: ",\n")
                + "\n\(indent)}"
        }
    }

    private var isScalar: Bool {
        switch self {
        case .string, .number, .flag: true
        case .array, .object: false
        }
    }
}
