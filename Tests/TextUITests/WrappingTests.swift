import Testing
import TextUI

@Suite struct WrappingTests {
    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 13, ["one two three"]),
        ("one   two", 5, ["one", "two"]),
        ("one two ", 7, ["one two"]),
        ("a data-loading worker", 8, ["a data-", "loading", "worker"]),
        ("use --plain or -v2", 7, ["use", "--plain", "or -v2"]),
        ("1\u{A0}s 20\u{202F}ms", 5, ["1\u{A0}s", "20\u{202F}ms"]),
        ("extraordinarily", 6, ["extrao", "rdinar", "ily"]),
        ("see https://a.org/data/loading/x", 12, ["see", "https://", "a.org/data/", "loading/x"]),
        ("日本語です。長い文", 10, ["日本語で", "す。長い文"]),
        ("（日本）語", 6, ["（日", "本）語"]),
        ("日本 ab", 5, ["日本", "ab"]),
        ("👩‍💻👩‍💻👩‍💻", 5, ["👩‍💻👩‍💻", "👩‍💻"]),
        ("日", 1, ["?"]),
        ("", 5, [""]),
    ])
    func breaksLines(text: String, width: Int, expected: [String]) {
        #expect(StyledLine(text).wrapped(to: width).map(\.plainText) == expected)
    }

    @Test func keepsStyles() {
        let line = StyledLine([StyledSpan("one tw", .bold), StyledSpan("o three", .good)])
        #expect(
            line.wrapped(to: 7) == [
                StyledLine([StyledSpan("one tw", .bold), StyledSpan("o", .good)]), StyledLine("three", .good),
            ])
    }

    @Test func chopsCodeWithAllItsSpaces() {
        let lines = StyledLine("    x = f(a,  b)", .code).chopped(to: 8).map(\.plainText)
        #expect(lines == ["    x = ", "f(a,  b)"])
        #expect(lines.joined() == "    x = f(a,  b)")
    }

    @Test(arguments: 0..<40)
    func keepsWordsAndWidth(seed: UInt64) {
        var generator = SeededGenerator(seed)
        let pieces = ["a", "word ", "  ", "日本語", "。", "👩‍💻", "e\u{301}", "-", "\u{A0}", "extraordinarily", "https://x.y/z ", "נא "]
        let text = (0..<120).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        let line = StyledLine(text)
        for width in [2, 3, 7, 10, 20, 33, 80, 200] {
            let lines = line.wrapped(to: width)
            #expect(lines.allSatisfy { $0.width <= width })
            #expect(lines.map(\.plainText).joined().filter { $0 != " " } == text.filter { $0 != " " })
            #expect(line.chopped(to: width).map(\.plainText).joined() == text)
        }
    }

    /// In quadratic time each of these would take many minutes.
    @Test(.timeLimit(.minutes(1)), arguments: ["word ", "x", "日-", " "])
    func takesTimeLinearInTheLength(piece: String) {
        let text = String(repeating: piece, count: 300_000 / piece.count)
        let line = StyledLine(text)
        #expect(line.wrapped(to: 40).allSatisfy { $0.width <= 40 })
        #expect(line.chopped(to: 40).reduce(0) { $0 + $1.width } == line.width)
    }
}
