import CourseModel

/// Turns runs of text into unwrapped lines: more than one where the author asked for a break.
struct InlineRenderer {
    private let renderer: MarkdownRenderer
    private var done: [StyledLine] = []
    private var current = StyledLine.empty

    init(_ renderer: MarkdownRenderer) { self.renderer = renderer }

    /// The lines of a run; at least one, maybe empty.
    func lines(for text: [Inline], style: Style) -> [StyledLine] {
        var copy = self
        copy.take(text, style, link: nil)
        return (copy.done + [copy.current]).map { $0.trimmedAtEnd() }
    }

    private mutating func take(_ text: [Inline], _ style: Style, link: String?) {
        for inline in text { take(inline, style, link: link) }
    }

    private mutating func take(_ inline: Inline, _ style: Style, link: String?) {
        switch inline {
        case .text(let text): add(text, style, link: link)
        case .emphasis(let children): take(children, Style.italic.over(style), between: "*", link: link)
        case .strong(let children): take(children, Style.bold.over(style), between: "**", link: link)
        case .strikethrough(let children): take(children, Style(nil, .strikethrough).over(style), between: "~~", link: link)
        case .code(let text): takeCode(text, style, link: link)
        case .link(let destination, let children): takeLink(destination, children, style)
        case .image(let source, let alt): takeImage(source, alt, style, link: link)
        case .lineBreak: breakLine()
        case .softBreak: add(" ", style, link: link)
        case .footnoteReference(let label): add("[\(label)]", Style.muted.over(style), link: link)
        case .html(let text): add(text, Style.muted.over(style), link: link)
        }
    }

    private mutating func add(_ text: String, _ style: Style, link: String? = nil) {
        current.append(StyledSpan(renderer.glyphs.text(text), style, link: link))
    }

    private mutating func breakLine() {
        done.append(current)
        current = .empty
    }

    /// The children in their style, between Markdown's signs where styles are not shown.
    private mutating func take(_ children: [Inline], _ style: Style, between sign: String, link: String?) {
        if renderer.markup == .literal { add(sign, style) }
        take(children, style, link: link)
        if renderer.markup == .literal { add(sign, style) }
    }

    private mutating func takeCode(_ text: String, _ style: Style, link: String?) {
        let fence = renderer.markup == .styled ? "" : text.contains("`") ? "``" : "`"
        add(fence + text + fence, Style.code.over(style), link: link)
    }

    private mutating func takeImage(_ source: String, _ alt: String, _ style: Style, link: String?) {
        let words = alt.isEmpty ? "image: \(source)" : "image: \(alt) (\(source))"
        add("[\(words)]", Style.muted.over(style), link: link)
    }

    private mutating func takeLink(_ destination: String, _ children: [Inline], _ style: Style) {
        let text = children.plainText
        let address = renderer.links == .hyperlinks ? Sanitiser.webAddress(destination) : nil
        let linkStyle = Style(.link, .underline).over(style)
        take(text.isEmpty ? [.text(destination)] : children, linkStyle, link: address)
        guard address == nil, !text.isEmpty, let words = LinkDestination(destination).words(besides: text) else { return }
        add(" (\(words))", Style.muted.over(style))
    }
}

/// Where a link leads, in words.
struct LinkDestination {
    private let text: String

    init(_ text: String) { self.text = text }

    /// What is said in parentheses; `nil` when the link's own text says it: its address, a term, a place in the same lesson.
    func words(besides linkText: String) -> String? {
        if text.isEmpty || text == linkText || text == "mailto:" + linkText { return nil }
        if let experiment = rest(after: "#experiment:") { return "experiment \(experiment)" }
        if text.hasPrefix("#") || text.hasPrefix("hone:term/") { return nil }
        if let lesson = rest(after: "hone:") { return "lesson \(lesson)" }
        return text
    }

    private func rest(after prefix: String) -> String? {
        text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
    }
}
