import Testing
import TextUI

@Suite struct StyledLineTests {
    private let line = StyledLine([StyledSpan("ab", .bold), StyledSpan("日本", .good), StyledSpan("👩‍💻e\u{301}")])

    @Test func knowsItsWidth() {
        #expect(line.width == 9)
        #expect(StyledLine.empty.width == 0)
    }

    @Test func holdsNoEmptySpans() {
        var line = StyledLine([StyledSpan(""), StyledSpan("a")])
        line.append("")
        #expect(line.spans == [StyledSpan("a")])
    }

    @Test(arguments: [(TextAlignment.left, "ab  ·"), (.center, " ab ·"), (.right, "  ab·")])
    func padsToAWidth(alignment: TextAlignment, expected: String) {
        #expect((StyledLine("ab").padded(to: 4, alignment) + "·").plainText == expected)
    }

    @Test func leavesAWiderLineUnpadded() { #expect(line.padded(to: 3) == line) }

    @Test(arguments: [
        (9, "ab日本👩‍💻e\u{301}"), (8, "ab日本…"), (7, "ab日本…"), (6, "ab日…"), (4, "ab…"), (1, "…"), (0, ""),
    ])
    func truncatesBetweenClusters(width: Int, expected: String) {
        let cut = line.truncated(to: width)
        #expect(cut.plainText == expected)
        #expect(cut.width <= width)
    }

    @Test func keepsStylesWhenCut() {
        #expect(line.prefix(columns: 4).spans == [StyledSpan("ab", .bold), StyledSpan("日", .good)])
    }

    @Test func laysAnOuterStyleBelow() {
        let styled = StyledLine([StyledSpan("a"), StyledSpan("b", .good)]).over(Style(.quote, .italic))
        #expect(styled.spans == [StyledSpan("a", Style(.quote, .italic)), StyledSpan("b", Style(.good, .italic))])
    }

    @Test func trimsSpacesAtTheEnd() {
        #expect(StyledLine([StyledSpan("a  ", .bold), StyledSpan("  ")]).trimmedAtEnd().spans == [StyledSpan("a", .bold)])
        #expect(StyledLine("   ").trimmedAtEnd() == .empty)
    }

    @Test func putsPrefixesBeforeLines() {
        let lines: [StyledLine] = ["one", .empty, "two"]
        #expect(picture(lines.prefixed("* ", "  ")) == "* one\n\n  two")
    }
}
