public import CourseModel

/// Renders a lesson's document tree as styled lines, none of them wider than asked.
public struct MarkdownRenderer: Hashable, Sendable {
    /// How emphasis, code and headings are told from plain text.
    public enum Markup: Hashable, Sendable {
        /// By style alone.
        case styled
        /// By Markdown's own signs, for output without any styling: `*so*`, `**so**`, `` `so` ``.
        case literal
    }

    /// How a link tells where it leads.
    public enum Links: Hashable, Sendable {
        /// In parentheses after its text.
        case spelledOut
        /// Web addresses by an OSC 8 hyperlink on the text, others in parentheses.
        case hyperlinks
    }

    /// The most columns of a line, at least 10.
    public let width: Int
    /// The signs to draw with.
    public let glyphs: Glyphs
    /// How emphasis is shown.
    public let markup: Markup
    /// How links are shown.
    public let links: Links

    /// Makes a renderer; a width below 10 counts as 10.
    public init(width: Int, glyphs: Glyphs = .unicode, markup: Markup = .styled, links: Links = .spelledOut) {
        self.width = max(10, width)
        self.glyphs = glyphs
        self.markup = markup
        self.links = links
    }

    /// Makes a renderer for what a terminal can show.
    public init(width: Int, for capabilities: TerminalCapabilities) {
        self.init(
            width: width, glyphs: .of(capabilities.charset), markup: capabilities.colorDepth == .none ? .literal : .styled,
            links: capabilities.hyperlinks ? .hyperlinks : .spelledOut)
    }

    /// The blocks, one blank line between two; no blank line before the first and after the last.
    public func lines(for blocks: [Block]) -> [StyledLine] { lines(for: blocks, in: Frame(width: width)) }

    /// A run of text as a paragraph.
    ///
    /// - Parameter style: What the text's own styles are laid over.
    public func lines(for text: [Inline], style: Style = .plain) -> [StyledLine] {
        InlineRenderer(self).lines(for: text, style: style).flatMap { $0.wrapped(to: width) }
    }

    /// A run of text on one line of any width, for a table cell or a title; line breaks become spaces.
    public func line(for text: [Inline], style: Style = .plain) -> StyledLine {
        let parts = InlineRenderer(self).lines(for: text, style: style)
        return StyledLine(Array(parts.map(\.spans).joined(separator: [StyledSpan(" ")])))
    }

    /// A heading as it stands above a section (levels 1 and 2) or inside one (3 to 6).
    public func headingLines(_ text: [Inline], level: Int) -> [StyledLine] { headingLines(text, level: level, in: Frame(width: width)) }
}

// MARK: - Blocks

extension MarkdownRenderer {
    /// Where a block stands.
    struct Frame {
        /// The columns it may take.
        var width: Int
        /// In how many lists it stands.
        var listDepth = 0
        /// Whether blocks stand close together.
        var isTight = false
    }

    /// The blocks, with a blank line between two unless the frame is tight.
    func lines(for blocks: [Block], in frame: Frame) -> [StyledLine] {
        let parts = blocks.map { lines(for: $0, in: frame) }.filter { !$0.isEmpty }
        return Array(parts.joined(separator: frame.isTight ? [] : [.empty]))
    }

    private func lines(for block: Block, in frame: Frame) -> [StyledLine] {
        switch block {
        case .heading(let level, let text): headingLines(text, level: level, in: frame)
        case .paragraph(let text): paragraphLines(text, in: frame)
        case .code(_, let text): codeLines(text, in: frame)
        case .quote(let blocks): quoteLines(blocks, in: frame)
        case .callout(let callout, let blocks): calloutLines(callout, blocks, in: frame)
        case .list(let list): listLines(list, in: frame)
        case .table(let table): tableLines(table, in: frame)
        case .thematicBreak: [StyledLine(String(repeating: glyphs.rule, count: frame.width), .muted)]
        case .html(let text): literalLines(text, in: frame)
        case .footnote(let label, let blocks): footnoteLines(label, blocks, in: frame)
        }
    }

    private func paragraphLines(_ text: [Inline], in frame: Frame) -> [StyledLine] {
        InlineRenderer(self).lines(for: text, style: .plain).flatMap { $0.wrapped(to: frame.width) }
    }

    /// Levels 1 and 2 get a rule below; deeper ones stand out by style or, without styles, by their `###`.
    private func headingLines(_ text: [Inline], level: Int, in frame: Frame) -> [StyledLine] {
        let line = line(for: text, style: .heading)
        guard level > 2 else {
            let rule = level <= 1 ? glyphs.doubleRule : glyphs.rule
            let lines = line.wrapped(to: frame.width)
            let width = max(3, lines.map(\.width).max() ?? 0)
            return lines + [StyledLine(String(repeating: rule, count: width), Style(.heading))]
        }
        let marks = markup == .literal ? StyledLine(String(repeating: "#", count: min(level, 6)) + " ") : .empty
        return (marks + line).wrapped(to: frame.width)
    }

    /// Code stands indented, its lines cut where they are too long.
    private func codeLines(_ text: String, in frame: Frame) -> [StyledLine] {
        let indent = StyledLine.spaces(frame.width < 40 ? 2 : 4)
        return prefixed(indent, indent, in: frame) { inner in
            codeText(text).flatMap { StyledLine(glyphs.text($0), .code).chopped(to: inner.width).map { $0.trimmedAtEnd() } }
        }
    }

    /// The lines of a code block, tabs set to every fourth column.
    private func codeText(_ text: String) -> [String] {
        let clean = text.hasSuffix("\n") ? String(text.dropLast()) : text
        let lines = clean.split(omittingEmptySubsequences: false) { $0.isNewline }
        return lines.map { line in
            guard line.contains("\t") else { return String(line) }
            var column = 0
            return line.reduce(into: "") { result, character in
                let part = character == "\t" ? String(repeating: " ", count: 4 - column % 4) : String(character)
                result += part
                column += TextWidth.width(of: part)
            }
        }
    }

    /// HTML is shown as the text it is.
    private func literalLines(_ text: String, in frame: Frame) -> [StyledLine] {
        codeText(text).flatMap { StyledLine(glyphs.text($0), .muted).wrapped(to: frame.width) }
    }

    private func footnoteLines(_ label: String, _ blocks: [Block], in frame: Frame) -> [StyledLine] {
        let mark = StyledLine("[\(glyphs.text(label))] ", .muted)
        return prefixed(mark, .spaces(mark.width), in: frame) { lines(for: blocks, in: $0) }
    }
}
