import CourseModel

/// A document with one block of every kind.
enum SampleDocument {
    static let blocks: [Block] = [
        .heading(level: 2, [.text("Measure: how "), .code("num_workers"), .text(" matters")]),
        .paragraph([
            .text("A "), .strong([.text("worker")]), .text(" loads "), .emphasis([.text("one batch")]), .text(" at a time, see "),
            .link(destination: "https://pytorch.org/docs/stable/data.html", [.text("the docs")]), .text(" and "),
            .link(destination: "#experiment:sweep", [.text("see it")]), .text("."), .footnoteReference("1"), .softBreak,
            .strikethrough([.text("Always")]), .text(" faster: 日本語のテキスト。"), .lineBreak, .html("<br>"),
            .image(source: "curve.png", alt: "a curve"),
        ]),
        .heading(level: 3, [.text("Pitfalls")]),
        .callout(
            .warning,
            [
                .paragraph([.text("More workers are not always faster. They cost memory and start-up time.")]),
                .code(language: nil, text: "x = 1"),
            ]),
        .quote([
            .paragraph([.text("A quotation that goes on and on until it has to be broken at eighty columns, and then some.")]),
            .quote([.paragraph([.text("inner")])]),
        ]),
        list,
        .code(language: "python", text: "loader = DataLoader(dataset, num_workers=4)\nfor batch in loader:\n\ttrain(batch)\n"),
        table,
        .thematicBreak,
        .html("<div>\n</div>"),
        .footnote(label: "1", [.paragraph([.text("A batch is one unit of work.")])]),
    ]

    private static let list = Block.list(
        List(
            start: 9, isTight: true,
            items: [
                ListItem(blocks: [
                    .paragraph([.text("nine")]),
                    .list(
                        List(
                            start: nil, isTight: true,
                            items: [
                                ListItem(isTicked: true, blocks: [.paragraph([.text("done, with a longer text")])]),
                                ListItem(isTicked: false, blocks: [.paragraph([.text("open")])]),
                            ])),
                ]),
                ListItem(blocks: [.paragraph([.text("ten")])]),
            ]))

    private static let table = Block.table(
        Table(
            alignments: [.right, .left, .center], header: [[.code("num_workers")], [.text("meaning")], [.text("loading time")]],
            rows: [
                [[.text("0")], [.text("slow, single thread")], [.text("0.8 s")]],
                [[.text("8")], [.text("no big gain 日本語 👩‍💻")], [.text("0.35 s")]],
            ], source: TableSource(origin: .illustrative, reference: "the page's own figures")))
}
