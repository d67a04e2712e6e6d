import CourseModel
import Learning
import TestSupport
import Testing

@testable import AppScreens

struct EndCardTests {
    /// The parts of the card of a lesson that nobody has begun, with some of the sample's sections.
    private func entries(of sections: (Lesson) -> [Section]) throws -> [EndCard.Entry] {
        let sample = try SampleLesson.make()
        let lesson = Lesson(
            id: sample.id, title: sample.title, summary: sample.summary, objectives: sample.objectives, minutes: sample.minutes,
            tags: sample.tags, requires: sample.requires, kind: sample.kind, status: sample.status, language: sample.language,
            authors: sample.authors, sources: sample.sources, sections: sections(sample), content: sample.content)
        let card = LessonCard(
            of: lesson, progress: LessonProgress(lesson: SampleLesson.name), state: LessonState(lesson: SampleLesson.name))
        return EndCard(lesson: lesson, card: card, kinds: [:]).entries
    }

    @Test func speaksOfPredictionAndMeasurementWhereThereIsAnExperiment() throws {
        let labels = try entries { $0.sections }.map(\.label)
        #expect(labels == ["You predicted", "You measured", "Your advice for this machine", "One thing to remember", "Your score"])
    }

    @Test func saysNothingOfWhatTheLessonDoesNotHave() throws {
        let quiz = try entries { $0.sections.filter { $0.id == "self-check" } }
        #expect(quiz.map(\.label) == ["One thing to remember", "Your score"])
        let prose = try entries { Array($0.sections.prefix(1)) }
        #expect(prose == [EndCard.Entry(label: "Your score", lines: ["0 of 1 sections read"])])
    }
}
