#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Testing

@testable import TerminalIO

extension TerminalIOTests {
    @Suite struct ProcessSignalsTests {
        @Test(arguments: [(SIGINT, LineInput.interrupted), (SIGTERM, .terminated(signal: 15)), (SIGHUP, .terminated(signal: 1))])
        func interruptsWaitingForALine(signal: Int32, expected: LineInput) throws {
            let pipe = try Pipe()
            let reader = LineReader(descriptor: pipe.readEnd)
            ProcessSignals.whileDeferring {
                startThread {
                    sleepMilliseconds(20)
                    kill(getpid(), signal)
                }
                #expect(reader.readLine() == expected)
            }
            pipe.send("after\n")
            #expect(reader.readLine() == .line(InputLine("after")))
        }

        @Test func forgetsTheHalfTypedLineWhenInterrupted() throws {
            let terminal = try PseudoTerminal()
            let reader = LineReader(descriptor: terminal.terminal)
            ProcessSignals.whileDeferring {
                terminal.type("half\u{4}")
                startThread { [terminal] in
                    while terminal.unread > 0 { sleepMilliseconds(1) }
                    sleepMilliseconds(20)
                    kill(getpid(), SIGINT)
                }
                #expect(reader.readLine() == .interrupted)
            }
            terminal.type("other\n")
            #expect(reader.readLine() == .line(InputLine("other")))
        }

        @Test func keepsAStopForWorkThatAsks() {
            ProcessSignals.whileDeferring {
                #expect(!ProcessSignals.interruptRequested)
                stop(SIGINT)
                #expect(ProcessSignals.interruptRequested)
                #expect(ProcessSignals.pendingStop == .interrupt)
                #expect(ProcessSignals.takeStop() == .interrupt)
                #expect(ProcessSignals.takeStop() == nil)
            }
        }

        @Test func keepsAStopForWorkThatWaits() async {
            await ProcessSignals.whileDeferring {
                await Task.yield()
                stop(SIGTERM)
                #expect(ProcessSignals.takeStop() == .terminate(signal: SIGTERM))
            }
        }

        @Test func takesFurtherStopsOnceTheFirstIsAnswered() {
            ProcessSignals.whileDeferring {
                for _ in 0..<3 {
                    stop(SIGINT)
                    #expect(ProcessSignals.takeStop() == .interrupt)
                }
            }
        }

        @Test func seesTheWindowChange() {
            ProcessSignals.install()
            #expect(!ProcessSignals.takeResize())
            kill(getpid(), SIGWINCH)
            sleepMilliseconds(20)
            #expect(ProcessSignals.takeResize())
            #expect(!ProcessSignals.takeResize())
        }

        @Test func endsAtOnceWhenNobodyLooks() async {
            await #expect(processExitsWith: .exitCode(130)) {
                ProcessSignals.install()
                stop(SIGINT)
                sleepMilliseconds(5_000)
            }
        }

        @Test func endsAtOnceOnTermination() async {
            await #expect(processExitsWith: .exitCode(143)) {
                ProcessSignals.install()
                stop(SIGTERM)
                sleepMilliseconds(5_000)
            }
        }

        @Test func endsOnASecondInterruptThatNobodyAnswered() async {
            await #expect(processExitsWith: .exitCode(130)) {
                ProcessSignals.install()
                ProcessSignals.whileDeferring {
                    stop(SIGINT)
                    stop(SIGINT)
                    sleepMilliseconds(5_000)
                }
            }
        }

        @Test func takesControlCFromTheKeyboardOfItsTerminal() async {
            await #expect(processExitsWith: .success) {
                let terminal = try PseudoTerminal()
                try #require(setsid() > 0 && ioctl(terminal.terminal, UInt(TIOCSCTTY), 0) == 0)
                let reader = LineReader(descriptor: terminal.terminal)
                startThread { [terminal] in
                    terminal.type("typed")
                    sleepMilliseconds(30)
                    terminal.type("\u{3}")
                }
                try #require(reader.readLine() == .interrupted)
                terminal.type("next\n")
                try #require(reader.readLine() == .line(InputLine("next")))
                exit(0)
            }
        }

        @Test func leavesAnIgnoredSignalIgnored() async {
            await #expect(processExitsWith: .success) {
                signal(SIGHUP, SIG_IGN)
                ProcessSignals.install()
                stop(SIGHUP)
                sleepMilliseconds(20)
                exit(0)
            }
        }
    }
}

/// Sends this process a signal and waits until it arrived: with many threads another one than this may take it.
private func stop(_ signal: Int32) {
    kill(getpid(), signal)
    for _ in 0..<1_000 where ProcessSignals.pendingStop == nil { sleepMilliseconds(1) }
}
