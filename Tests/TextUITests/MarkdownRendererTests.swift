import CourseModel
import Testing
import TextUI

@Suite struct MarkdownRendererTests {
    private let renderer = MarkdownRenderer(width: 40)

    private func rendered(_ blocks: [Block], width: Int = 40) -> String { picture(MarkdownRenderer(width: width).lines(for: blocks)) }

    private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

    @Test func rendersNothingForNothing() {
        #expect(renderer.lines(for: [Block]()).isEmpty)
        #expect(rendered([.code(language: nil, text: ""), .table(Table(alignments: [], header: [], rows: []))]) == "")
        #expect(rendered([.list(List(start: 1, isTight: true, items: [ListItem(blocks: [])]))]) == "1.")
    }

    @Test func stylesRuns() {
        let line = renderer.line(for: [.text("a "), .strong([.text("b "), .emphasis([.text("c")]), .code("d")]), .lineBreak, .text("e")])
        #expect(
            line.spans == [
                StyledSpan("a "), StyledSpan("b ", .bold), StyledSpan("c", Style(nil, [.bold, .italic])),
                StyledSpan("d", Style(.code, .bold)),
                StyledSpan(" "), StyledSpan("e"),
            ])
    }

    @Test func laysRunsOverAStyle() {
        #expect(
            renderer.lines(for: [.text("a"), .code("b")], style: .dim).map(\.spans) == [
                [StyledSpan("a", .dim), StyledSpan("b", Style(.code, .dim))]
            ])
    }

    @Test(arguments: [
        ("https://a.org", "docs", "docs (https://a.org)"), ("https://a.org", "https://a.org", "https://a.org"),
        ("https://a.org", "", "https://a.org"),
        ("mailto:a@b.c", "a@b.c", "a@b.c"), ("#experiment:sweep", "see it", "see it (experiment sweep)"), ("#pitfalls", "below", "below"),
        ("hone:term/epoch", "epoch", "epoch"), ("hone:prefetch#why", "why", "why (lesson prefetch#why)"),
    ])
    func saysWhereLinksLead(destination: String, text: String, expected: String) {
        let link = Inline.link(destination: destination, text.isEmpty ? [] : [.text(text)])
        #expect(rendered([.paragraph([link])]) == expected)
    }

    @Test func linksTextWhereTheTerminalOpensLinks() {
        let renderer = MarkdownRenderer(width: 40, links: .hyperlinks)
        let spans = renderer.line(for: [.link(destination: "https://a.org", [.text("docs")]), .link(destination: "x.md", [.text("y")])])
            .spans
        #expect(spans.map(\.link) == ["https://a.org", nil, nil])
        #expect(spans.map(\.text) == ["docs", "y", " (x.md)"])
    }

    @Test(arguments: [(1, "Title\n═════"), (2, "Title\n─────"), (3, "Title"), (6, "Title"), (-1, "Title\n═════"), (99, "Title")])
    func rendersHeadings(level: Int, expected: String) {
        #expect(rendered([.heading(level: level, [.text("Title")])]) == expected)
    }

    @Test func separatesItemsOfALooseList() {
        let items = ["one", "two"].map { ListItem(blocks: [paragraph($0), paragraph("more")]) }
        #expect(rendered([.list(List(start: nil, isTight: false, items: items))]) == "• one\n\n  more\n\n• two\n\n  more")
    }

    @Test func numbersFromAnyStart() {
        let items = [ListItem(blocks: [paragraph("a")]), ListItem(blocks: [paragraph("b")])]
        #expect(rendered([.list(List(start: 99, isTight: true, items: items))]) == " 99. a\n100. b")
        #expect(rendered([.list(List(start: Int.max, isTight: true, items: items))]).contains("b"))
    }

    @Test func setsTabsInCode() {
        #expect(rendered([.code(language: nil, text: "a\tb\n\tc")]) == "    a   b\n        c")
    }

    @Test func keepsBlankLinesOfCode() { #expect(rendered([.code(language: nil, text: "a\n\n\nb\n")]) == "    a\n\n\n    b") }

    @Test(arguments: Callout.allCases)
    func labelsCallouts(callout: Callout) {
        #expect(rendered([.callout(callout, [paragraph("x")])]) == "│ \(callout.rawValue.capitalizedFirst)\n│ x")
    }

    @Test func endsIndentingWhereThereIsNoRoom() {
        let deep = (0..<60).reduce(paragraph("the core")) { block, level in
            level.isMultiple(of: 2) ? .quote([block]) : .list(List(start: nil, isTight: true, items: [ListItem(blocks: [block])]))
        }
        let lines = MarkdownRenderer(width: 20).lines(for: [deep])
        #expect(lines.allSatisfy { $0.width <= 20 })
        #expect(picture(lines).filter(\.isLetter) == "thecore")
    }

    @Test func cleansTextFromALesson() {
        let evil = "\u{1B}[2J\u{202E}"
        let blocks: [Block] = [
            .heading(level: 3, [.text(evil)]), .code(language: evil, text: evil), .html(evil), .footnote(label: evil, [paragraph(evil)]),
            .paragraph([
                .code(evil), .html(evil), .image(source: evil, alt: evil), .link(destination: evil, [.text(evil)]),
                .footnoteReference(evil),
            ]),
            .table(Table(alignments: [], header: [[.text(evil)]], rows: [], source: TableSource(origin: .measured, reference: evil))),
        ]
        let text = ANSIEncoder(depth: .none).encode(MarkdownRenderer(width: 40, links: .hyperlinks).lines(for: blocks))
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }

    /// In quadratic time this would take many minutes.
    @Test(.timeLimit(.minutes(1))) func rendersLargeDocumentsInLinearTime() {
        let blocks =
            Array(repeating: paragraph(String(repeating: "word ", count: 200)), count: 200) + [
                paragraph(String(repeating: "x ", count: 100_000))
            ]
        #expect(MarkdownRenderer(width: 80).lines(for: blocks).count == 200 * 14 + 2_500)
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
