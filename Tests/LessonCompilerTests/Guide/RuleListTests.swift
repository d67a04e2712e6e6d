import LessonCompiler
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct RuleListTests {
    private static let opening = "<!-- rules -->\n"
    private static let closing = "<!-- /rules -->"

    @Test func listsEveryRuleInTheGuide() throws {
        let guide = try Guide()
        let parts = guide.text.split(separator: Self.opening)
        try #require(parts.count == 2)
        let rest = parts[1].split(separator: Self.closing, omittingEmptySubsequences: false)
        try #require(rest.count == 2)
        let isRecording = getenv("HONE_RECORD").map { String(cString: $0) } == "1"
        if isRecording { try write("\(parts[0])\(Self.opening)\(list)\(Self.closing)\(rest[1])") }
        #expect(!isRecording && rest[0] == list, "The list of rules in docs/authoring.md is out of date: `make record` writes it anew.")
    }

    /// The rules as a table.
    private var list: String {
        "\n| rule | | what it asks |\n|---|---|---|\n"
            + RuleCatalogue.entries.map { "| `\($0.id)` | \($0.severity.rawValue) | \($0.summary.replacing("|", with: "\\|")) |\n" }
            .joined() + "\n"
    }

    private func write(_ text: String) throws {
        let file = try #require(fopen(Guide.path, "w"))
        defer { fclose(file) }
        let bytes = Array(text.utf8)
        #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }
}
