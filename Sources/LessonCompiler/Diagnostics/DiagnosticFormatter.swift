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
    public func human(_ diagnostic: Diagnostic) -> String { lines(diagnostic).map(\.text).joined(separator: "\n") }

    /// A line of the form for people.
    public struct Line: Hashable, Sendable {
        /// The text.
        public let text: String
        /// Whether it shows a line of the file, whose columns count: it is not to be broken.
        public let isCode: Bool
    }

    /// The lines of the form for people.
    ///
    /// - Parameter width: how many columns lines of the file may take, the place in view; `nil` = as many as they have.
    public func lines(_ diagnostic: Diagnostic, width: Int? = nil) -> [Line] {
        [Line(text: compact(diagnostic), isCode: false)] + excerpt(of: diagnostic, width).map { Line(text: $0, isCode: true) }
            + [Line(text: "  " + diagnostic.explanation, isCode: false)]
            + fix(of: diagnostic).enumerated().map { Line(text: $1, isCode: $0 > 0) }
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

    private func excerpt(of diagnostic: Diagnostic, _ width: Int?) -> [String] {
        guard let whole = diagnostic.excerpt else { return [] }
        let number = String(diagnostic.line)
        let gutter = String(repeating: " ", count: max(5 - number.count, 0)) + number
        let blank = String(repeating: " ", count: gutter.count)
        let excerpt = width.map { whole.cut(to: max($0 - gutter.count - 3, Self.narrowest)) } ?? whole
        // Tabs stay tabs, so that the mark stands under its place whatever the tab width.
        let indent = excerpt.text.prefix(excerpt.offset).map { $0 == "\t" ? "\t" : " " }.joined()
        return ["\(gutter) | \(excerpt.text)", "\(blank) | \(indent)\(String(repeating: "^", count: excerpt.length))"]
    }

    /// A line of a file is shown in at least so many columns.
    private static let narrowest = 10

    private func fix(of diagnostic: Diagnostic) -> [String] {
        guard let fix = diagnostic.fix else { return [] }
        guard let line = fix.line else { return ["  Fix: \(fix.summary)."] }
        return ["  Fix: \(fix.summary):", "      | \(line)"]
    }
}

extension Diagnostic.Excerpt {
    /// The part of the line around the mark that takes so many characters, an ellipsis where something is cut.
    fileprivate func cut(to room: Int) -> Diagnostic.Excerpt {
        guard text.count > room else { return self }
        let start = min(max(0, offset - room / 3), text.count - room)
        var shown = String(text.dropFirst(start).prefix(room))
        if start > 0 { shown = "…" + shown.dropFirst() }
        if start + room < text.count { shown = shown.dropLast() + "…" }
        let offset = offset - start
        return Diagnostic.Excerpt(text: shown, offset: offset, length: max(1, min(length, room - offset)))
    }
}
