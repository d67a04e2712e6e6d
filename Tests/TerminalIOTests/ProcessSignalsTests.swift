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

        @Test func forgetsTheTypedLineWhenInterrupted() throws {
            let terminal = try PseudoTerminal()
            let reader = LineReader(descriptor: terminal.terminal)
            ProcessSignals.whileDeferring {
                terminal.type("one\n")
                kill(getpid(), SIGINT)
                #expect(reader.readLine() == .interrupted)
            }
            #expect(reader.readLine() == .line(InputLine("one")))
        }

        @Test func keepsAStopForWorkThatAsks() {
            ProcessSignals.whileDeferring {
                #expect(!ProcessSignals.interruptRequested)
                kill(getpid(), SIGINT)
                #expect(ProcessSignals.interruptRequested)
                #expect(ProcessSignals.pendingStop == .interrupt)
                #expect(ProcessSignals.takeStop() == .interrupt)
                #expect(ProcessSignals.takeStop() == nil)
            }
        }

        @Test func keepsAStopForWorkThatWaits() async {
            await ProcessSignals.whileDeferring {
                await Task.yield()
                kill(getpid(), SIGTERM)
                #expect(ProcessSignals.takeStop() == .terminate(signal: SIGTERM))
            }
        }

        @Test func takesFurtherStopsOnceTheFirstIsAnswered() {
            ProcessSignals.whileDeferring {
                for _ in 0..<3 {
                    kill(getpid(), SIGINT)
                    #expect(ProcessSignals.takeStop() == .interrupt)
                }
            }
        }

        @Test func seesTheWindowChange() {
            ProcessSignals.install()
            #expect(!ProcessSignals.takeResize())
            kill(getpid(), SIGWINCH)
            #expect(ProcessSignals.takeResize())
            #expect(!ProcessSignals.takeResize())
        }

        @Test func endsAtOnceWhenNobodyLooks() async {
            await #expect(processExitsWith: .exitCode(130)) {
                ProcessSignals.install()
                kill(getpid(), SIGINT)
                sleepMilliseconds(5_000)
            }
        }

        @Test func endsAtOnceOnTermination() async {
            await #expect(processExitsWith: .exitCode(143)) {
                ProcessSignals.install()
                kill(getpid(), SIGTERM)
                sleepMilliseconds(5_000)
            }
        }

        @Test func endsOnASecondInterruptThatNobodyAnswered() async {
            await #expect(processExitsWith: .exitCode(130)) {
                ProcessSignals.install()
                ProcessSignals.whileDeferring {
                    kill(getpid(), SIGINT)
                    kill(getpid(), SIGINT)
                    sleepMilliseconds(5_000)
                }
            }
        }

        @Test func leavesAnIgnoredSignalIgnored() async {
            await #expect(processExitsWith: .success) {
                signal(SIGHUP, SIG_IGN)
                ProcessSignals.install()
                kill(getpid(), SIGHUP)
                sleepMilliseconds(20)
                exit(0)
            }
        }
    }
}

/// Waits, at least so long.
func sleepMilliseconds(_ count: Int) { usleep(UInt32(count) * 1_000) }
