import TestSupport
import Testing

/// The built program in a pseudo-terminal, as a person uses it.
struct TerminalTests {
    @Test(arguments: [TerminalSession.Size(columns: 80, rows: 24), .init(columns: 20, rows: 10)])
    func leadsFromStepToStepAndQuits(size: TerminalSession.Size) throws {
        try withTemporaryFolder { home in
            let session = try HoneExecutable.open(["learn", "num-workers", "--plain"], home: home.path, size: size)
            try session.wait(for: "help >")
            try session.type("\n")
            try session.wait(for: "Metric:")
            try session.wait(for: "help >")
            try session.type("q\n")
            #expect(try session.waitForEnd() == .code(0))
            #expect(session.isInFirstState)
        }
    }

    @Test func resumesWhereItWasKilled() throws {
        try withTemporaryFolder { home in
            let first = try HoneExecutable.open(["learn", "num-workers"], home: home.path)
            for _ in 1...2 {
                try first.wait(for: "help >")
                try first.type("\n")
            }
            try first.wait(for: "Measure:")
            try first.wait(for: "help >")
            first.send(.kill)
            _ = try first.waitForEnd()
            let second = try HoneExecutable.open(["learn", "num-workers"], home: home.path)
            try second.wait(for: "You were here before: going on at “Measure:")
            try second.wait(for: "help >")
            try second.type("\u{4}")
            #expect(try second.waitForEnd() == .code(0))
        }
    }

    @Test func leavesWith130AfterControlC() throws {
        try withTemporaryFolder { home in
            let session = try HoneExecutable.open(["learn", "num-workers"], home: home.path)
            try session.wait(for: "help >")
            try session.type("\u{3}")
            try session.wait(for: "Your place is kept")
            #expect(try session.waitForEnd() == .code(130))
            #expect(session.isInFirstState)
        }
    }

    @Test func stopsAnExperimentAtControlCAndPrintsWhatWasMeasured() throws {
        try withTemporaryFolder { home in
            let arguments = [
                "lab", "num-workers/sweep", "--workers", "0,1", "--rounds", "50", "--budget", "60s", "--set", "items=32", "--set", "nice=0",
            ]
            let session = try HoneExecutable.open(arguments, home: home.path)
            try session.wait(for: "round 2 of", timeout: 60)
            try session.type("\u{3}")
            try session.wait(for: "Stopped early")
            #expect(try session.waitForEnd() == .code(130))
        }
    }

    @Test func usesColourOnATerminalAndNoneWhenAskedNotTo() throws {
        try withTemporaryFolder { home in
            for (variable, isColoured) in [("UNUSED", true), ("NO_COLOR", false)] {
                let session = try HoneExecutable.open(["course", "list"], home: home.path, environment: [variable: "1"])
                _ = try session.waitForEnd()
                #expect(session.output.contains("\u{1B}[") == isColoured)
            }
        }
    }

    @Test func followsTheWindowWhenItIsResized() throws {
        try withTemporaryFolder { home in
            let session = try HoneExecutable.open(["learn", "num-workers"], home: home.path, size: .init(columns: 100, rows: 30))
            try session.wait(for: "help >")
            try session.resize(to: .init(columns: 30, rows: 10))
            try session.type("\n")
            let page = try session.wait(for: "help >")
            #expect(page.split(separator: "\n").allSatisfy { $0.count <= 31 })
        }
    }

    @Test func opensALessonFromTheHomeScreen() throws {
        try withTemporaryFolder { home in
            let session = try HoneExecutable.open([], home: home.path)
            try session.wait(for: "q: quit >")
            try session.type("7\n")
            try session.wait(for: "Please type a number from 1 to")
            try session.type("1\n")
            try session.wait(for: "Afterwards you can:")
            try session.type("q\n")
            #expect(try session.waitForEnd() == .code(0))
        }
    }

    @Test func asksBeforeItGradesALineThatTheTerminalCut() throws {
        try withTemporaryFolder { home in
            let session = try HoneExecutable.open(["quiz", "num-workers"], home: home.path)
            try session.wait(for: "skip")
            try session.type(String(repeating: "x", count: 5_000) + "\n")
            try session.wait(for: "Nothing was graded.")
            try session.type("q\n")
            #expect(try session.waitForEnd() == .code(0))
        }
    }
}
