/// One problem of a course: data with a place, complete enough to be printed, sorted, silenced or sent to an editor.
public struct Diagnostic: Hashable, Sendable, Codable {
    /// How bad a problem is.
    public enum Severity: String, Hashable, Sendable, Codable, Comparable {
        /// The lesson is left out until it is mended.
        case error
        /// The lesson works, but something should be looked at.
        case warning

        /// Errors before warnings.
        public static func < (left: Self, right: Self) -> Bool { left == .error && right == .warning }
    }

    /// The line that a problem is on, with the place marked.
    public struct Excerpt: Hashable, Sendable, Codable {
        /// The text of the line, without control characters (tabs are kept), cut when it is very long.
        public let text: String
        /// The 0-based offset in characters of `text` where the mark begins.
        public let offset: Int
        /// How many characters are marked, ≥ 1.
        public let length: Int

        /// Makes an excerpt.
        public init(text: String, offset: Int, length: Int) {
            self.text = text
            self.offset = offset
            self.length = length
        }
    }

    /// A change that mends the problem.
    public struct Fix: Hashable, Sendable, Codable {
        /// What the change does, as an order: `quote the text`.
        public let summary: String
        /// What the whole line should read; `nil` when the fix is no change of one line.
        public let line: String?

        /// Makes a fix.
        public init(summary: String, line: String?) {
            self.summary = summary
            self.line = line
        }
    }

    /// How bad it is.
    public let severity: Severity
    /// The name of the rule that found it.
    public let rule: RuleID
    /// The file, as a path relative to the course's folder.
    public let file: String
    /// The 1-based line.
    public let line: Int
    /// The 1-based column, in characters.
    public let column: Int
    /// The line with the place marked; `nil` when the file has no such line (a missing file, an empty one).
    public let excerpt: Excerpt?
    /// What is wrong: one sentence without a full stop that quotes what was found.
    public let message: String
    /// What to do about it and why, as sentences.
    public let explanation: String
    /// A change that mends it; `nil` when only the author can know.
    public let fix: Fix?

    /// Makes a diagnostic.
    public init(
        severity: Severity, rule: RuleID, file: String, line: Int, column: Int, excerpt: Excerpt?, message: String, explanation: String,
        fix: Fix? = nil
    ) {
        self.severity = severity
        self.rule = rule
        self.file = file
        self.line = line
        self.column = column
        self.excerpt = excerpt
        self.message = message
        self.explanation = explanation
        self.fix = fix
    }
}

extension Diagnostic: Comparable {
    /// Orders by file, line, column, severity and rule: the order in which problems are reported.
    public static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.column, left.severity, left.rule.rawValue, left.message)
            < (right.file, right.line, right.column, right.severity, right.rule.rawValue, right.message)
    }
}

extension [Diagnostic] {
    /// Whether there is an error among them.
    public var containsErrors: Bool { contains { $0.severity == .error } }
}
