/// A rule of the lesson format. A value of it is one finding: its stored properties are the facts, and the words for them stand beside.
///
/// One rule, one file. ``RuleCatalogue`` lists them all.
protocol Rule: Sendable {
    /// The stable name.
    static var id: RuleID { get }
    /// How bad a breach is.
    static var severity: Diagnostic.Severity { get }
    /// The rule in one line, for the list in the authoring guide.
    static var summary: String { get }

    /// What is wrong: one sentence without a full stop that quotes what was found.
    var message: String { get }
    /// What to do, as sentences.
    var advice: String { get }
    /// A change that mends it.
    var fix: Diagnostic.Fix? { get }
}

extension Rule {
    static var severity: Diagnostic.Severity { .error }
    var fix: Diagnostic.Fix? { nil }
}

/// A rule that looks at a whole lesson once its parts are known.
protocol LessonRule: Rule {
    /// Reports every breach in the lesson.
    static func check(_ lesson: LessonDraft, _ problems: inout Problems)
}

/// Words that several rules use.
enum Wording {
    /// `did you mean “name”? ` or the known names, as a sentence.
    static func known(_ what: String, _ names: [String], nearest: String?) -> String {
        if let nearest { return "Did you mean “\(nearest)”?" }
        return names.isEmpty ? "There are no \(what)." : "Known \(what): \(names.joined(separator: ", "))."
    }

    /// At most 60 characters of a text, in quotation marks.
    static func quoted(_ text: String) -> String {
        let flat = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return flat.count <= 60 ? "“\(flat)”" : "“\(flat.prefix(59))…”"
    }
}
