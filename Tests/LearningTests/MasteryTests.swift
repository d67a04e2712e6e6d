import CourseModel
import Learning
import Testing

struct MasteryTests {
    private static func part(_ points: Double, _ score: Double?, _ recall: Double? = 1, _ first: Int = 1, _ last: Int = 1) -> Mastery.Part {
        Mastery.Part(
            points: points, score: score, recall: recall,
            days: score == nil ? nil : LocalDay(rawValue: first)...LocalDay(rawValue: last))
    }

    @Test(
        arguments: [
            ([], 0, .untouched), ([part(1, nil)], 0, .untouched), ([part(1, 1, 1, 1, 1)], 1, .learning),
            ([part(1, 1, 1, 1, 2)], 1, .mastered),
            ([part(1, 1, 1, 1, 1), part(1, 1, 1, 1, 1)], 1, .learning), ([part(1, 1, 1, 1, 1), part(1, 1, 1, 2, 2)], 1, .mastered),
            ([part(1, 1, 0.7, 1, 1), part(1, 1, 0.7, 2, 2)], 0.7, .fading), ([part(3, 1, 1, 1, 2), part(1, 0, 1, 1, 2)], 0.75, .learning),
            ([part(4, 1, 1, 1, 2), part(1, nil)], 0.8, .learning), ([part(1, 1, nil, 1, 2), part(1, 1, 1, 1, 2)], 0.5, .fading),
        ] as [([Mastery.Part], Double, Mastery.Standing)])
    func judgesByScoreRecallQuestionsAndDays(parts: [Mastery.Part], score: Double, standing: Mastery.Standing) {
        let mastery = Mastery(of: parts)
        #expect(abs(mastery.score - score) < 1e-12)
        #expect(mastery.standing == standing)
    }

    @Test func fadesAsMemoryDoes() throws {
        let outline = LessonOutline(
            sections: [], questions: [.init(id: "retry", points: 1, hintCost: 0, about: ["p"])], experiments: [],
            ideas: [.init(id: "p", kind: .pitfall, text: "P"), .init(id: "q", kind: .pitfall, text: "Q")])
        var progress = LessonProgress(lesson: Samples.name)
        for (index, day) in [1, 3].enumerated() {
            progress.apply(
                LearningFact(
                    Event(
                        id: Event.ID("\(index)"), learner: "me", time: Instant(rawValue: Int64(day) * 86_400_000),
                        day: LocalDay(rawValue: day),
                        payload: Samples.attempt("retry", .correct, score: 1))))
        }
        func mastery(on day: Int) -> LessonMastery {
            LessonMastery(
                of: outline, progress: progress, schedule: .standard, now: Instant(rawValue: Int64(day) * 86_400_000),
                day: LocalDay(rawValue: day))
        }
        #expect(mastery(on: 3).whole.standing == .mastered)
        #expect(mastery(on: 3).ideas.map(\.idea.id) == ["p"])
        #expect(mastery(on: 60).whole.standing == .fading)
        #expect(mastery(on: 60).whole.known == 1)
    }

    @Test func countsHowQuestionsDo() throws {
        let learners = (0..<6).map { index -> [LessonProgress] in
            let isGood = index > 2
            var progress = LessonProgress(lesson: Samples.name)
            let payloads = [
                Samples.attempt("retry", isGood ? .correct : .incorrect, score: isGood ? 1 : 0, seconds: 10),
                .hintShown(Samples.item("retry"), index: 0),
                Samples.attempt("once", isGood ? .correct : .partial, score: isGood ? 1 : 0.5, seconds: 4),
            ]
            for event in Samples.events(payloads) { progress.apply(LearningFact(event)) }
            return [progress]
        }
        let statistics = ItemStatistics.all(of: learners)
        #expect(statistics.map(\.question.item) == ["once", "retry"])
        let retry = try #require(statistics.last)
        #expect([retry.learners, retry.rightAtFirst, retry.attempts, retry.hinted] == [6, 3, 6, 6])
        #expect(retry.meanFirstScore == 0.5)
        #expect(retry.meanSeconds == 10)
        #expect(retry.discrimination.map { abs($0 - 1) < 1e-12 } == true)
    }

    @Test func followsCalibrationOverTime() {
        let events = [(10, 90, true), (12, 60, false), (50, 80, true)]
        var lessons: [LessonProgress] = []
        for (index, entry) in events.enumerated() {
            var progress = LessonProgress(lesson: LessonName(course: "c", lesson: Lesson.ID("l\(index)")))
            progress.questions["q"] = QuestionProgress()
            progress.questions["q"]?.first = .init(
                time: Instant(rawValue: Int64(entry.0) * 86_400_000), outcome: entry.2 ? .correct : .incorrect, score: 1, hints: 0,
                confidence: entry.1)
            lessons.append(progress)
        }
        let history = CalibrationHistory(of: lessons, today: LocalDay(rawValue: 50)) { LocalDay(rawValue: Int($0.rawValue / 86_400_000)) }
        #expect(history.spans.map(\.start.rawValue) == [-9, 21])
        #expect(history.spans.map(\.count) == [2, 1])
        #expect(history.spans.map { ($0.brier * 1000).rounded() } == [185, 40])
    }
}
