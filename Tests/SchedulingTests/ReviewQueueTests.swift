import CourseModel
import Testing

@testable import Scheduling

struct ReviewQueueTests {
    private static let today = LocalDay(rawValue: 100)
    private let now = DayClock.utc.start(of: today).adding(milliseconds: 10 * 3_600_000)

    private func item(
        _ lesson: String, _ id: String, due: Int? = nil, stability: Double = 10, family: String? = nil, reviewed: Int = 90,
        hold: ReviewHold = .none
    ) -> ReviewItem {
        let name = ItemName(lesson: LessonName(course: "c", lesson: Lesson.ID(lesson)), item: id)
        guard let due else { return ReviewItem(name: name, family: family, card: .new, hold: hold) }
        let memory = Memory(stability: Stability(rawValue: stability), difficulty: Difficulty(rawValue: 5))
        let day = LocalDay(rawValue: reviewed)
        let card = Card(state: .review(memory), lastReview: DayClock.utc.start(of: day), lastDay: day, due: .on(LocalDay(rawValue: due)))
        return ReviewItem(name: name, family: family, card: card, hold: hold)
    }

    private func step(_ lesson: String, _ id: String, due: Instant, reviewed: Int, family: String? = nil) -> ReviewItem {
        let memory = Memory(stability: Stability(rawValue: 1), difficulty: Difficulty(rawValue: 5))
        let day = LocalDay(rawValue: reviewed)
        let card = Card(state: .learning(memory, step: 0), lastReview: DayClock.utc.start(of: day), lastDay: day, due: .at(due))
        return ReviewItem(name: item(lesson, id).name, family: family, card: card)
    }

    private func queue(_ items: [ReviewItem], questions: Int = 10, newPerDay: Int = 10, newToday: Int = 0, seed: UInt64 = 1) -> ReviewQueue
    {
        let rules = ReviewRules(budget: SessionBudget(questions: questions), newPerDay: newPerDay, newToday: newToday, seed: seed)
        return ReviewQueue(of: items, rules: rules, scheduler: .reference, at: now, by: .utc)
    }

    private func names(_ queue: ReviewQueue) -> [String] { queue.entries.map(\.item.name.item) }

    @Test func asksStepsThenFadingThenNew() {
        let queue = queue([
            item("d", "new"), item("b", "fresh", due: 100, stability: 50), item("c", "faded", due: 99, stability: 5),
            step("a", "step", due: now, reviewed: 100),
        ])
        #expect(names(queue) == ["step", "faded", "fresh", "new"])
        #expect(queue.entries.map(\.reason) == [.step, .due, .due, .new])
        #expect(queue.dueCount == 3)
    }

    @Test func leavesOutWhatIsNotDueOrHeld() {
        let queue = queue([
            item("a", "tomorrow", due: 101), item("b", "suspended", due: 90, hold: .suspended),
            item("c", "buried", due: 90, hold: .buried(until: LocalDay(rawValue: 101))),
            item("d", "back", due: 90, hold: .buried(until: Self.today)),
            step("e", "soon", due: now.adding(milliseconds: 1), reviewed: 100),
        ])
        #expect(names(queue) == ["back"])
    }

    @Test func isDueFromTheRollOverHourOn() {
        let clock = DayClock { _ in 0 }
        let dueDay = clock.start(of: Self.today)
        let rules = ReviewRules(seed: 1)
        let count = [dueDay.adding(milliseconds: -1), dueDay].map {
            ReviewQueue(of: [item("a", "q", due: 100)], rules: rules, scheduler: .reference, at: $0, by: clock).entries.count
        }
        #expect(count == [0, 1])
    }

    @Test func asksOneOfAFamilyADay() {
        let siblings = [
            item("a", "1", due: 100, stability: 20, family: "f"), item("a", "2", due: 95, stability: 5, family: "f"),
            item("a", "3", family: "f"),
        ]
        #expect(names(queue(siblings)) == ["2"])
        #expect(queue(siblings).buriedCount == 2)
        #expect(names(queue(siblings + [item("a", "4", due: 120, family: "f", reviewed: 100)])).isEmpty)
        #expect(names(queue(siblings + [step("a", "4", due: now, reviewed: 100, family: "f")])) == ["4"])
        #expect(names(queue([item("a", "1", due: 100, family: "f"), item("b", "1", due: 100, family: "f")])).count == 2)
    }

    @Test func limitsNewCardsADay() {
        let new = (0..<8).map { item("a", "\($0)") }
        #expect(names(queue(new, newPerDay: 5, newToday: 3)) == ["0", "1"])
        #expect(queue(new, newPerDay: 5, newToday: 3).newHeldBack == 6)
        #expect(names(queue(new, newPerDay: 5, newToday: 9)).isEmpty)
        #expect(names(queue(new, newPerDay: .max, newToday: .min)).count == 8)
    }

    @Test func interleavesLessonsWithinTheBudget() {
        let items = (0..<12).map { item($0 < 6 ? "a" : "b", "\($0)", due: 100) }
        let queue = queue(items)
        let lessons = queue.entries.map(\.item.name.lesson)
        #expect(lessons.count == 10)
        #expect(queue.dueCount == 12)
        let smaller = min(lessons.count { $0.lesson == "a" }, lessons.count { $0.lesson == "b" })
        #expect(zip(lessons, lessons.dropFirst()).count { $0 == $1 } == max(10 - 2 * smaller - 1, 0))
    }

    @Test func isDeterminedBySeedAndNotByOrder() {
        let items = (0..<40).map { item("l\($0 % 7)", "\($0)", due: 100) }
        #expect(names(queue(items, seed: 5)) == names(queue(items.reversed(), seed: 5)))
        #expect(names(queue(items, seed: 5)) != names(queue(items, seed: 6)))
    }

    @Test func sessionEndsAfterQuestionsOrSeconds() {
        let budget = SessionBudget()
        #expect(!budget.isSpent(answered: 9, seconds: 299))
        #expect(budget.isSpent(answered: 10, seconds: 0))
        #expect(budget.isSpent(answered: 0, seconds: 300))
        #expect(SessionBudget(questions: -4).questions == 1)
    }

    @Test func forecastsDueCardsADay() {
        let cards = [item("a", "1", due: 90), item("a", "2", due: 100), item("a", "3", due: 102), item("a", "4", due: 110), item("a", "5")]
            .map(\.card)
        let soon = step("a", "6", due: now.adding(wholeDays: 1), reviewed: 100).card
        #expect(ReviewForecast.reviewsPerDay(of: cards + [soon], days: 4, from: Self.today, by: .utc) == [2, 1, 1, 0])
        #expect(ReviewForecast.reviewsPerDay(of: cards, days: -1, from: Self.today, by: .utc).isEmpty)
        #expect(ReviewForecast.reviewsPerDay(of: cards, days: .max, from: Self.today, by: .utc).count == ReviewForecast.mostDays)
    }
}
