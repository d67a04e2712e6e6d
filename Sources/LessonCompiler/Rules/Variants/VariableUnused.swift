import CourseModel

/// A variable that nothing uses.
struct VariableUnused: Rule {
    static let id: RuleID = "variable-unused"
    static let severity = Diagnostic.Severity.warning
    static let summary = "Every variable of a question is used in its text, its key or another variable."
    let name: String

    var message: String { "nothing uses the variable “\(name)”" }
    var advice: String { "Use it as {{\(name)}}, or take it out." }

    /// Reports the variables whose name stands neither in a placeholder, nor in a formula, nor in another variable.
    static func check(_ variables: [Variable], _ draft: QuestionDraft, _ problems: inout Problems) {
        let texts = draft.prompt.flatMap(\.all).map(\.ownText) + draft.explanation.flatMap(\.all).map(\.ownText) + [draft.title]
        let keys = draft.map?.without(["variables", "first"]).entries.flatMap { $0.value.texts } ?? []
        var used = Set((texts + keys).flatMap(placeholders).flatMap(words))
        used.formUnion((draft.map?["value"]?.texts ?? []).flatMap { words($0) })
        for variable in variables {
            if case .computed(let expression) = variable.origin { used.formUnion(words(expression.source)) }
        }
        for variable in variables where !used.contains(variable.name) {
            problems.add(VariableUnused(name: variable.name), at: variable.place)
        }
    }

    private static func placeholders(_ text: String) -> [String] {
        PlaceholderText.pieces(of: text).compactMap { if case .placeholder(let inner) = $0 { String(inner) } else { nil } }
    }

    private static func words(_ text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    }
}

extension MarkdownNode {
    /// The text of the node itself, without its children's.
    fileprivate var ownText: String {
        switch kind {
        case .text(let text), .inlineCode(let text), .code(_, let text, _), .link(let text), .image(let text): text
        default: ""
        }
    }
}

extension YamlValue {
    /// All texts in the value.
    fileprivate var texts: [String] {
        switch self {
        case .text(let text): [text.value]
        case .list(let list): list.elements.flatMap(\.texts)
        case .map(let map): map.entries.flatMap(\.value.texts)
        }
    }
}
