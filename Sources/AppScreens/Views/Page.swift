import CourseModel
import TextUI

/// The pieces of text that every screen of the linear mode is made of.
enum Page {
    /// One empty line.
    static let blank: [StyledLine] = [.empty]

    /// The widest that running text is set, in cells: longer lines are hard to read.
    static let measure = 100

    /// What stands in the place of a key result that may not be seen yet.
    static let keyResultWaits = "The key result is shown once you have made your predictions."

    /// The width of text in a window.
    static func width(at moment: Moment) -> Int { max(min(moment.width, measure), 10) }

    /// Rendered Markdown, with an empty line before it.
    static func prose(_ blocks: [Block], at moment: Moment) -> [StyledLine] {
        blocks.isEmpty ? [] : blank + MarkdownRenderer(width: width(at: moment), for: moment.capabilities).lines(for: blocks)
    }

    /// A section's heading, with an empty line before it.
    static func heading(_ section: SectionHeading, at moment: Moment) -> [StyledLine] {
        blank + paragraph(section.fullTitle, .heading, at: moment) + [rule(under: section.fullTitle, at: moment)]
    }

    /// Text broken by words; no line at all for an empty text.
    static func paragraph(_ text: String, _ style: Style = .plain, at moment: Moment) -> [StyledLine] {
        text.isEmpty ? [] : StyledLine(moment.glyphs.text(text), style).wrapped(to: width(at: moment))
    }

    /// Something that the program says beside the lesson.
    static func note(_ text: String, at moment: Moment) -> [StyledLine] { paragraph(text, .muted, at: moment) }

    /// Text with so many spaces before each line.
    static func indented(_ text: String, by indent: Int, at moment: Moment) -> [StyledLine] {
        let lines = StyledLine(moment.glyphs.text(text), .muted).wrapped(to: max(width(at: moment) - indent, 8))
        return lines.indented(by: indent)
    }

    /// A list with bullets.
    static func bullets(_ items: [String], at moment: Moment) -> [StyledLine] {
        items.flatMap { marked(moment.glyphs.bullets.first ?? "*", StyledLine(moment.glyphs.text($0)), .muted, at: moment) }
    }

    /// A table of commands and what they do.
    static func commands(_ rows: [(String, String)], at moment: Moment) -> [StyledLine] {
        rows.flatMap { key, text in
            let line = StyledLine(key.padding(to: 6), .accent) + StyledLine(moment.glyphs.text(text))
            return hanging(line, indent: 6, at: moment)
        }
    }

    /// What is said of an answer or a prediction, each line with a mark that does not need colour.
    static func feedback(_ lines: [Feedback], at moment: Moment) -> [StyledLine] {
        lines.flatMap { line -> [StyledLine] in
            let text = moment.glyphs.text(line.text)
            return switch line.tone {
            case .heading(let isGood): blank + paragraph(line.text, Style(isGood ? .good : .bad, .bold), at: moment)
            case .good: marked("+", StyledLine(text), .good, at: moment)
            case .bad: marked("-", StyledLine(text), .bad, at: moment)
            case .question: marked("?", StyledLine(text), .accent, at: moment)
            case .note: marked("*", StyledLine(text), .muted, at: moment)
            }
        }
    }

    private static func rule(under text: String, at moment: Moment) -> StyledLine {
        let columns = min(TextWidth.width(of: text), width(at: moment))
        return StyledLine(String(repeating: moment.glyphs.rule, count: columns), .muted)
    }

    private static func marked(_ mark: String, _ line: StyledLine, _ style: Style, at moment: Moment) -> [StyledLine] {
        hanging(StyledLine(" \(mark) ", style) + line, indent: 3, at: moment)
    }

    /// A line broken by words whose further lines are indented.
    private static func hanging(_ line: StyledLine, indent: Int, at moment: Moment) -> [StyledLine] {
        let available = max(width(at: moment) - indent, 4)
        let wrapped = line.wrapped(to: width(at: moment))
        guard wrapped.count > 1 else { return wrapped }
        let rest = StyledLine(Array(line.spans.dropFirst())).wrapped(to: available)
        let first = StyledLine(Array(line.spans.prefix(1)))
        return rest.prefixed(first, .spaces(indent))
    }
}

extension String {
    /// The text with spaces behind it up to so many characters.
    func padding(to count: Int) -> String { self + String(repeating: " ", count: Swift.max(count - self.count, 0)) }
}
