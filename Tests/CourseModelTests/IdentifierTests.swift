import CourseModel
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: [("num-workers", true), ("a_1", true), ("", false), ("-a", false), ("ä", false), ("a b", false)])
    func tellsWellFormedNames(name: String, isWellFormed: Bool) {
        #expect(Lesson.ID(name).isWellFormed == isWellFormed)
    }

    @Test func readsFullNamesOnlyWithAllTheirParts() {
        #expect(LessonName("a/b")?.description == "a/b")
        #expect(LessonName("a/") == nil)
        #expect(LessonName("a/b/c") == nil)
        #expect(ItemName("a/b/c")?.item == "c")
        #expect(ItemName("a//c") == nil)
    }
}
