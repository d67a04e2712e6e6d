import CourseModel
import Learning
import Testing

struct SummaryTests {
    @Test(
        arguments: [
            ([], 10, [0, 0, 0]), ([10], 10, [1, 1, 1]), ([8, 9], 10, [2, 2, 2]), ([7, 8], 10, [0, 2, 2]),
            ([1, 2, 3, 9, 10], 10, [2, 3, 5]),
            ([10, 11, 400], 10, [1, 2, 3]), ([-1, 0, 1], 1, [3, 3, 3]),
        ] as [([Int], Int, [Int])])
    func countsDaysInARow(days: [Int], today: Int, expected: [Int]) {
        let streak = Streak(days: Set(days.map(LocalDay.init(rawValue:))), today: LocalDay(rawValue: today))
        #expect([streak.current, streak.longest, streak.activeDays] == expected)
    }

    @Test func sumsUpALearner() {
        var finished = LessonProgress(lesson: LessonName(course: "c", lesson: "done"))
        var open = LessonProgress(lesson: LessonName(course: "c", lesson: "open"))
        var older = LessonProgress(lesson: LessonName(course: "c", lesson: "older"))
        let opened = ContentHash(rawValue: "h")
        apply([.lessonOpened(older.lesson, content: opened)], to: &older, from: 10)
        apply([.lessonOpened(open.lesson, content: opened)], to: &open, from: 20)
        let section = ItemName(lesson: finished.lesson, item: "s")
        apply(
            [.lessonOpened(finished.lesson, content: opened), .sectionRead(section, seconds: 60), .lessonFinished(finished.lesson)],
            to: &finished, from: 30)
        let activity = [1, 2].map { ActivityDay(day: LocalDay(rawValue: $0), events: 1) }
        let summary = LearningSummary(lessons: [finished, open, older], activity: activity, today: LocalDay(rawValue: 2))
        #expect([summary.lessonsOpened, summary.lessonsFinished, summary.sectionsRead] == [3, 1, 1])
        #expect(summary.time == Milliseconds(rawValue: 60_000))
        #expect(summary.streak.current == 2)
        #expect(summary.lessonToContinue == open.lesson)
    }

    private func apply(_ payloads: [EventPayload], to progress: inout LessonProgress, from second: Int64) {
        for (index, payload) in payloads.enumerated() {
            let time = Instant(rawValue: (second + Int64(index)) * 1000)
            progress.apply(LearningFact(Event(id: "e", learner: "me", time: time, payload: payload)))
        }
    }
}
