import CourseModel

/// Markdown that stands in a YAML value.
enum EmbeddedMarkdown {
    /// The blocks of a text; empty when it is refused (reported at the text's place).
    static func blocks(_ text: YamlText, builder: BlockBuilder, _ problems: inout Problems) -> [Block] {
        let lines = text.value.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var inner = Problems(source: SourceText(path: problems.source.path, lines: lines))
        guard MarkdownGuard.accepts(lines, &inner) else {
            problems.add(NestedTooDeep(what: "this text", limit: MarkdownGuard.maximalDepth), at: text.place)
            return []
        }
        return builder.blocks(MarkdownParser.parse(text.value, firstLine: text.contentLine))
    }
}
