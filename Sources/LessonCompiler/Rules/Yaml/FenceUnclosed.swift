/// A fenced block that is never closed, or swallows the next one.
struct FenceUnclosed: Rule {
    static let id: RuleID = "fence-unclosed"
    static let summary = "A fenced block is closed by a line with the same fence."
    let fence: String
    /// The line on which another block opens inside of this one; `nil` when the file just ends.
    let nextLine: Int?

    var message: String {
        nextLine.map { "the block that opens here is not closed before the next one opens in line \($0)" }
            ?? "the block that opens here is never closed"
    }
    var advice: String { "Put a line “\(fence)” after its last line." }

    /// What is wrong with the fence of a code block; `nil` when it is closed. A lesson's own block that swallowed the next one is told by
    /// the fence inside of it.
    static func finding(in node: MarkdownNode, _ source: SourceText) -> FenceUnclosed? {
        let opening = source.line(node.line).drop { " \t>".contains($0) }
        let fence = String(opening.prefix { $0 == opening.first })
        guard fence.hasPrefix("```") || fence.hasPrefix("~~~") else { return nil }
        if BlockName.known.contains(node.fenceWord ?? ""), case .code(_, let text, _) = node.kind {
            let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let inner = lines.firstIndex { $0.starts(with: "```".utf8) }
            if let inner { return FenceUnclosed(fence: fence, nextLine: node.line + 1 + inner) }
        }
        let last = source.line(node.endLine).trimming { " \t>".contains($0) }
        let isClosed = node.endLine > node.line && last.hasPrefix(fence) && last.allSatisfy { $0 == fence.first }
        return isClosed ? nil : FenceUnclosed(fence: fence, nextLine: nil)
    }
}
