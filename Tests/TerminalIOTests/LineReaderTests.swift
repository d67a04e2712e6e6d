import Testing

@testable import TerminalIO

extension TerminalIOTests {
    @Suite struct LineReaderTests {
        private func lines(of text: String) throws -> [LineInput] { try lines(of: Array(text.utf8)) }

        private func lines(of bytes: [UInt8]) throws -> [LineInput] {
            let pipe = try Pipe()
            pipe.send(bytes)
            let reader = LineReader(descriptor: pipe.readEnd)
            var result: [LineInput] = []
            repeat { result.append(reader.readLine()) } while result.last != .endOfInput
            return result
        }

        @Test(arguments: [
            ("", []), ("one\ntwo\n", ["one", "two"]), ("no end", ["no end"]), ("\n\n", ["", ""]), ("dos\r\nmac\rx\n", ["dos", "mac\rx"]),
            ("last\r", ["last\r"]), ("nul\u{0}\u{1B}\n", ["nul\u{0}\u{1B}"]), ("日本\n", ["日本"]),
        ])
        func readsLines(text: String, expected: [String]) throws {
            #expect(try lines(of: text) == expected.map { .line(InputLine($0)) } + [.endOfInput])
        }

        @Test func repairsInvalidText() throws {
            #expect(
                try lines(of: [0x61, 0xFF, 0x62, 0x0A, 0xC3]) == [
                    .line(InputLine("a\u{FFFD}b")), .line(InputLine("\u{FFFD}")), .endOfInput,
                ])
        }

        @Test func keepsLinesUpToTheBound() throws {
            let longest = String(repeating: "x", count: LineReader.longestLine)
            #expect(try lines(of: longest + "\nnext\n") == [.line(InputLine(longest)), .line(InputLine("next")), .endOfInput])
        }

        @Test func dropsAndReportsWhatIsBeyondTheBound() throws {
            let text = String(repeating: "x", count: LineReader.longestLine + 100_000)
            let cut = InputLine(String(repeating: "x", count: LineReader.longestLine), completeness: .cut(droppedBytes: 100_000))
            #expect(try lines(of: text + "\nnext") == [.line(cut), .line(InputLine("next")), .endOfInput])
        }

        @Test func endsWhenTheDescriptorIsClosed() { #expect(LineReader(descriptor: 9_999).readLine() == .endOfInput) }

        @Test func readsWhatIsTyped() throws {
            let terminal = try PseudoTerminal()
            let reader = LineReader(descriptor: terminal.terminal)
            terminal.type("hello wörld\nsecond\n")
            #expect(reader.readLine() == .line(InputLine("hello wörld")))
            #expect(reader.readLine() == .line(InputLine("second")))
        }

        @Test func takesControlDAsTheEndOfInputOrOfTheLine() throws {
            let terminal = try PseudoTerminal()
            let reader = LineReader(descriptor: terminal.terminal)
            terminal.type("half")
            terminal.type([4])
            terminal.type([4])
            #expect(reader.readLine() == .line(InputLine("half")))
            terminal.type([4])
            #expect(reader.readLine() == .endOfInput)
            terminal.type("still there\n")
            #expect(reader.readLine() == .line(InputLine("still there")))
        }

        @Test func saysWhenTheTerminalMayHaveCutALine() throws {
            let terminal = try PseudoTerminal()
            let reader = LineReader(descriptor: terminal.terminal)
            terminal.type(String(repeating: "x", count: 5_000) + "\n")
            #expect(reader.readLine() == .line(InputLine(String(repeating: "x", count: 4_095), completeness: .mayBeCut)))
            terminal.type(String(repeating: "x", count: 4_094) + "\n")
            #expect(reader.readLine() == .line(InputLine(String(repeating: "x", count: 4_094))))
        }

        @Test func letsTheKernelEditWholeCharactersWhileItReads() throws {
            let terminal = try PseudoTerminal()
            let before = terminal.editsCharacters
            let reader = LineReader(descriptor: terminal.terminal)
            startThread { [keyboard = terminal.keyboard] in
                sleepMilliseconds(30)
                put(Array("aä\u{7F}b\n".utf8), to: keyboard)
            }
            #expect(reader.readLine() == .line(InputLine("ab")))
            #expect(terminal.editsCharacters == before)
        }
    }
}
