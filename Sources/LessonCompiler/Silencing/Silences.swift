/// The places of a file at which its author silences a rule, with a reason.
///
/// `<!-- hone: allow RULE: REASON -->` in Markdown and `# hone: allow RULE: REASON` in YAML hold for their own line and, when they stand alone
/// on it, for the next line with text. Warnings can be silenced, and what the proof of keys says; an error that keeps a lesson from being
/// compiled cannot.
struct Silences {
    /// One of them.
    struct Silence: Hashable {
        let rule: RuleID
        /// The line of the comment.
        let line: Int
        /// The lines that it holds for.
        let lines: Set<Int>
        /// Where the rule's name stands.
        let place: Place
    }

    private let source: SourceText
    /// Those that are well formed.
    let all: [Silence]
    /// What is wrong with the others.
    let faults: [(SilenceForm.Fault, Place)]

    /// How a comment that silences begins.
    static let mark = "hone: allow"

    init(_ source: SourceText) {
        var all: [Silence] = []
        var faults: [(SilenceForm.Fault, Place)] = []
        for number in source.lines.indices.map({ $0 + 1 }) where source.line(number).containsASCII("hone: allow") {
            guard let comment = Comment(source.line(number)) else { continue }
            let place = Place(line: number, column: comment.column, length: comment.length)
            if let fault = Self.fault(of: comment) {
                faults.append((fault, place))
            } else {
                let next = comment.isAlone ? Self.nextLine(after: number, source) : nil
                let rule = RuleID(rawValue: comment.rule)
                all.append(Silence(rule: rule, line: number, lines: Set([number] + [next].compactMap(\.self)), place: place))
            }
        }
        self.source = source
        self.all = all
        self.faults = faults
    }

    /// The diagnostics that are left, and the silences of `rules` that nothing needed.
    func apply(to diagnostics: [Diagnostic], of rules: Set<RuleID>) -> (left: [Diagnostic], unused: [Silence]) {
        let silences = all.filter { rules.contains($0.rule) }
        guard !silences.isEmpty else { return (diagnostics, []) }
        var used: Set<Silence> = []
        let left = diagnostics.filter { diagnostic in
            guard let line = source.line(of: diagnostic),
                let silence = silences.first(where: { $0.rule == diagnostic.rule && $0.lines.contains(line) })
            else { return true }
            used.insert(silence)
            return false
        }
        return (left, silences.filter { !used.contains($0) })
    }

    private static func fault(of comment: Comment) -> SilenceForm.Fault? {
        if comment.rule.isEmpty { return .noRule }
        guard let entry = RuleCatalogue.entries.first(where: { $0.id.rawValue == comment.rule }) else { return .unknownRule(comment.rule) }
        guard RuleCatalogue.silenceable.contains(entry.id) else { return .error(comment.rule) }
        return comment.reason.isEmpty ? .noReason(comment.rule) : nil
    }

    private static func nextLine(after number: Int, _ source: SourceText) -> Int? {
        (number..<max(source.lines.count, number)).first {
            !source.lines[$0].allSatisfy(\.isWhitespace) && Comment(source.lines[$0])?.isAlone != true
        }.map { $0 + 1 }
    }
}

/// A comment that silences a rule, as it is written.
private struct Comment {
    let rule: String
    let reason: String
    /// The 1-based column of the rule's name, in scalars.
    let column: Int
    let length: Int
    /// Whether nothing else stands on the line.
    let isAlone: Bool

    /// The comment in a line; `nil` when the words stand in no comment.
    init?(_ line: String) {
        guard let offset = line.scalarOffset(of: Silences.mark) else { return nil }
        let scalars = Array(line.unicodeScalars)
        let before = String(String.UnicodeScalarView(scalars[..<offset])).trimmingEnd()
        let isMarkdown = before.hasSuffix("<!--")
        guard isMarkdown || before.hasSuffix("#") else { return nil }
        var rest = String(String.UnicodeScalarView(scalars[(offset + Silences.mark.unicodeScalars.count)...]))
        var behind = ""
        if isMarkdown {
            let parts = rest.split(separator: "-->", maxSplits: 1, omittingEmptySubsequences: false)
            rest = parts.first.map(String.init) ?? ""
            behind = parts.count > 1 ? String(parts[1]) : ""
        }
        let lead = rest.prefix { $0.isWhitespace }
        let words = rest.dropFirst(lead.count).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        rule = words.first.map { $0.trimming() } ?? ""
        reason = words.count > 1 ? words[1].trimming() : ""
        column = offset + Silences.mark.unicodeScalars.count + lead.unicodeScalars.count + 1
        length = max(rule.unicodeScalars.count, 1)
        let opening = isMarkdown ? before.dropLast(4) : before.dropLast(1)
        isAlone = opening.allSatisfy(\.isWhitespace) && behind.allSatisfy(\.isWhitespace)
    }
}
