import Testing
import TextUI

@Suite struct ANSIEncoderTests {
    private let line = StyledLine([
        StyledSpan("plain "), StyledSpan("bold", .bold), StyledSpan(" "), StyledSpan("bad", Style(.bad, [.italic, .underline])),
        StyledSpan("code", .code),
    ])

    @Test func writesNoEscapesWithoutStyling() {
        let linked = line + StyledLine([StyledSpan("x", link: "https://x")])
        #expect(ANSIEncoder(depth: .none, hyperlinks: true).encode(linked) == "plain bold badcodex")
    }

    @Test(arguments: [
        (ColorDepth.ansi16, "plain \u{1B}[0;1mbold\u{1B}[0m \u{1B}[0;3;4;31mbad\u{1B}[0;33mcode\u{1B}[0m"),
        (.ansi256, "plain \u{1B}[0;1mbold\u{1B}[0m \u{1B}[0;3;4;38;5;210mbad\u{1B}[0;38;5;180mcode\u{1B}[0m"),
        (.truecolor, "plain \u{1B}[0;1mbold\u{1B}[0m \u{1B}[0;3;4;38;2;255;135;135mbad\u{1B}[0;38;2;215;175;135mcode\u{1B}[0m"),
    ])
    func switchesStylesOnAndOff(depth: ColorDepth, expected: String) {
        #expect(ANSIEncoder(depth: depth).encode(line) == expected)
    }

    @Test func usesTheBrightHalfOfThePalette() {
        #expect(ANSIEncoder(depth: .ansi16).encode(StyledLine("x", .muted)) == "\u{1B}[0;90mx\u{1B}[0m")
    }

    @Test func linksWebAddresses() {
        let linked = StyledLine([StyledSpan("docs", link: "https://pytorch.org")])
        #expect(
            ANSIEncoder(depth: .ansi16, hyperlinks: true).encode(linked) == "\u{1B}]8;;https://pytorch.org\u{1B}\\docs\u{1B}]8;;\u{1B}\\")
        #expect(ANSIEncoder(depth: .ansi16).encode(linked) == "docs")
    }

    @Test func endsEveryLine() { #expect(ANSIEncoder(depth: .none).encode(["a", .empty, "b"]) == "a\n\nb\n") }

    @Test(arguments: Theme.all)
    func hasAnInkForEveryColor(theme: Theme) {
        for color in Color.allCases { #expect(theme.ink(color) != nil) }
    }

    /// WCAG 2.1 contrast, against the background that the theme is for.
    @Test(arguments: [(Theme.dark, 0x1E1E1E), (.light, 0xFFFFFF)] as [(Theme, UInt32)], Color.allCases)
    func isReadable(theme: (Theme, UInt32), color: Color) throws {
        let ink = try #require(theme.0.ink(color))
        let lights = [luminance(ink.rgb), luminance(theme.1)].sorted()
        #expect((lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5)
    }

    /// Relative luminance with the power 2.2 approximated by squares.
    private func luminance(_ rgb: UInt32) -> Double {
        func channel(_ shift: UInt32) -> Double {
            let part = Double(rgb >> shift & 0xFF) / 255
            return part * part
        }
        return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    }
}
