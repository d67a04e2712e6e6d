import CourseModel
import Learning
import Scheduling
import TestSupport
import Testing
import TextUI

@testable import AppScreens

struct ProgressViewTests {
    private static let today = LocalDay(rawValue: 20_782)

    /// Two lessons: one mastered and fading, one begun.
    private func view() throws -> ProgressView {
        let lesson = try SampleLesson.make()
        let outline = LessonOutline(
            sections: lesson.sections.map(\.id),
            questions: lesson.questions.map { .init(id: $0.id, points: 1, hintCost: 0, about: ["trap"]) }, experiments: ["curve"],
            ideas: [.init(id: "trap", kind: .pitfall, text: "Counting what is easy to count")])
        var progress = LessonProgress(lesson: SampleLesson.name)
        var events: [(Int, EventPayload)] = [(-40, .lessonOpened(SampleLesson.name, content: lesson.content))]
        for (index, question) in lesson.questions.enumerated() {
            let verdict = Verdict(outcome: .correct, score: 1, reasons: [], grader: 1)
            events.append(
                (
                    -40 + index * 2,
                    .answered(
                        Attempt(
                            question: ItemName(SampleLesson.name, question.id), content: lesson.content, seed: 1, response: .typed("a"),
                            verdict: verdict, confidence: 80, seconds: 400))
                ))
        }
        for (index, event) in events.enumerated() {
            let day = LocalDay(rawValue: Self.today.rawValue + event.0)
            progress.apply(
                LearningFact(
                    Event(
                        id: Event.ID("\(index)"), learner: "me", time: DayClock.utc.start(of: day), day: day, payload: event.1)))
        }
        let activity = [-40, -38, -36, -1, 0].map {
            ActivityDay(
                day: LocalDay(rawValue: Self.today.rawValue + $0), events: 3, answers: 1, time: Milliseconds(seconds: Double(500 - $0 * 40))
            )
        }
        let report = ProgressReport(
            of: [(outline, progress)], activity: activity, schedule: .standard, now: DayClock.utc.start(of: Self.today), clock: .utc)
        let entry = CatalogueView.LessonEntry(
            name: SampleLesson.name, title: lesson.title, summary: lesson.summary, minutes: 5, tags: [], kind: .text, progress: progress,
            outline: outline)
        return ProgressView(
            lessons: [entry], summary: LearningSummary(lessons: [progress], activity: activity, today: Self.today), report: report,
            waiting: WaitingWords.text(due: 3, new: 0))
    }

    private func text(width: Int, charset: Charset) throws -> String {
        let capabilities = TerminalCapabilities(colorDepth: .none, charset: charset, hyperlinks: false, movesCursor: false)
        let lines = try view().lines(at: Moment(now: Instant(rawValue: 0), width: width, capabilities: capabilities))
        for line in lines { #expect(line.width <= width, "\(line.plainText)") }
        return lines.map(\.plainText).joined(separator: "\n")
    }

    @Test(arguments: [(80, Charset.unicode), (20, .unicode), (80, .ascii)]) func showsWhereALearnerStands(width: Int, charset: Charset)
        throws
    {
        expectSnapshot(try text(width: width, charset: charset), named: "progress-\(width)-\(charset.rawValue)")
    }

    @Test(arguments: [(0, "1970-01-01", "Thu"), (20_782, "2026-11-25", "Wed"), (-1, "1969-12-31", "Wed"), (11_016, "2000-02-29", "Tue")])
    func readsDaysAsDates(day: Int, text: String, weekday: String) {
        #expect(CalendarDate(LocalDay(rawValue: day)).text == text)
        #expect(LocalDay(rawValue: day).weekdayName == weekday)
    }
}
