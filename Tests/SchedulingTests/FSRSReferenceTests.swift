import CourseModel
import Testing

@testable import Scheduling

struct FSRSReferenceTests {
    @Test func agreesWithReferenceOnRandomReviews() throws {
        let sequences = try FSRSFixture().sequences
        #expect(sequences.count == 2500)
        for sequence in sequences {
            var card = Card.new
            for review in sequence.reviews { card = sequence.scheduler.review(card, review.rating, at: review.time) }
            let memory = try #require(card.memory)
            #expect(isClose(memory.stability.rawValue, sequence.stability), "\(sequence.line)")
            #expect(isClose(memory.difficulty.rawValue, sequence.difficulty), "\(sequence.line)")
            #expect(describe(card.state) == Place(state: sequence.state, step: sequence.step), "\(sequence.line)")
            #expect(card.due == .at(sequence.due), "\(sequence.line)")
        }
    }

    @Test func agreesWithReferenceOnFuzz() throws {
        let lines = try FSRSFixture.lines("fsrs-fuzz")
        #expect(lines.count == 600)
        for line in lines {
            let fields = try line.split(separator: ",").map { try #require(Double($0)) }
            #expect(Scheduler.fuzzed(Int(fields[0]), maximum: Int(fields[1]), unit: fields[2]) == Int(fields[3]), "\(line)")
        }
    }

    /// py-fsrs, `tests/test_basic.py`, `test_review_card`.
    @Test func givesPublishedIntervals() {
        var card = Card.new
        var time = Instant(rawValue: 1_669_725_000_000)
        var intervals: [Int] = []
        for rating in [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3].compactMap(Rating.init(rawValue:)) {
            card = Scheduler.reference.review(card, rating, at: time)
            guard case .at(let due) = card.due else { return #expect(Bool(false), "no due time") }
            intervals.append(due.wholeDays(since: time))
            time = due
        }
        #expect(intervals == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
    }

    /// py-fsrs, `tests/test_basic.py`, `test_memo_state`.
    @Test func givesPublishedMemoryState() throws {
        var card = Card.new
        var time = Instant(rawValue: 1_669_725_000_000)
        for (rating, days) in [(Rating.again, 0), (.good, 0), (.good, 1), (.good, 3), (.good, 8), (.good, 21)] {
            time = time.adding(wholeDays: days)
            card = Scheduler.reference.review(card, rating, at: time)
        }
        let memory = try #require(card.memory)
        #expect(abs(memory.stability.rawValue - 53.62691) < 1e-4)
        #expect(abs(memory.difficulty.rawValue - 6.3574867) < 1e-4)
    }

    @Test func predictsNinetyPercentAtTheStability() {
        let memory = Memory(stability: Stability(rawValue: 12), difficulty: Difficulty(rawValue: 5))
        let card = Card(state: .review(memory), lastReview: Instant(rawValue: 0), due: nil)
        let recall = [-1, 0, 12, 24].map {
            Scheduler.reference.retrievability(of: card, at: Instant(rawValue: 0).adding(wholeDays: $0)).rawValue
        }
        #expect(recall[0] == 1 && recall[1] == 1)
        #expect(abs(recall[2] - 0.9) < 1e-12)
        #expect(recall[3] < 0.9 && recall[3] > 0.8)
        #expect(Scheduler.reference.retrievability(of: .new, at: Instant(rawValue: 0)).rawValue == 0)
    }

    private struct Place: Equatable {
        let state: String
        let step: Int?
    }

    private func describe(_ state: CardState) -> Place {
        switch state {
        case .new: Place(state: "new", step: nil)
        case .learning(_, let step): Place(state: "learning", step: step)
        case .review: Place(state: "review", step: nil)
        case .relearning(_, let step): Place(state: "relearning", step: step)
        }
    }

    private func isClose(_ value: Double, _ wanted: Double) -> Bool { abs(value - wanted) <= 1e-6 * max(wanted, 1) }
}
