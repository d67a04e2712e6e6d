/// How many colours a terminal shows.
public enum ColorDepth: String, Hashable, Sendable, CaseIterable {
    /// No styling at all: no escape sequence is ever written.
    case none
    /// The sixteen colours that the reader's own palette defines.
    case ansi16
    /// The 256 indexed colours.
    case ansi256
    /// 24-bit colours.
    case truecolor
}

/// Which colour each ``Color`` is, at each depth.
public struct Theme: Hashable, Sendable {
    /// One colour at the three depths.
    public struct Ink: Hashable, Sendable {
        /// 0...15, an index into the reader's palette.
        public let ansi16: UInt8
        /// 16...255, an index into the fixed palette.
        public let ansi256: UInt8
        /// Red, green and blue, `0xRRGGBB`.
        public let rgb: UInt32

        /// Makes an ink.
        public init(ansi16: UInt8, ansi256: UInt8, rgb: UInt32) {
            self.ansi16 = ansi16
            self.ansi256 = ansi256
            self.rgb = rgb
        }
    }

    /// The theme's name, as in the settings.
    public let name: String
    private let inks: [Color: Ink]

    /// Makes a theme; a colour without ink is shown in the terminal's own.
    public init(name: String, inks: [Color: Ink]) {
        self.name = name
        self.inks = inks
    }

    /// The ink of a colour; `nil` = the terminal's own.
    public func ink(_ color: Color) -> Ink? { inks[color] }

    /// For dark backgrounds.
    public static let dark = Theme(
        name: "dark",
        inks: [
            .accent: Ink(ansi16: 6, ansi256: 80, rgb: 0x5FD7D7), .good: Ink(ansi16: 2, ansi256: 114, rgb: 0x87D787),
            .bad: Ink(ansi16: 1, ansi256: 210, rgb: 0xFF8787), .warning: Ink(ansi16: 3, ansi256: 222, rgb: 0xFFD787),
            .muted: Ink(ansi16: 8, ansi256: 246, rgb: 0x949494), .code: Ink(ansi16: 3, ansi256: 180, rgb: 0xD7AF87),
            .link: Ink(ansi16: 4, ansi256: 111, rgb: 0x87AFFF), .heading: Ink(ansi16: 6, ansi256: 117, rgb: 0x87D7FF),
            .quote: Ink(ansi16: 7, ansi256: 250, rgb: 0xBCBCBC), .illustrative: Ink(ansi16: 5, ansi256: 176, rgb: 0xD787D7),
        ])

    /// For light backgrounds: every ink has a contrast of at least 4.5 against white.
    public static let light = Theme(
        name: "light",
        inks: [
            .accent: Ink(ansi16: 6, ansi256: 24, rgb: 0x005F87), .good: Ink(ansi16: 2, ansi256: 22, rgb: 0x005F00),
            .bad: Ink(ansi16: 1, ansi256: 124, rgb: 0xAF0000), .warning: Ink(ansi16: 3, ansi256: 94, rgb: 0x875F00),
            .muted: Ink(ansi16: 8, ansi256: 240, rgb: 0x585858), .code: Ink(ansi16: 3, ansi256: 94, rgb: 0x875F00),
            .link: Ink(ansi16: 4, ansi256: 20, rgb: 0x0000D7), .heading: Ink(ansi16: 4, ansi256: 18, rgb: 0x000087),
            .quote: Ink(ansi16: 8, ansi256: 240, rgb: 0x585858), .illustrative: Ink(ansi16: 5, ansi256: 90, rgb: 0x870087),
        ])

    /// The themes by name.
    public static let all = [dark, light]
}
