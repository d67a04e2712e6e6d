import Foundation
import TestSupport
import Testing

/// Broken courses through the built program: an exact diagnostic, an end in bounded time, and a store that stays as it was.
struct BadCourseTests {
    /// What is done to a good lesson's file, and the rule or words that tell of it.
    private struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let word: String
        let bytes: @Sendable ([UInt8]) -> [UInt8]

        init(_ name: String, _ word: String, _ bytes: @escaping @Sendable ([UInt8]) -> [UInt8]) {
            (testDescription, self.word, self.bytes) = (name, word, bytes)
        }

        /// The text changed at one place.
        init(_ name: String, _ word: String, _ find: String, _ replacement: String) {
            self.init(name, word) { Array(String(decoding: $0, as: UTF8.self).replacing(find, with: replacement).utf8) }
        }
    }

    private static let damages: [Damage] = [
        Damage("0 bytes", "[empty-file]") { _ in [] },
        Damage("1 MiB and a byte", "[unreadable-file]") { $0 + [UInt8](repeating: 0x61, count: (1 << 20) + 1 - $0.count) },
        Damage("no UTF-8", "[not-utf8]") { $0 + [0xC3, 0x28] },
        Damage("a tab in YAML", "[yaml-syntax]", "id: q\n", "id: q\n\thints: [a]\n"),
        Damage("10,000 nested quotes", "[nested-too-deep]") { $0 + Array((String(repeating: ">", count: 10_000) + " x\n").utf8) },
        Damage("an anchor", "[yaml-anchor]", "tolerance: 0", "tolerance: &a 0\nhints: [*a]"),
        Damage(
            "a YAML bomb", "[yaml-anchor]", "tolerance: 0",
            "tolerance: 0\n"
                + (0..<9).map { "k\($0): &k\($0) [" + String(repeating: "*k\(max($0 - 1, 0)),", count: 9) + "x]" }.joined(separator: "\n")),
        Damage("a key twice", "[yaml-duplicate-key]", "tolerance: 0", "tolerance: 0\nvalue: 4"),
        Damage("front matter never closed", "[front-matter-unclosed]", "minutes: 1\n---\n", "minutes: 1\n"),
        Damage("a fence never closed", "[fence-unclosed]", "tolerance: 0\n```\n", "tolerance: 0\n"),
    ]

    @Test(.timeLimit(.minutes(2)), arguments: damages)
    private func tellsDamageAndKeepsTheStore(damage: Damage) throws {
        try withTemporaryFolder { home in
            try home.write(Self.course("[a]"), to: "course/course.yml")
            let path = try home.write(Self.lesson("a"), to: "course/a.md")
            #expect(try hone(["course", "add", "course"], home).status == .code(0))
            let before = try hone(["read", "c/a", "--keys"], home).output
            try home.write(damage.bytes(Array(try Data(contentsOf: URL(fileURLWithPath: path)))), to: "course/a.md")
            let check = try hone(["author", "check", "course"], home)
            #expect(check.status == .code(1))
            #expect(check.output.contains("course/a.md:") && check.output.contains(damage.word), "\(check.output)")
            #expect(try hone(["course", "add", "course"], home).status == .code(1))
            let after = try hone(["read", "c/a", "--keys"], home)
            #expect(after.output == before && before.contains("How many"))
        }
    }

    @Test(arguments: ["\r\n", "\r"]) func readsOtherLineEndsAndAByteOrderMark(end: String) throws {
        try withTemporaryFolder { home in
            try home.write(Self.course("[a]"), to: "course/course.yml")
            try home.write("\u{FEFF}" + Self.lesson("a").replacing("\n", with: end), to: "course/a.md")
            let check = try hone(["author", "check", "course", "--strict"], home)
            #expect(check.status == .code(0), "\(check.output)")
        }
    }

    @Test func tellsOneIdInTwoFilesAndLinksThatLeadInACircle() throws {
        try withTemporaryFolder { home in
            try home.write(Self.course("[a]"), to: "course/course.yml")
            for name in ["a", "b"] { try home.write(Self.lesson("a"), to: "course/\(name).md") }
            try FileManager.default.createSymbolicLink(atPath: home.file("course/loop.md"), withDestinationPath: "loop.md")
            try FileManager.default.createSymbolicLink(atPath: home.file("course/up"), withDestinationPath: ".")
            let check = try hone(["author", "check", "course", "--compact"], home)
            #expect(check.status == .code(1))
            #expect(
                check.output.hasPrefix(
                    """
                    course/b.md:1:1: error: the lesson “a” is in a.md too [duplicate-lesson]
                    course/loop.md:1:1: error: the file is not there, or a symbolic link leads nowhere [unreadable-file]

                    """), "\(check.output)")
        }
    }

    @Test(arguments: [["author", "check", "course"], ["course", "add", "course"]])
    func tellsAFolderWithoutItsCourseFile(arguments: [String]) throws {
        try withTemporaryFolder { home in
            try home.write(Self.lesson("a"), to: "course/a.md")
            let result = try hone(arguments, home)
            #expect(result.status == .code(1))
            #expect(result.errors.contains("no course.yml in course") || result.errors.contains("no course.yml in \(home.file("course"))"))
        }
    }

    @Test func livesWithFilesThatComeAndGo() async throws {
        try await withTemporaryFolder { home in
            try home.write(Self.course("[a, b]"), to: "course/course.yml")
            try home.write(Self.lesson("a"), to: "course/a.md")
            async let turmoil: Void = Self.turmoil(home)
            for _ in 0..<15 {
                let result = try hone(["course", "add", "course"], home)
                #expect([.code(0), .code(1)].contains(result.status), "\(result.errors)")
                #expect(try hone(["read", "c/a"], home).status == .code(0))
            }
            try await turmoil
        }
    }

    /// Lets a lesson come and go for a while.
    private static func turmoil(_ home: TemporaryFolder) async throws {
        for _ in 0..<200 {
            try home.write(lesson("b"), to: "course/b.md")
            try await Task.sleep(for: .milliseconds(2))
            try FileManager.default.removeItem(atPath: home.file("course/b.md"))
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    private func hone(_ arguments: [String], _ home: TemporaryFolder) throws -> ProcessResult {
        try HoneExecutable.run(arguments, home: home.path, environment: ["HONE_LESSONS": home.file("none")], folder: home.path)
    }

    private static func course(_ lessons: String) -> String { "id: c\ntitle: C\nsummary: S\nlicence: MIT\nlessons: \(lessons)\n" }

    private static func lesson(_ id: String) -> String {
        """
        ---
        id: \(id)
        title: A lesson
        summary: For a test.
        objectives: [{id: add, text: Add.}, {id: know, text: Know.}]
        minutes: 1
        ---

        ## Self-check

        ### How many?

        How many are one and two?

        ```question
        id: q
        type: number
        about: [add, know]
        value: 3
        tolerance: 0
        ```

        """
    }
}
