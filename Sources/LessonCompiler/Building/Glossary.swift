import CourseModel

/// The terms of a course: one `##` heading each in `glossary.md`, with what it means below.
struct Glossary {
    /// The Markdown below each heading, by the term's id: the heading's `{#id}`, or its slug.
    let terms: [String: [MarkdownNode]]

    /// How a link to a term begins.
    static let scheme = "hone:term/"

    /// The terms in a file's bytes; none when it cannot be read.
    init(_ bytes: [UInt8]?) {
        var diagnostics: [Diagnostic] = []
        guard let bytes, let source = SourceText.decode(bytes, path: "glossary.md", problems: &diagnostics) else {
            terms = [:]
            return
        }
        var problems = Problems(source: source)
        guard MarkdownGuard.accepts(source.lines, &problems) else {
            terms = [:]
            return
        }
        var terms: [String: [MarkdownNode]] = [:]
        var current: String?
        for node in MarkdownParser.parse(source.lines.joined(separator: "\n") + "\n") {
            if let level = node.headingLevel, level <= 2 {
                let (text, id) = FrozenID.split(node.plainText)
                current = level == 2 ? id ?? IdForm.slug(of: text) : nil
                if let current { terms[current] = terms[current] ?? [] }
            } else if let current {
                terms[current, default: []].append(node)
            }
        }
        self.terms = terms
    }

    /// The ids, sorted.
    var names: [String] { terms.keys.sorted() }

    /// What each term means, as a footnote that links to the term refer to.
    var notes: [String: MarkdownNode] {
        Dictionary(
            uniqueKeysWithValues: terms.map { id, nodes in
                (id, MarkdownNode(kind: .footnote(label: id), line: 1, endLine: 1, column: 1, children: nodes))
            })
    }

    /// The term that a link's target names; `nil` for other links.
    static func term(in target: String) -> String? {
        target.hasPrefix(scheme) ? String(target.dropFirst(scheme.count)) : nil
    }
}
