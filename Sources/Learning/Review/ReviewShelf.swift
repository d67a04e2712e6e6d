public import CourseModel
public import Scheduling

/// The questions that may come up in a review.
public enum ReviewShelf {
    /// A lesson with what its learner did in it.
    public typealias Entry = (outline: LessonOutline, progress: LessonProgress)

    /// The questions of lessons that were opened, in order.
    ///
    /// A question that was answered is on the shelf. One that was not comes up as new, but only when its lesson was read to its end or its
    /// test was passed: a review never runs ahead of the lesson. A question after an experiment waits for a run.
    public static func items(of lessons: [Entry]) -> [ReviewItem] {
        lessons.flatMap { lesson in
            lesson.outline.questions.compactMap { question -> ReviewItem? in
                let card = lesson.progress.questions[question.id]?.card ?? CardProgress()
                guard isReady(question, card, lesson.progress) else { return nil }
                return ReviewItem(
                    name: ItemName(lesson.progress.lesson, question.id), family: question.family, card: card.card, hold: card.hold)
            }
        }
    }

    /// How many questions a day's reviews have asked for the first time.
    public static func newCount(on day: LocalDay, in lessons: [LessonProgress]) -> Int {
        lessons.reduce(0) { $0 + $1.questions.values.count { $0.card.newOn == day } }
    }

    private static func isReady(_ question: LessonOutline.QuestionOutline, _ card: CardProgress, _ progress: LessonProgress) -> Bool {
        guard question.review == .scheduled, progress.openedAt != nil || progress.isPassed else { return false }
        if let experiment = question.after, (progress.experiments[experiment]?.runs ?? 0) == 0 { return false }
        return card.stage != .new || progress.isPassed
    }
}
