/// Collects the problems of one file.
struct Problems {
    /// The file.
    let source: SourceText
    /// What was found, in the order of finding.
    private(set) var diagnostics: [Diagnostic] = []

    init(source: SourceText) { self.source = source }

    /// Whether an error is among them.
    var hasErrors: Bool { diagnostics.containsErrors }

    /// Whether an error is among those that were found after the first `known`.
    func hasErrors(since known: Int) -> Bool { diagnostics.dropFirst(known).contains { $0.severity == .error } }

    /// Adds what a rule found at a place. Past ``maximalCount`` problems of one file, only one more says so.
    mutating func add(_ finding: some Rule, at place: Place) {
        guard diagnostics.count < Self.maximalCount else {
            if diagnostics.count == Self.maximalCount { diagnostics.append(diagnostic(TooManyProblems(), at: place)) }
            return
        }
        diagnostics.append(diagnostic(finding, at: place))
    }

    /// Adds problems that were found elsewhere.
    mutating func add(_ others: [Diagnostic]) { diagnostics += others }

    /// How many problems of one file are reported.
    static let maximalCount = 300

    private func diagnostic<Finding: Rule>(_ finding: Finding, at place: Place) -> Diagnostic {
        let (path, line) = source.origin(ofLine: max(place.line, 1))
        return Diagnostic(
            severity: Finding.severity, rule: Finding.id, file: path, line: line, column: source.column(of: place),
            excerpt: source.excerpt(at: place), message: finding.message, explanation: finding.advice, fix: finding.fix)
    }
}
