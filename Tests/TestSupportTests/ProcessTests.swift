import TestSupport
import Testing

struct ProcessTests {
    @Test func givesOutputErrorsAndExitCode() throws {
        let result = try runProcess("/bin/sh", ["-c", "cat; echo bad >&2; echo \"$A\"; exit 3"], input: "in\n", environment: ["A": "x"])
        #expect(result.status == .code(3))
        #expect(result.output == "in\nx\n")
        #expect(result.errors == "bad\n")
    }

    @Test func inheritsNothingOfTheEnvironment() throws {
        #expect(try runProcess("/usr/bin/env", environment: ["ONLY": "this"]).output == "ONLY=this\n")
    }

    @Test func passesMoreThanAPipeHoldsThrough() throws {
        let text = String(repeating: "0123456789abcde\n", count: 50_000)
        #expect(try runProcess("/bin/cat", input: text).output == text)
    }

    @Test func survivesAProgramThatDoesNotRead() throws {
        #expect(try runProcess("/bin/sh", ["-c", "exit 4"], input: String(repeating: "x", count: 1 << 20)).status == .code(4))
    }

    @Test func namesTheSignalThatEndedAProgram() throws {
        #expect(try runProcess("/bin/sh", ["-c", "kill -9 $$"]).status == .signal(9))
        #expect(try runProcess("/bin/sh", ["-c", "kill -PIPE $$"]).status == .signal(13))
    }

    @Test func killsAProgramWithItsChildrenWhenTheTimeIsUp() throws {
        let start = ContinuousClock.now
        let result = try runProcess(
            "/bin/sh", ["-c", "echo begun; sleep 60 | sleep 60"], environment: ["PATH": "/bin:/usr/bin"], timeout: 0.3)
        #expect(result.status == .timedOut)
        #expect(result.output == "begun\n")
        #expect(start.duration(to: .now) < .seconds(20))
    }

    @Test func doesNotWaitForAGrandchildThatKeepsThePipe() throws {
        let start = ContinuousClock.now
        let result = try runProcess("/bin/sh", ["-c", "sleep 30 & echo done"], environment: ["PATH": "/bin:/usr/bin"])
        #expect(result.output == "done\n")
        #expect(start.duration(to: .now) < .seconds(20))
    }

    @Test func throwsWhenThereIsNoSuchProgram() {
        #expect(throws: SystemFailure.self) { try runProcess("/no/such/program") }
    }
}

struct TerminalSessionTests {
    private let path = ["PATH": "/usr/bin:/bin"]

    @Test func talksToAProgramInATerminal() throws {
        let session = try TerminalSession("/bin/sh", ["-c", "test -t 0 && printf 'name? '; read n; echo \"hello $n\"; exit 5"])
        try session.wait(for: "name? ")
        try session.type("Ada\n")
        #expect(try session.wait(for: "hello Ada").hasSuffix("hello Ada"))
        #expect(try session.waitForEnd() == .code(5))
        #expect(session.text == "name? Ada\nhello Ada\n")
    }

    @Test func waitsOnlyForWhatComesAfterTheLastWait() throws {
        let session = try TerminalSession("/bin/sh", ["-c", "echo one; read x; echo one"])
        try session.wait(for: "one")
        #expect(throws: SessionFailure.self) { try session.wait(for: "one", timeout: 0.2) }
        try session.type("\n")
        try session.wait(for: "one")
    }

    @Test func tellsTheSizeAndItsChange() throws {
        let script = "trap 'stty size' WINCH; stty size; while :; do sleep 0.05; done"
        let session = try TerminalSession("/bin/sh", ["-c", script], size: .init(columns: 20, rows: 7), environment: path)
        try session.wait(for: "7 20")
        try session.resize(to: .init(columns: 100, rows: 30))
        try session.wait(for: "30 100")
        session.send(.terminate)
        #expect(try session.waitForEnd() == .signal(15))
    }

    @Test func interruptsByControlC() throws {
        let session = try TerminalSession(
            "/bin/sh", ["-c", "trap 'echo caught; exit 130' INT; echo ready; while :; do sleep 0.05; done"], environment: path)
        try session.wait(for: "ready")
        try session.type("\u{3}")
        try session.wait(for: "caught")
        #expect(try session.waitForEnd() == .code(130))
    }

    @Test func seesWhetherTheTerminalWasPutBack() throws {
        let session = try TerminalSession(
            "/bin/sh", ["-c", "stty raw -echo; echo raw; read x; stty sane; echo sane; read x"], environment: path)
        try session.wait(for: "raw")
        #expect(!session.isInFirstState)
        try session.type("\n")
        try session.wait(for: "sane")
        #expect(session.isInFirstState)
    }

    @Test func killsAProgramThatDoesNotEnd() throws {
        let session = try TerminalSession("/bin/sleep", ["60"])
        #expect(try session.waitForEnd(timeout: 0.2) == .timedOut)
    }

    @Test func saysWhatWasWrittenWhenTheProgramEndsTooEarly() throws {
        let session = try TerminalSession("/bin/sh", ["-c", "echo only this; exit 1"])
        let failure = #expect(throws: SessionFailure.self) { try session.wait(for: "something else") }
        #expect(failure?.status == .code(1))
        #expect(failure?.text == "only this\n")
    }
}

struct HoneExecutableTests {
    @Test func liesBesideTheTests() { #expect(HoneExecutable.path.hasSuffix("/hone")) }
}
