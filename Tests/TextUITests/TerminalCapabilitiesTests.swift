import Testing
import TextUI

@Suite struct TerminalCapabilitiesTests {
    @Test(
        arguments: [
            (["TERM": "xterm-256color"], true, ColorDepth.ansi256),
            (["TERM": "xterm-256color"], false, .none),
            (["TERM": "xterm"], true, .ansi16),
            (["TERM": "xterm", "COLORTERM": "truecolor"], true, .truecolor),
            (["TERM": "tmux-256color", "COLORTERM": "24bit"], true, .truecolor),
            (["TERM": "xterm-direct"], true, .truecolor),
            (["TERM": "dumb", "COLORTERM": "truecolor"], true, .none),
            ([:], true, .none),
            (["TERM": "xterm", "NO_COLOR": "1"], true, .none),
            (["TERM": "xterm", "NO_COLOR": ""], true, .ansi16),
            (["TERM": "xterm", "NO_COLOR": "1", "CLICOLOR_FORCE": "1"], true, .none),
            (["TERM": "xterm-256color", "CLICOLOR_FORCE": "1"], false, .ansi256),
            (["CLICOLOR_FORCE": "0"], false, .none),
            (["TERM": "xterm", "CLICOLOR": "0"], true, .none),
        ] as [([String: String], Bool, ColorDepth)])
    func tellsTheColorDepth(environment: [String: String], isTerminal: Bool, expected: ColorDepth) {
        #expect(TerminalCapabilities(environment: environment, isTerminal: isTerminal).colorDepth == expected)
    }

    @Test func obeysTheUser() {
        let environment = ["TERM": "xterm-256color", "NO_COLOR": "1"]
        #expect(TerminalCapabilities(environment: environment, isTerminal: false, color: .always).colorDepth == .ansi256)
        #expect(TerminalCapabilities(environment: ["TERM": "xterm"], isTerminal: true, color: .never).colorDepth == .none)
    }

    @Test(
        arguments: [
            ([:], Charset.unicode), (["LANG": "en_US.UTF-8"], .unicode), (["LANG": "C.utf8"], .unicode), (["LANG": "C"], .ascii),
            (["LC_ALL": "POSIX", "LANG": "en_US.UTF-8"], .ascii), (["LC_ALL": "", "LC_CTYPE": "UTF-8"], .unicode),
            (["LC_CTYPE": "de_DE.ISO-8859-1", "LANG": "de_DE.UTF-8"], .ascii),
        ] as [([String: String], Charset)])
    func tellsTheCharset(environment: [String: String], expected: Charset) {
        #expect(TerminalCapabilities(environment: environment, isTerminal: true).charset == expected)
    }

    @Test(
        arguments: [
            (["VTE_VERSION": "6800"], true), (["VTE_VERSION": "4600"], false), (["TERM_PROGRAM": "vscode"], true), ([:], false),
            (["KITTY_WINDOW_ID": "1"], true), (["KITTY_WINDOW_ID": "1", "TMUX": "x"], false),
            (["WT_SESSION": "x", "NO_COLOR": "1"], false),
        ] as [([String: String], Bool)])
    func tellsWhetherLinksWork(environment: [String: String], expected: Bool) {
        let environment = environment.merging(["TERM": "xterm-256color"]) { $1 }
        #expect(TerminalCapabilities(environment: environment, isTerminal: true).hyperlinks == expected)
    }

    @Test(arguments: [
        (["TERM": "xterm"], true, true), (["TERM": "dumb"], true, false), ([:], true, false), (["TERM": "xterm"], false, false),
    ])
    func tellsWhetherTheCursorMoves(environment: [String: String], isTerminal: Bool, expected: Bool) {
        #expect(TerminalCapabilities(environment: environment, isTerminal: isTerminal).movesCursor == expected)
    }
}
