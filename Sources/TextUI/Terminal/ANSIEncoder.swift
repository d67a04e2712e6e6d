/// Turns styled lines into the text that a terminal or a file gets.
public struct ANSIEncoder: Hashable, Sendable {
    /// How many colours may be used; ``ColorDepth/none`` = no escape sequence at all.
    public let depth: ColorDepth
    /// Which colours.
    public let theme: Theme
    /// Whether links become OSC 8 hyperlinks.
    public let hyperlinks: Bool

    /// Makes an encoder.
    public init(depth: ColorDepth, theme: Theme = .dark, hyperlinks: Bool = false) {
        self.depth = depth
        self.theme = theme
        self.hyperlinks = hyperlinks && depth != .none
    }

    /// The line without a line end. Whatever was switched on is switched off again before the end.
    public func encode(_ line: StyledLine) -> String {
        guard depth != .none else { return line.plainText }
        var text = ""
        var current = ""
        for span in line.spans {
            let wanted = parameters(of: span.style)
            if wanted != current { text += wanted.isEmpty ? "\u{1B}[0m" : "\u{1B}[0;\(wanted)m" }
            current = wanted
            text += linked(span)
        }
        return current.isEmpty ? text : text + "\u{1B}[0m"
    }

    /// The lines, each with a line feed.
    public func encode(_ lines: [StyledLine]) -> String { lines.map { encode($0) + "\n" }.joined() }

    private func linked(_ span: StyledSpan) -> String {
        guard hyperlinks, let link = span.link else { return span.text }
        return "\u{1B}]8;;\(link)\u{1B}\\\(span.text)\u{1B}]8;;\u{1B}\\"
    }

    /// The parameters of the SGR sequence (ECMA-48, 8.3.117) for a style; empty for the plain one.
    private func parameters(of style: Style) -> String {
        var codes = Self.attributeCodes.filter { style.attributes.contains($0.attribute) }.map(\.code)
        if let ink = style.foreground.flatMap(theme.ink) { codes.append(code(of: ink)) }
        return codes.joined(separator: ";")
    }

    private func code(of ink: Theme.Ink) -> String {
        switch depth {
        case .none: ""
        case .ansi16: String(ink.ansi16 < 8 ? 30 + ink.ansi16 : 82 + ink.ansi16)
        case .ansi256: "38;5;\(ink.ansi256)"
        case .truecolor: "38;2;\(ink.rgb >> 16 & 0xFF);\(ink.rgb >> 8 & 0xFF);\(ink.rgb & 0xFF)"
        }
    }

    private static let attributeCodes: [(attribute: Style.Attributes, code: String)] = [
        (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"), (.strikethrough, "9"),
    ]
}
