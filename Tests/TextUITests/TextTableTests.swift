import Testing
import TextUI

@Suite struct TextTableTests {
    private let table = TextTable(
        columns: [.init("workers", .right), .init("loading time", .right), .init("remark")],
        rows: [["0", "251 ms", "three times as long as the fastest"], ["4", "79.0 ms", StyledLine("fastest", .good)], ["16"]])

    @Test func standsOnOneLineARowWhereItFits() {
        #expect(
            picture(table.lines(width: 80)) == """
                workers │ loading time │ remark
                ────────┼──────────────┼───────────────────────────────────
                      0 │       251 ms │ three times as long as the fastest
                      4 │      79.0 ms │ fastest
                     16 │              │
                """)
    }

    @Test func wrapsCellsOfTheWidestColumn() {
        #expect(
            picture(table.lines(width: 40)) == """
                workers │ loading time │ remark
                ────────┼──────────────┼────────────────
                      0 │       251 ms │ three times as
                        │              │ long as the
                        │              │ fastest
                        │              │
                      4 │      79.0 ms │ fastest
                        │              │
                     16 │              │
                """)
    }

    @Test func becomesRecordsWhereColumnsDoNotFit() {
        #expect(
            picture(table.lines(width: 20)) == """
                workers: 0
                  loading time:
                    251 ms
                  remark: three
                    times as long as
                    the fastest

                workers: 4
                  loading time:
                    79.0 ms
                  remark: fastest

                workers: 16
                """)
    }

    @Test func alignsWideSigns() {
        let table = TextTable(
            columns: [.init("a"), .init("b")], rows: [["日本語", "x"], ["👩‍💻", "x"], ["e\u{301}", "x"], ["❤\u{FE0F}", "x"]])
        #expect(
            picture(table.lines(width: 20)) == """
                a      │ b
                ───────┼──
                日本語 │ x
                👩‍💻     │ x
                e\u{301}      │ x
                ❤\u{FE0F}     │ x
                """)
    }

    @Test func drawsInASCII() {
        let table = TextTable(columns: [.init("a"), .init("b")], rows: [["1", "2"]], glyphs: .ascii)
        #expect(picture(table.lines(width: 20)) == "a | b\n--+--\n1 | 2")
    }

    @Test func isNothingWithoutColumns() { #expect(TextTable(columns: [], rows: [["a"]]).lines(width: 80).isEmpty) }

    @Test func keepsStylesOfCells() {
        let styles = table.lines(width: 80)[3].spans.filter { $0.style == .good }.map(\.text)
        #expect(styles == ["fastest"])
    }

    @Test(arguments: 10...120)
    func isNeverWiderThanAsked(width: Int) {
        #expect(table.lines(width: width).allSatisfy { $0.width <= width })
        let many = TextTable(columns: (0..<40).map { .init(StyledLine("column \($0)")) }, rows: [["a", "b"]])
        #expect(many.lines(width: width).allSatisfy { $0.width <= width })
    }
}
