import CourseModel
import Testing
import TextUI

@Suite struct MarkdownPropertyTests {
    /// What drawing adds, and what wrapping drops.
    private static let drawn = Set(" \n│─═┼•◦‣[]#|-=*+0123456789.x\u{A0}")

    private func essence(_ text: String) -> String { text.filter { !Self.drawn.contains($0) } }

    @Test(arguments: 0..<16)
    func isNeverWiderThanAsked(seed: UInt64) {
        var documents = RandomDocuments(seed: seed)
        let blocks = documents.blocks()
        for width in [10, 11, 20, 80, 200] {
            for renderer in [MarkdownRenderer(width: width), MarkdownRenderer(width: width, glyphs: .ascii, markup: .literal)] {
                #expect(renderer.lines(for: blocks).filter { $0.width > width }.map(\.plainText) == [])
            }
        }
    }

    /// Outside of tables, which put a header before each value when they are narrow, the letters come out in order.
    @Test(arguments: 0..<16)
    func keepsTheText(seed: UInt64) {
        var documents = RandomDocuments(seed: seed)
        let blocks = documents.blocks().filter { !$0.holdsATable }
        for width in [10, 20, 80] {
            let shown = picture(MarkdownRenderer(width: width).lines(for: blocks))
            #expect(essence(shown).replacingTips == essence(blocks.plainText))
        }
    }
}

extension Block {
    /// Whether there is a table in it.
    fileprivate var holdsATable: Bool {
        switch self {
        case .table: true
        case .quote(let blocks), .callout(_, let blocks), .footnote(_, let blocks): blocks.contains(where: \.holdsATable)
        case .list(let list): list.items.contains { $0.blocks.contains(where: \.holdsATable) }
        default: false
        }
    }
}

extension String {
    /// Without the titles of callouts.
    fileprivate var replacingTips: String { split(separator: "Tip").joined() }
}
