import Testing

@testable import TextUI

@Suite struct SanitiserTests {
    @Test(arguments: [
        ("plain text, 1.5 s", "plain text, 1.5 s"),
        ("Größe 日本語 👩‍💻 नमस्ते", "Größe 日本語 👩‍💻 नमस्ते"),
        ("a\u{1B}[31mb", "a␛[31mb"),
        ("\u{0}\u{7}\u{8}\u{7F}", "␀␇␈␡"),
        ("\u{9B}31m\u{90}", "\u{FFFD}31m\u{FFFD}"),
        ("a\tb\nc\r\nd\re\u{85}f\u{2028}g\u{2029}h", "a b c d e f g h"),
        ("access\u{202E}drow\u{202C} \u{2066}x\u{2069}\u{200F}", "access\u{FFFD}drow\u{FFFD} \u{FFFD}x\u{FFFD}\u{FFFD}"),
        ("\u{FEFF}data\u{200B}loader\u{AD}s\u{2060}", "dataloaders"),
        ("a\u{200D}b", "a\u{FFFD}b"),
        ("hidden\u{E0041}\u{E0042}", "hidden\u{FFFD}\u{FFFD}"),
        ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"),
        ("🏴\u{E0067}\u{E007F}\u{E0041}", "🏴\u{E0067}\u{E007F}\u{FFFD}"),
    ])
    func replacesWhatIsNoVisibleSign(text: String, expected: String) {
        #expect(Array(Sanitiser.clean(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func keepsLineEndsWhenAsked() {
        #expect(Sanitiser.clean("a\r\nb\rc\u{2028}d\u{1B}", lineEnds: .kept) == "a\nb\nc\nd␛")
    }

    @Test func cutsStacksOfMarks() {
        let stack = "a" + String(repeating: "\u{301}", count: 10_000) + "b"
        let clean = Sanitiser.clean(stack)
        #expect(clean.unicodeScalars.count == Sanitiser.longestCluster + 2)
        #expect(clean.hasSuffix("\u{FFFD}b"))
    }

    @Test func neverLetsAControlThrough() {
        var generator = SeededGenerator(1)
        for _ in 0..<200 {
            let scalars = (0..<50).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x2100, using: &generator)) }
            let text = String(String.UnicodeScalarView(scalars))
            let span = StyledSpan(text, link: text)
            #expect(span.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
            #expect(span.link == nil)
        }
    }

    @Test(arguments: [
        ("https://pytorch.org/docs?a=b#c", true), ("http://x", true), ("javascript:alert(1)", false), ("file:///etc/passwd", false),
        ("https://a\u{1B}\\", false), ("https://a b", false), ("https://exämple.org", false),
        ("https://" + String(repeating: "a", count: 2_000), false),
    ])
    func linksOnlyToPlainWebAddresses(address: String, isKept: Bool) {
        #expect(StyledSpan("text", link: address).link == (isKept ? address : nil))
    }

    @Test func cleansEveryTextThatReachesALine() {
        var line = StyledLine("a\u{1B}")
        line.append("b\n")
        line.append(StyledSpan("c\u{202E}"))
        #expect(line.plainText == "a␛b c\u{FFFD}")
        #expect((StyledLine(stringLiteral: "d\u{7}")).plainText == "d␇")
    }
}
