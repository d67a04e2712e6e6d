/// Writes diagnostics for people and for editors.
public struct DiagnosticFormatter: Sendable {
    /// What is put before each file's path, such as `lessons/data-loading`; empty for paths relative to the course.
    public let folder: String

    /// Makes a formatter.
    public init(folder: String = "") { self.folder = folder }

    /// The form for people: the place, the line with the place marked, what is wrong, what to do.
    ///
    /// ```
    /// num-workers.md:12:8: error: “best” is no metric of the kind “loader” [unknown-column]
    ///    12 | columns: [num_workers, best]
    ///       |                        ^^^^
    ///   Known metrics: data_time, iteration_time.
    /// ```
    public func human(_ diagnostic: Diagnostic) -> String {
        ([compact(diagnostic)] + excerpt(of: diagnostic) + ["  " + diagnostic.explanation] + fix(of: diagnostic)).joined(separator: "\n")
    }

    /// The form for editors, one line: `file:line:col: severity: message [rule]`.
    public func compact(_ diagnostic: Diagnostic) -> String {
        let place = "\(path(of: diagnostic)):\(diagnostic.line):\(diagnostic.column)"
        return "\(place): \(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.rule)]"
    }

    /// A closing line that counts: `2 errors, 1 warning`; `no problems` when there are none.
    public func summary(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
        return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
    }

    /// The path of a diagnostic's file with the folder before it.
    public func path(of diagnostic: Diagnostic) -> String {
        if folder.isEmpty { return diagnostic.file }
        return folder.hasSuffix("/") ? folder + diagnostic.file : "\(folder)/\(diagnostic.file)"
    }

    private func excerpt(of diagnostic: Diagnostic) -> [String] {
        guard let excerpt = diagnostic.excerpt else { return [] }
        let number = String(diagnostic.line)
        let gutter = String(repeating: " ", count: max(5 - number.count, 0)) + number
        let blank = String(repeating: " ", count: gutter.count)
        // Tabs stay tabs, so that the mark stands under its place whatever the tab width.
        let indent = excerpt.text.prefix(excerpt.offset).map { $0 == "\t" ? "\t" : " " }.joined()
        return ["\(gutter) | \(excerpt.text)", "\(blank) | \(indent)\(String(repeating: "^", count: excerpt.length))"]
    }

    private func fix(of diagnostic: Diagnostic) -> [String] {
        guard let fix = diagnostic.fix else { return [] }
        guard let line = fix.line else { return ["  Fix: \(fix.summary)."] }
        return ["  Fix: \(fix.summary):", "      | \(line)"]
    }
}
