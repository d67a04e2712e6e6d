import CourseModel
import Foundation
import Grading
import LessonCompiler

/// What `hone author check --json` prints: one document of a stable shape. Keys are only ever added; `version` changes when one changes its
/// meaning.
struct CheckDocument: Encodable {
    private let format = "hone-check"
    private let version = 1
    private let lessons: Int
    private let errors: Int
    private let warnings: Int
    private let diagnostics: [Entry]
    private let mutations: [Mutations]

    /// One problem. `file` is relative to the working directory, as given on the command line.
    fileprivate struct Entry: Encodable {
        let severity: Diagnostic.Severity
        let rule: RuleID
        let file: String
        let line: Int
        let column: Int
        let length: Int?
        let message: String
        let explanation: String
        let excerpt: Diagnostic.Excerpt?
        let fix: Diagnostic.Fix?
    }

    /// The changed answers of one question.
    private struct Mutations: Encodable {
        let lesson: Lesson.ID
        let question: Question.ID
        let kinds: [Kind]

        struct Kind: Encodable {
            let kind: String
            let made: Int
            let caught: Int
            let survivors: [String]
        }
    }

    init(reports: [AuthorCheck.Report]) {
        let all = reports.flatMap(\.diagnostics)
        lessons = reports.reduce(0) { $0 + $1.lessons }
        errors = all.count { $0.severity == .error }
        warnings = all.count - errors
        diagnostics = reports.flatMap { report in report.diagnostics.map { Entry($0, in: report.folder) } }
        mutations = reports.flatMap(\.scores).map { lesson, score in
            Mutations(
                lesson: lesson, question: score.question,
                kinds: score.kinds.map {
                    Mutations.Kind(kind: $0.kind, made: $0.made, caught: $0.caught, survivors: $0.survivors)
                })
        }
    }

    /// The document, keys sorted.
    var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}

extension CheckDocument.Entry {
    init(_ diagnostic: Diagnostic, in folder: String) {
        self.init(
            severity: diagnostic.severity, rule: diagnostic.rule, file: DiagnosticFormatter(folder: folder).path(of: diagnostic),
            line: diagnostic.line, column: diagnostic.column, length: diagnostic.excerpt?.length, message: diagnostic.message,
            explanation: diagnostic.explanation, excerpt: diagnostic.excerpt, fix: diagnostic.fix)
    }
}
