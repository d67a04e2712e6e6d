import CourseModel

/// An id that is written behind a heading or a bold name: `## Metric: What to watch {#watch}`.
enum FrozenID {
    /// The text without a trailing `{#id}`, and the id: `Title {#a}` → (`Title`, `a`).
    static func split(_ text: String) -> (text: String, id: String?) {
        let trimmed = text.trimming()
        guard trimmed.hasSuffix("}"), let start = trimmed.lastRange(of: "{#") else { return (trimmed, nil) }
        return (trimmed[..<start.lowerBound].trimming(), String(trimmed[start.upperBound...].dropLast()))
    }

    /// The runs of a heading without a trailing `{#id}`.
    static func stripped(_ nodes: [MarkdownNode]) -> [MarkdownNode] {
        guard let last = nodes.last, case .text(let text) = last.kind, case (let rest, let id) = split(text), id != nil else {
            return nodes
        }
        return nodes.dropLast() + (rest.isEmpty ? [] : [last.with(text: rest)])
    }

    /// The runs of a list item's paragraph without the `{#id}` that follows its bold name.
    static func strippedAfterName(_ nodes: [MarkdownNode]) -> [MarkdownNode] {
        guard nodes.count > 1, nodes[0].kind == .strong, case .text(let text) = nodes[1].kind else { return nodes }
        guard let (id, rest) = leading(text), !id.isEmpty else { return nodes }
        return [nodes[0]] + (rest.isEmpty ? [] : [nodes[1].with(text: rest)]) + nodes.dropFirst(2)
    }

    /// The id at the start of a text and what follows it: ` {#a}: b` → (`a`, `: b`); `nil` when there is none.
    static func leading(_ text: String) -> (id: String, rest: String)? {
        let trimmed = text.drop(while: \.isWhitespace)
        guard trimmed.hasPrefix("{#"), let end = trimmed.firstIndex(of: "}") else { return nil }
        return (String(trimmed[..<end].dropFirst(2)), String(trimmed[trimmed.index(after: end)...]))
    }
}

extension MarkdownNode {
    /// The same run with another text.
    fileprivate func with(text: String) -> MarkdownNode {
        MarkdownNode(kind: .text(text), line: line, endLine: endLine, column: column, children: [])
    }
}

extension StringProtocol {
    /// The last place where `other` stands.
    fileprivate func lastRange(of other: String) -> Range<Index>? {
        var index = endIndex
        while index > startIndex {
            index = self.index(before: index)
            if self[index...].hasPrefix(other) { return index..<self.index(index, offsetBy: other.count) }
        }
        return nil
    }
}
