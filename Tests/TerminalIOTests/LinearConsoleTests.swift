#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Testing
import TextUI

@testable import TerminalIO

extension TerminalIOTests {
    @Suite struct LinearConsoleTests {
        private func console(_ terminal: PseudoTerminal, _ environment: [String: String] = ["TERM": "xterm"]) -> LinearConsole {
            LinearConsole(environment: environment, descriptors: (terminal.terminal, terminal.terminal, terminal.terminal))
        }

        private func readAll(_ descriptor: Int32, count: Int) -> [UInt8] {
            var result: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while result.count < count {
                let got = read(descriptor, &buffer, buffer.count)
                guard got > 0 else { break }
                result += buffer.prefix(got)
            }
            return result
        }

        @Test func asksTheTerminalForItsSizeAnew() throws {
            let terminal = try PseudoTerminal(columns: 100, rows: 30)
            let console = console(terminal, ["COLUMNS": "33"])
            #expect(console.size() == TerminalSize(columns: 100, rows: 30))
            var size = winsize(ws_row: 10, ws_col: 20, ws_xpixel: 0, ws_ypixel: 0)
            try #require(ioctl(terminal.keyboard, UInt(TIOCSWINSZ), &size) == 0)
            #expect(console.size() == TerminalSize(columns: 20, rows: 10))
        }

        @Test(
            arguments: [
                ([:], 80, 24), (["COLUMNS": "132", "LINES": "50"], 132, 50), (["COLUMNS": "0"], 80, 24),
                (["COLUMNS": "x", "LINES": "-1"], 80, 24),
                (["COLUMNS": "99999999999999999999"], 80, 24),
            ] as [([String: String], Int, Int)])
        func takesTheSizeFromTheEnvironmentWithoutATerminal(environment: [String: String], columns: Int, rows: Int) throws {
            let pipe = try Pipe()
            let console = LinearConsole(environment: environment, descriptors: (pipe.readEnd, pipe.writeEnd, pipe.writeEnd))
            #expect(console.size() == TerminalSize(columns: columns, rows: rows))
            #expect(!console.isInputTerminal && !console.isOutputTerminal)
        }

        @Test func fallsBackWhenTheTerminalHasNoSize() throws {
            #expect(try console(PseudoTerminal(), ["COLUMNS": "44"]).size() == TerminalSize(columns: 44, rows: 24))
        }

        @Test func writesColorsToATerminalOnly() throws {
            let terminal = try PseudoTerminal()
            try console(terminal).write(StyledLine("x", .bold))
            #expect(String(decoding: readAll(terminal.keyboard, count: 13), as: UTF8.self) == "\u{1B}[0;1mx\u{1B}[0m\r\n")
            let pipe = try Pipe()
            let plain = LinearConsole(environment: ["TERM": "xterm"], descriptors: (pipe.readEnd, pipe.writeEnd, pipe.writeEnd))
            try plain.write([StyledLine("x", .bold), "y"])
            try plain.prompt("> ")
            #expect(String(decoding: readAll(pipe.readEnd, count: 6), as: UTF8.self) == "x\ny\n> ")
        }

        @Test func writesEverythingToASlowReader() throws {
            let pipe = try Pipe()
            try #require(fcntl(pipe.writeEnd, F_SETFL, O_NONBLOCK) == 0)
            let text = String(repeating: "0123456789", count: 50_000)
            let output = ConsoleOutput(descriptor: pipe.writeEnd, environment: [:])
            startThread { try? output.writeRaw(text) }
            #expect(String(decoding: readAll(pipe.readEnd, count: text.utf8.count), as: UTF8.self) == text)
        }

        @Test func saysWhenNobodyReadsAnyMore() throws {
            ProcessSignals.install()
            var ends: [Int32] = [-1, -1]
            try #require(pipe(&ends) == 0)
            close(ends[0])
            defer { close(ends[1]) }
            #expect(throws: OutputError.closed) { try ConsoleOutput(descriptor: ends[1], environment: [:]).write("x") }
        }

        @Test func saysWhenThereIsNoSpace() throws {
            let full = open("/dev/full", O_WRONLY)
            try #require(full >= 0)
            defer { close(full) }
            #expect(throws: OutputError.failed(errno: ENOSPC)) { try ConsoleOutput(descriptor: full, environment: [:]).write("x") }
        }

        @Test func asksAndReads() throws {
            let terminal = try PseudoTerminal()
            let console = console(terminal, ["TERM": "dumb"])
            terminal.type("4\n")
            try console.prompt("workers? ")
            #expect(console.readLine() == .line(InputLine("4")))
            #expect(console.isInputTerminal && console.isOutputTerminal && !console.capabilities.movesCursor)
        }
    }
}
