import CourseModel
import Testing

@testable import Scheduling

struct SchedulerTests {
    private let monday = Instant(rawValue: 1_767_571_200_000)

    @Test func refusesSettingsOutOfRange() {
        #expect(throws: SchedulerSettings.Problem.desiredRetention(1)) { try Scheduler(SchedulerSettings(desiredRetention: 1)) }
        #expect(throws: SchedulerSettings.Problem.maximumInterval(0)) { try Scheduler(SchedulerSettings(maximumInterval: 0)) }
        #expect(throws: SchedulerSettings.Problem.step(.minutes(0))) { try Scheduler(SchedulerSettings(learningSteps: [.minutes(0)])) }
        #expect(throws: SchedulerSettings.Problem.tooManySteps(found: 33)) {
            try Scheduler(SchedulerSettings(relearningSteps: Array(repeating: .minutes(1), count: 33)))
        }
        #expect(throws: SchedulerSettings.Problem.self) { try Scheduler(SchedulerSettings(desiredRetention: .nan)) }
    }

    @Test func refusesWeightsOutOfBounds() {
        var weights = FSRSParameters.reference.weights
        #expect(throws: FSRSParameters.Problem.count(found: 20)) { try FSRSParameters(weights.dropLast()) }
        weights[4] = 11
        weights[20] = 0
        #expect(
            throws: FSRSParameters.Problem.outOfBounds([
                FSRSParameters.Violation(index: 4, value: 11, bounds: 1...10),
                FSRSParameters.Violation(index: 20, value: 0, bounds: 0.1...0.8),
            ])
        ) { try FSRSParameters(weights) }
        weights[4] = .nan
        #expect(throws: FSRSParameters.Problem.self) { try FSRSParameters(weights) }
        #expect(FSRSParameters(clamping: weights).weights[4] == FSRSParameters.reference.weights[4])
        #expect(FSRSParameters(clamping: weights).weights[20] == 0.1)
    }

    @Test func fuzzDependsOnSeedSaltAndTimeAlone() throws {
        let memory = Memory(stability: Stability(rawValue: 60), difficulty: Difficulty(rawValue: 5))
        let card = Card(state: .review(memory), lastReview: monday, due: .at(monday))
        let later = monday.adding(wholeDays: 60)
        let one = try Scheduler(SchedulerSettings(fuzz: .seeded(1)))
        let two = try Scheduler(SchedulerSettings(fuzz: .seeded(2)))
        let exact = Scheduler.reference.review(card, .good, at: later)
        let salts = (0..<200).map { one.review(card, .good, at: later, salt: Scheduler.salt(of: "card \($0)")) }
        #expect(salts == (0..<200).map { one.review(card, .good, at: later, salt: Scheduler.salt(of: "card \($0)")) })
        #expect(Set(salts.map(\.due)).count > 10)
        #expect(Set(salts.map(\.memory)) == [exact.memory])
        #expect(salts != (0..<200).map { two.review(card, .good, at: later, salt: Scheduler.salt(of: "card \($0)")) })
    }

    @Test func neverTrapsOnStrangeCards() throws {
        let numbers = [0, -1, .nan, .infinity, 1e300, 1e-300]
        let times = [Int64.min, -1, 0, .max].map(Instant.init(rawValue:))
        let schedulers = [Scheduler.reference, try Scheduler(SchedulerSettings(fuzz: .seeded(3)))]
        for scheduler in schedulers {
            for stability in numbers {
                let memory = Memory(stability: Stability(rawValue: stability), difficulty: Difficulty(rawValue: stability))
                for state in [CardState.review(memory), .learning(memory, step: .max), .relearning(memory, step: .min)] {
                    for (last, now) in times.flatMap({ last in times.map { (last, $0) } }) {
                        let card = Card(state: state, lastReview: last, lastDay: LocalDay(rawValue: .min), due: nil)
                        for rating in Rating.allCases {
                            #expect(scheduler.review(card, rating, at: now).lastReview == now)
                            let onDay = scheduler.review(card, rating, at: now, on: LocalDay(rawValue: .max))
                            #expect(onDay.lastDay == LocalDay(rawValue: .max))
                        }
                    }
                }
            }
        }
    }

    @Test func countsDaysOfTheLearnersCalendar() {
        let memory = Memory(stability: Stability(rawValue: 10), difficulty: Difficulty(rawValue: 5))
        let evening = Instant(rawValue: 0)
        let card = Card(state: .review(memory), lastReview: evening, lastDay: LocalDay(rawValue: 0), due: nil)
        let morning = evening.adding(milliseconds: 9 * 3_600_000)
        let nextDay = Scheduler.reference.review(card, .good, at: morning, on: LocalDay(rawValue: 1))
        let afterDay = Scheduler.reference.review(card, .good, at: evening.adding(wholeDays: 1))
        #expect(nextDay.memory == afterDay.memory)
        #expect(nextDay.memory != Scheduler.reference.review(card, .good, at: morning).memory)
        guard case .on(let day) = nextDay.due, case .at(let time) = afterDay.due else { return #expect(Bool(false), "wrong kind of due") }
        #expect(day.rawValue - 1 == time.wholeDays(since: evening) - 1)
        #expect(nextDay.lastDay == LocalDay(rawValue: 1))
    }

    @Test func keepsLearningStepsAtTheirMinute() {
        let card = Scheduler.reference.review(.new, .good, at: monday, by: .utc)
        #expect(card.due == .at(monday.adding(milliseconds: 600_000)))
        let known = Scheduler.reference.review(card, .good, at: monday.adding(milliseconds: 600_000), by: .utc)
        #expect(known.due == .on(DayClock.utc.day(of: monday).advanced(by: 2)))
    }
}
