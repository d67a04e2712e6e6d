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
        #expect(ContentHashing.hash(of: Array(text.utf8)).rawValue == digest)
    }

    @Test func changesWithTheDataThatALessonNames() {
        let lesson = Array("recording: a.json\n".utf8)
        let one = ContentHashing.hash(of: lesson, data: ["a.json": [1], "b.json": [1]])
        #expect(one == ContentHashing.hash(of: lesson, data: ["a.json": [1], "b.json": [2]]))
        #expect(one != ContentHashing.hash(of: lesson, data: ["a.json": [2]]))
        #expect(one != ContentHashing.hash(of: lesson))
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
