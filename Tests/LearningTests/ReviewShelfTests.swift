import CourseModel
import Learning
import Scheduling
import Testing

struct ReviewShelfTests {
    private let outline = LessonOutline(
        sections: [],
        questions: [
            .init(id: "answered", points: 1, hintCost: 0), .init(id: "fresh", points: 1, hintCost: 0),
            .init(id: "later", points: 1, hintCost: 0, after: "sweep"), .init(id: "never", points: 1, hintCost: 0, review: .never),
        ], experiments: ["sweep"])

    private func names(_ payloads: [EventPayload]) -> [String] {
        var progress = LessonProgress(lesson: Samples.name)
        for event in Samples.events(payloads) { progress.apply(LearningFact(event)) }
        return ReviewShelf.items(of: [(outline, progress)]).map(\.name.item)
    }

    private let opened = EventPayload.lessonOpened(Samples.name, content: ContentHash(rawValue: "c"))
    private var answers: [EventPayload] { ["answered", "never"].map { Samples.attempt($0, .correct, score: 1) } }

    @Test func holdsNothingOfALessonThatWasNotOpened() { #expect(names([.noted(Samples.name, text: "n")]) == []) }

    @Test func holdsWhatWasAnswered() { #expect(names([opened] + answers) == ["answered"]) }

    @Test func addsTheRestWhenTheLessonIsFinished() {
        #expect(names([opened] + answers + [.lessonFinished(Samples.name)]) == ["answered", "fresh"])
        #expect(names([.lessonTested(Samples.name, score: 0.9)]) == ["answered", "fresh"])
    }

    @Test func addsWhatComesAfterAnExperimentWhenItRan() {
        let ran = EventPayload.experimentRan(Samples.item("sweep"), Samples.run())
        #expect(names([opened, ran, .lessonFinished(Samples.name)]) == ["answered", "fresh", "later"])
    }
}
