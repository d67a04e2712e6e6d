import LessonCompiler
import Testing

/// A change of the sample lesson: the text to find, which must stand in it once, and what it becomes.
struct Fault: Sendable, CustomTestStringConvertible {
    /// The rule that must report it.
    let rule: RuleID
    let find: String
    let replacement: String
    /// Everything that is reported, as it is printed for people.
    let report: String

    init(_ rule: RuleID, _ find: String, _ replacement: String, report: String = "") {
        self.rule = rule
        self.find = find
        self.replacement = replacement
        self.report = report
    }

    var testDescription: String { "\(rule): \(replacement.prefix(40))" }

    /// The text with the fault in it.
    func applied(to text: String) throws -> String {
        let parts = text.split(separator: find, omittingEmptySubsequences: false)
        try #require(parts.count == 2, "“\(find)” must stand in the lesson once")
        return parts.joined(separator: replacement)
    }
}

/// What is printed for people about a course, all problems one after the other.
func report(_ compiled: CompiledCourse) -> String {
    compiled.diagnostics.map { DiagnosticFormatter().human($0) }.joined(separator: "\n")
}

/// What is printed for editors.
func compact(_ compiled: CompiledCourse) -> [String] { compiled.diagnostics.map { DiagnosticFormatter().compact($0) } }
