import TestSupport
import Testing

struct TextTests {
    @Test func findsNoDifferenceInEqualTexts() {
        #expect(lineDifference(from: "", to: "") == nil)
        #expect(lineDifference(from: "a\nb\n", to: "a\nb\n") == nil)
    }

    @Test(arguments: [
        ("a\nb\nc\n", "a\nx\nc\n", "  a\n- b\n+ x\n  c"),
        ("a\n", "a", "- a\n+ a⏎ missing"),
        ("a \n", "a\n", "- a·\n+ a"),
        ("a\u{7}\n", "a\n", "- a\\u{7}\n+ a"),
        ("", "a\n", "+ a"),
        ("1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\n5\nsix\n", "…\n  3\n  4\n  5\n- 6\n+ six"),
        ("e\u{301}\n", "\u{E9}\n", "- e\u{301}\n+ \u{E9}"),
    ])
    func showsTheLinesThatDiffer(expected: String, actual: String, difference: String) {
        #expect(lineDifference(from: expected, to: actual) == difference)
    }

    @Test func showsWhereValuesDiffer() {
        #expect(valueDifference(from: [1, 2], to: [1, 2]) == nil)
        #expect(valueDifference(from: [1, 2], to: [1, 3]) == "  [\n    [0]: 1,\n-   [1]: 2\n+   [1]: 3\n  ]")
    }

    @Test func recordsASnapshotAndFailsThenComparesWithIt() throws {
        try withTemporaryFolder { folder in
            let store = SnapshotStore(folder: folder.file("snapshots"))
            let compare = { (text: String, isRecording: Bool) in try store.compare(text, name: "x", isRecording: isRecording) }
            let missing = try compare("one\n", false)
            #expect(missing?.contains("make record") == true)
            let recorded = try compare("one\n", true)
            #expect(recorded?.hasPrefix("Recorded") == true)
            #expect(try folder.read("snapshots/x.txt") == "one\n")
            #expect(try compare("one\n", false) == nil)
            #expect(try compare("two\n", false)?.contains("- one\n+ two") == true)
        }
    }

    @Test func keepsSnapshotsBesideTheTestTargets() {
        #expect(SnapshotStore(testFile: "/r/Tests/ATests/Sub/BTests.swift").folder == "/r/Tests/Snapshots/ATests/BTests")
    }

    @Test(arguments: [
        ("plain\r\ntext", "plain\ntext"), ("\u{1B}[1;31mred\u{1B}[0m", "red"), ("\u{1B}]0;title\u{7}a", "a"),
        ("\u{1B}Pdata\u{1B}\\b", "b"), ("50 %\r100 %\r\n", "50 %\r100 %\n"), ("\u{1B}(Bc\u{1B}7d", "cd"), ("é\u{1B}[?2026hü", "éü"),
    ])
    func takesEscapeSequencesOut(output: String, text: String) {
        #expect(TerminalText(output).text == text)
    }
}
