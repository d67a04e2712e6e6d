import CourseModel
import LessonCompiler
import TestSupport
import Testing

@Suite struct DocumentTests {
    /// The text of a section as blocks.
    private func blocks(_ markdown: String) throws -> [Block] {
        let lesson = """
            ---
            id: a
            title: A
            summary: s
            objectives: [{id: x, text: X}, {id: y, text: Y}]
            minutes: 3
            ---
            ## T

            \(markdown)

            """
        let compiled = compiler.compile(CourseSource(courseText: nil, lessonTexts: ["a.md": lesson]))
        let section = try #require(compiled.lessons.first?.sections.first, "\(report(compiled))")
        guard case .prose(let blocks)? = section.items.first else { return [] }
        return blocks
    }

    private static let texts: [(String, [Block])] = [
        (
            "Plain *em* **strong** ~~gone~~ `code`.",
            [
                .paragraph([
                    .text("Plain "), .emphasis([.text("em")]), .text(" "), .strong([.text("strong")]), .text(" "),
                    .strikethrough([.text("gone")]),
                    .text(" "), .code("code"), .text("."),
                ])
            ]
        ),
        ("One\ntwo\\\nthree", [.paragraph([.text("One"), .softBreak, .text("two"), .lineBreak, .text("three")])]),
        ("[a](b) ![c](d)", [.paragraph([.link(destination: "b", [.text("a")]), .text(" "), .image(source: "d", alt: "c")])]),
        ("```swift\nlet a = 1\n```", [.code(language: "swift", text: "let a = 1")]),
        ("> quoted", [.quote([.paragraph([.text("quoted")])])]),
        (
            "> [!WARNING]\n> Mind **this**.\n>\n> And that.",
            [.callout(.warning, [.paragraph([.text("Mind "), .strong([.text("this")]), .text(".")]), .paragraph([.text("And that.")])])]
        ),
        ("> [!OTHER]\n> x", [.quote([.paragraph([.text("[!OTHER]"), .softBreak, .text("x")])])]),
        (
            "3. a\n4. b",
            [
                .list(
                    List(
                        start: 3, isTight: true,
                        items: [
                            ListItem(blocks: [.paragraph([.text("a")])]), ListItem(blocks: [.paragraph([.text("b")])]),
                        ]))
            ]
        ),
        (
            "- [x] done\n- [ ] open",
            [
                .list(
                    List(
                        start: nil, isTight: true,
                        items: [
                            ListItem(isTicked: true, blocks: [.paragraph([.text("done")])]),
                            ListItem(isTicked: false, blocks: [.paragraph([.text("open")])]),
                        ]))
            ]
        ),
        ("### Sub {#sub}\n\ntext", [.heading(level: 3, [.text("Sub")]), .paragraph([.text("text")])]),
        ("a\n\n---\n\nb", [.paragraph([.text("a")]), .thematicBreak, .paragraph([.text("b")])]),
        (
            "| a | b |\n|:-|-:|\n| x | y |\n",
            [.table(Table(alignments: [.left, .right], header: [[.text("a")], [.text("b")]], rows: [[[.text("x")], [.text("y")]]]))]
        ),
        (
            "| a | b |\n|-|-|\n| x | 1 |\n\nSource: measured, here",
            [
                .table(
                    Table(
                        alignments: [.none, .none], header: [[.text("a")], [.text("b")]], rows: [[[.text("x")], [.text("1")]]],
                        source: TableSource(origin: .measured, reference: "here")))
            ]
        ),
        (
            "| a | b |\n|-|-|\n| x | 1 |\nSource: measured, here",
            [
                .table(
                    Table(
                        alignments: [.none, .none], header: [[.text("a")], [.text("b")]], rows: [[[.text("x")], [.text("1")]]],
                        source: TableSource(origin: .measured, reference: "here")))
            ]
        ),
        (
            "a[^n] b\n\n[^n]: The note.",
            [.paragraph([.text("a"), .footnoteReference("1"), .text(" b")]), .footnote(label: "1", [.paragraph([.text("The note.")])])]
        ),
        ("a &#27;[31m b", [.paragraph([.text("a [31m b")])]),
        ("<b>x</b>", [.paragraph([.html("<b>"), .text("x"), .html("</b>")])]),
    ]

    @Test(arguments: texts)
    func readsMarkdown(markdown: String, expected: [Block]) throws {
        expectSame(try blocks(markdown), expected)
    }

    @Test func refersToTheRightFootnotes() throws {
        let found = try blocks("a[^second] b[^first] c[^second]\n\n[^first]: One.\n\n[^second]: Two, see[^first].")
        #expect(
            found == [
                .paragraph([
                    .text("a"), .footnoteReference("1"), .text(" b"), .footnoteReference("2"), .text(" c"), .footnoteReference("1"),
                ]),
                .footnote(label: "1", [.paragraph([.text("Two, see"), .footnoteReference("2"), .text(".")])]),
                .footnote(label: "2", [.paragraph([.text("One.")])]),
            ])
    }

    @Test func readsYamlTextAsWritten() throws {
        let lesson = """
            ---
            id: a
            title: no
            summary: 010
            objectives: [{id: x, text: 1.50}, {id: y, text: ~}]
            minutes: 3
            tags: [yes, 0x1F, null, 2026-11-23, "a: b # c"]
            ---
            ## T

            text

            """
        let compiled = compiler.compile(CourseSource(courseText: nil, lessonTexts: ["a.md": lesson]))
        let found = try #require(compiled.lessons.first, "\(report(compiled))")
        #expect(found.title == "no")
        #expect(found.summary == "010")
        #expect(found.objectives.map(\.text) == ["1.50", "~"])
        #expect(found.tags == ["yes", "0x1F", "null", "2026-11-23", "a: b # c"])
    }
}
