import Testing
import TextUI

@Suite struct ASCIIFoldingTests {
    @Test(arguments: [
        ("plain", "plain"), ("2 × 4 – “fast” … 3 ± 1", "2 x 4 - \"fast\" ... 3 +/- 1"), ("naïve Škoda Ångstrom", "naive Skoda Angstrom"),
        ("e\u{301}té", "ete"), ("Größe", "Groesse"), ("日本 😀", "???? ??"), ("a ≤ b → c", "a <= b -> c"), ("12 µs", "12 us"),
    ])
    func spellsOutCommonSigns(text: String, expected: String) { #expect(ASCIIFolding.fold(text) == expected) }

    @Test func drawsOneColumnSigns() {
        for glyphs in [Glyphs.unicode, .ascii] {
            let whisker = glyphs.whisker
            let signs =
                glyphs.bullets + glyphs.partialBars + [
                    glyphs.quoteBar, glyphs.rule, glyphs.doubleRule, glyphs.columnRule, glyphs.cross, glyphs.bar, whisker.low, whisker.line,
                    whisker.value, whisker.high, glyphs.mark, glyphs.ellipsis,
                ]
            #expect(signs.allSatisfy { TextWidth.width(of: $0) == 1 })
            #expect(glyphs.charset == .unicode || signs.joined().utf8.allSatisfy { $0 < 0x80 })
        }
    }
}
