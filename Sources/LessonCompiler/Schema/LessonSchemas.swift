import CourseModel

/// The schemas of everything that authors write in YAML.
enum LessonSchemas {
    /// `course.yml`.
    static let course = Schema(
        name: "course.yml",
        keys: [
            .required("id", .id, "the course's id, kebab-case, never changed"),
            .required("title", .text, "the title shown in the catalogue"),
            .required("summary", .text, "one line about the course"),
            .required("lessons", .list(.id, atLeast: 1), "the lessons' ids, in the order of study"),
            .required("licence", .text, "the licence of the text, such as CC-BY-4.0"),
            .optional("roles", .dictionary(.map(roles)), "for each other language, the words that give sections their roles"),
        ])

    private static let roles = Schema(
        name: "the role words of a language",
        keys: RoleWords.english.map { .optional($0.role.rawValue, .text, "the word for “\($0.word)”") })

    /// A lesson's front matter.
    static let frontMatter = Schema(
        name: "the front matter",
        keys: [
            .required("id", .id, "the lesson's id, kebab-case, never changed"),
            .required("title", .text, "the title"),
            .required("summary", .text, "one line about the lesson, never the answer"),
            .required(
                "objectives", .list(.map(objective), atLeast: 0), "what a learner can do afterwards, two to four, each with id and text"),
            .required("minutes", .count(1...600), "the estimated time of study"),
            .optional("kind", .oneOf(["text", "metrics"]), "the template; `metrics` needs every role"),
            .optional("status", .oneOf(["ready", "draft"]), "`draft` is never listed"),
            .optional("language", .word, "BCP 47 code, default `en`"),
            .optional("tags", .list(.text, atLeast: 0), "free tags"),
            .optional("requires", .list(.id, atLeast: 0), "ids of lessons that should come first"),
            .optional("authors", .list(.text, atLeast: 0), "who wrote it"),
            .optional("sources", .list(.text, atLeast: 0), "titles or addresses that it is based on"),
        ])

    private static let objective = Schema(
        name: "an objective",
        keys: [
            .required("id", .id, "the id that questions name in “about”"),
            .required("text", .text, "the objective in words"),
        ])

    /// The keys of every `experiment` block; the kind's parameters stand beside them.
    static let experimentKeys: [Schema.Key] = [
        .required("id", .id, "the id, never changed"),
        .required("title", .text, "the title"),
        .optional("kind", .word, "the kind of experiment"),
        .optional("source", .oneOf(Experiment.Source.allCases.map(\.rawValue)), "where the rows come from, `measured` by default"),
        .required("columns", .list(.word, atLeast: 1), "the metrics that the table shows"),
        .optional("predict", .map(prediction), "what the learner predicts before the first run"),
        .optional("outcomes", .list(.map(outcome), atLeast: 1), "what is said after the run: the first that holds"),
    ]

    /// The keys of experiments that run.
    static let runKeys: [Schema.Key] = [
        .required("sweep", .dictionary(.list(.expression, atLeast: 1)), "the parameter that changes, with its settings"),
        .optional("calibrate", .list(.expression, atLeast: 2), "settings that are measured first, so that a model predicts the others"),
        .optional("budget", .duration(1...3600), "the time that the whole table may take, `30s` by default"),
        .optional("rounds", .count(1...100), "how often each setting is measured, 6 by default"),
    ]

    /// The keys of experiments that show a recording.
    static let recordedKeys: [Schema.Key] = [
        .required("recording", .text, "the recording's path in the course's folder"),
        .optional("sweep", .dictionary(.list(.expression, atLeast: 1)), "the recording's settings that are shown, all by default"),
    ]

    private static let prediction = Schema(
        name: "“predict”",
        keys: [
            .required("best", .word, "the metric by which the best setting is predicted"),
            .optional("value", .expression, "the number to predict"),
            .optional("compare", .list(.number(-1e15...1e15), atLeast: 2), "two settings, the first seen against the second"),
        ])

    private static let outcome = Schema(
        name: "an outcome",
        keys: [
            .required("show", .text, "what is shown, in Markdown"),
            .optional("when", .expression, "the condition"),
        ])

    /// A recording's file.
    static let recording = Schema(
        name: "the recording",
        keys: [
            .required("format", .word, "“hone-recording”"),
            .required("version", .word, "1"),
            .required("title", .text, "what was recorded"),
            .required("recorded", .day, "the day of the recording"),
            .optional("setup", .text, "what ran beside the parameters"),
            .required("source", .text, "where the numbers come from"),
            .required("licence", .text, "the licence of the data"),
            .required("machine", .map(machine), "the machine it ran on"),
            .required("kind", .word, "the kind of experiment"),
            .optional("parameters", .dictionary(.text), "the fixed parameters that are known"),
            .required("swept", .word, "the parameter that changes from row to row"),
            .required("rows", .list(.map(row), atLeast: 0), "one for each setting"),
        ])

    private static let machine = Schema(
        name: "“machine”",
        keys: [
            .required("processor", .text, "the processor's name"),
            .required("cores", .count(1...65_536), "the cores that the process could use"),
            .required("system", .text, "operating system and version"),
            .optional("memory_bytes", .count(1...(1 << 60)), "main memory in bytes"),
            .optional("accelerator", .text, "the accelerator"),
        ])

    private static let row = Schema(
        name: "a row",
        keys: [
            .required("setting", .number(-1e15...1e15), "the swept parameter's value"),
            .required("metrics", .dictionary(.list(.number(-1e300...1e300), atLeast: 1)), "one value per repeat for each metric"),
        ])
}

extension Shape {
    /// What a parameter of an experiment kind takes.
    init(_ values: ParameterDefinition.Values) {
        switch values {
        case .count(let range): self = .count(range)
        case .duration(let range): self = .duration(range)
        case .word(let words): self = .oneOf(words)
        case .flag: self = .flag
        }
    }
}
