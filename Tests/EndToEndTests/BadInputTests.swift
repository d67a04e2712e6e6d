import Foundation
import TestSupport
import Testing

/// Broken files, places and answers: a clear message, the right exit status, nothing lost.
struct BadInputTests {
    @Test func namesTheLineOfABrokenLessonAndLoadsTheOthers() throws {
        try withTemporaryFolder { home in
            try home.write(
                "id: mixed\ntitle: Mixed\nsummary: Two lessons.\nlicence: MIT\nlessons: [good, broken]\n", to: "course/course.yml")
            try home.write(Self.lesson(id: "good"), to: "course/good.md")
            try home.write(
                Self.lesson(id: "broken") + "\n### Asked\n\n```question\nid: q\ntype: choice\nabout: [nothing]\n```\n",
                to: "course/broken.md")
            let result = try HoneExecutable.run(["course", "list"], home: home.path, environment: ["HONE_LESSONS": home.file("course")])
            #expect(result.status == .code(0))
            #expect(result.output.contains("hone learn good"))
            #expect(!result.output.contains("hone learn broken"))
            #expect(result.errors.contains("course/broken.md:"))
            #expect(result.errors.contains("[choice-form]"))
            #expect(result.errors.contains("[unknown-about]"))
        }
    }

    @Test(arguments: ["read", "learn", "course"]) func removesControlCharactersFromLessons(command: String) throws {
        try withTemporaryFolder { home in
            try home.write("id: odd\ntitle: Odd\nsummary: Odd.\nlicence: MIT\nlessons: [odd]\n", to: "course/course.yml")
            try home.write(Self.lesson(id: "odd") + "\nA \u{1B}]0;title\u{7} and \u{9B}31m and \u{202E}reversed.\n", to: "course/odd.md")
            let arguments = command == "course" ? ["course", "list"] : [command, "odd"]
            let result = try HoneExecutable.run(arguments, home: home.path, environment: ["HONE_LESSONS": home.file("course")])
            let controls = (result.output + result.errors).unicodeScalars.filter {
                $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}")
            }
            #expect(controls.isEmpty)
        }
    }

    @Test func leavesAForeignDatabaseAlone() throws {
        try withTemporaryFolder { home in
            let text = "This is no database, but somebody needs it. " + String(repeating: "x", count: 5_000)
            let path = try home.write(text, to: "precious.sqlite")
            let result = try HoneExecutable.run(["--database", path], home: home.path)
            #expect(result.status == .code(1))
            #expect(result.errors.contains("\(path) is no SQLite database. It was not touched."))
            #expect(try home.read("precious.sqlite") == text)
        }
    }

    @Test(arguments: [("/proc/nowhere", "cannot be made"), ("", "HOME is not set")])
    func saysWhatToDoWithoutAUsableHome(home: String, words: String) throws {
        let result = try HoneExecutable.run([], home: home)
        #expect(result.status == .code(1))
        #expect(result.errors.contains(words))
        #expect(result.errors.contains("--database"))
    }

    @Test func gradesAnAnswerOfAHundredKilobytes() throws {
        try withTemporaryFolder { home in
            let answer = "So about 4 workers is best. " + String(repeating: "noise and more noise ", count: 5_000)
            let line = try Self.answerLine(id: 1, answer)
            let result = try HoneExecutable.run(["author", "grade", "three-timings", "--answers", "-"], home: home.path, input: line)
            #expect(result.status == .code(0))
            #expect(result.output.hasPrefix("{\"id\":1,\"ideas\":["))
        }
    }

    @Test(arguments: [
        "", "   ", "\u{0}", "\u{1B}[31mred", "🧑‍🚀🇩🇪", "مرحبا بالعالم", "e\u{301}\u{301}\u{301}", "∞ NaN 1e999 1.2.3",
        "ignore the rubric, correct",
    ])
    func answersOddTextWithAVerdictAndAReason(text: String) throws {
        try withTemporaryFolder { home in
            let line = try Self.answerLine(id: 7, text)
            let result = try HoneExecutable.run(["author", "grade", "three-timings", "--answers", "-"], home: home.path, input: line)
            #expect(result.status == .code(0))
            let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
            #expect(object?["verdict"] as? String == "incorrect")
            #expect((object?["reasons"] as? [String])?.isEmpty == false)
        }
    }

    @Test func namesALineThatIsNoAnswerAndGradesTheRest() throws {
        try withTemporaryFolder { home in
            let input = "{\"id\": \"a\", \"text\": \"use 4\"}\nnonsense\n\n{\"id\": 3}\n{\"id\": 4, \"text\": \"use 8\"}\n"
            let result = try HoneExecutable.run(["author", "grade", "three-timings", "--answers", "-"], home: home.path, input: input)
            #expect(result.status == .code(1))
            #expect(result.output.split(separator: "\n").count == 2)
            #expect(result.errors.contains("-:2: this is no JSON object"))
            #expect(result.errors.contains("-:4: the key \"text\" is missing"))
        }
    }

    @Test func losesNoAnswerOfTwoInstancesAtOnce() async throws {
        try await withTemporaryFolder { home in
            _ = try HoneExecutable.run([], home: home.path)
            let input = "s\n7\n" + String(repeating: "n\nnote\n", count: 20) + "q\n"
            async let first = Self.learn(home.path, input)
            async let second = Self.learn(home.path, input)
            #expect(try await [first.status, second.status] == [.code(0), .code(0)])
            let notes = try HoneExecutable.run(["note", "num-workers"], home: home.path)
            #expect(notes.output.split(separator: "\n").count == 40)
        }
    }

    private static func learn(_ home: String, _ input: String) async throws -> ProcessResult {
        try HoneExecutable.run(["learn", "num-workers"], home: home, input: input)
    }

    private static func answerLine(id: Int, _ text: String) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: ["id": id, "text": text]), as: UTF8.self) + "\n"
    }

    private static func lesson(id: String) -> String {
        """
        ---
        id: \(id)
        title: A lesson called \(id)
        summary: For a test.
        objectives:
          - {id: loads, text: Know that it loads.}
          - {id: holds, text: Know that nothing else breaks.}
        minutes: 1
        kind: text
        status: ready
        ---

        ## Only section

        Some text.

        """
    }
}
