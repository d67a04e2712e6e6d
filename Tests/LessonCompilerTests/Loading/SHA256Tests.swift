import CourseModel
import LessonCompiler
import Testing

@Suite struct ContentHashingTests {
    /// Vectors of FIPS 180-4 and its examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (String(repeating: "a", count: 1_000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
    ])
    func hashesAsTheStandardSays(text: String, digest: String) {
        #expect(LessonFile(path: "a.md", bytes: Array(text.utf8)).hash.rawValue == digest)
    }

    @Test func changesWithTheDataThatALessonNames() {
        func hash(_ data: [String: [UInt8]]) -> ContentHash {
            LessonFile(path: "x/a.md", bytes: Array("recording: a.json\n".utf8), data: data).hash
        }
        let one = hash(["a.json": [1], "b.json": [1]])
        #expect(one == hash(["a.json": [1], "b.json": [2]]))
        #expect(one != hash(["a.json": [2], "b.json": [1]]))
        #expect(one != hash([:]))
    }

    @Test func changesWithTheLessonsKeysAndWithNoOthers() {
        func hash(_ data: [String: [UInt8]]) -> ContentHash { LessonFile(path: "x/a.md", bytes: [65], data: data).hash }
        let one = hash(["x/a.key.yml": [1], "a.key.yml": [1]])
        #expect(one == hash(["x/a.key.yml": [1], "a.key.yml": [2]]))
        #expect(one != hash(["x/a.key.yml": [2]]))
        #expect(one != hash([:]))
    }

    @Test func changesWithTheRoleWordsOfItsLanguage() {
        func hash(_ language: String, _ roles: String) -> ContentHash {
            let course = "id: c\nlessons: [\(roles.count)]\n" + roles
            return CourseSource(courseText: course, lessonTexts: ["a.md": "---\nlanguage: \(language)\n---\n"]).lessons[0].hash
        }
        let roles = "roles:\n  de: {measure: Messen}\n"
        #expect(hash("en", roles) == hash("en", ""))
        #expect(hash("de", roles) == hash("de", roles + "title: T\n"))
        #expect(hash("de", roles) != hash("de", roles.replacing("Messen", with: "Messung")))
    }

    @Test func tellsALessonsIdWithoutCompilingIt() {
        let source = CourseSource(
            courseText: nil,
            lessonTexts: [
                "a.md": "---\nid: one # first\nstatus: draft\n---\n", "b.md": "---\ntitle: B\n---\nid: no\n",
                "c.md": "---\r\nid: \"three\"\r\n---\r\n",
            ])
        #expect(source.lessons.map(\.id) == ["one", "b", "three"])
        #expect(source.lessons.map(\.isDraft) == [true, false, false])
    }
}
