import CourseModel
import Testing

@testable import Scheduling

struct ReviewLogTests {
    private func log(_ text: String, _ limits: ReviewLog.Limits = ReviewLog.Limits()) throws -> ReviewLog {
        try ReviewLog(csv: Array(text.utf8), limits: limits)
    }

    private func review(_ card: Int, _ rating: Rating, _ time: Int64, _ duration: Int64? = nil) -> LoggedReview {
        LoggedReview(card: card, rating: rating, time: Instant(rawValue: time), duration: duration)
    }

    @Test func readsTheStandardColumns() throws {
        let log = try log(
            "card_id,review_rating,review_time,review_duration\n7,3,1735689600000,4200\n\"a,b\",1,1735689660000,\r\n\n7,4,1735776000000,12.7\n"
        )
        #expect(log.cards == ["7", "a,b"])
        #expect(
            log.reviews == [
                review(0, .good, 1_735_689_600_000, 4200), review(1, .again, 1_735_689_660_000), review(0, .easy, 1_735_776_000_000, 12),
            ])
        #expect(log.problems.isEmpty && log.timeStyle == .milliseconds)
    }

    @Test func readsOtherColumnsByName() throws {
        let log = try log(
            "\u{FEFF}review_time, review_state ,card_id,review_rating\n2025-01-01T00:00:00Z,2,x,2\n2025-01-01 01:00:00.5+01:00,2,x,3")
        #expect(
            log
                == ReviewLog(
                    cards: ["x"], reviews: [review(0, .hard, 1_735_689_600_000), review(0, .good, 1_735_689_600_500)], timeStyle: .text))
    }

    @Test func readsLinesWithoutHeader() throws {
        #expect(
            try log("1,3,1735689600,\n1,3,1735689600.25").reviews == [
                review(0, .good, 1_735_689_600_000), review(0, .good, 1_735_689_600_250),
            ])
        #expect(try log("1,3,0\n1,3,86400000").reviews == [review(0, .good, 0), review(0, .good, 86_400_000)])
        #expect(try log("").reviews.isEmpty)
    }

    @Test func namesEachBadLine() throws {
        let log = try log(
            """
            card_id,review_rating,review_time,review_duration
            1,3,1735689600000,10
            1,5,1735689600000,10
            ,3,1735689600000,10
            1,3
            1,3,2025-01-01,10
            1,3,1735689600000,-1
            1,3,1735689600000,ten
            1,good,1735689600000,10
            "1,3,1735689600000,10
            1,3,999999999999999,10
            1,3,99999999999999999999,10
            \(String(repeating: "x", count: 5000))
            \(String(repeating: "y", count: 300)),3,1735689600000,10
            2,2,1735689600001,
            """)
        #expect(log.reviews == [review(0, .good, 1_735_689_600_000, 10), review(1, .hard, 1_735_689_600_001)])
        #expect(
            log.problems.map { "\($0.line) \($0.fact)" } == [
                "3 rating(\"5\")", "4 cardID(\"\")", "5 fieldCount(found: 2, expected: 3)", "6 time(\"2025-01-01\")", "7 duration(\"-1\")",
                "8 duration(\"ten\")", "9 rating(\"good\")", "10 quote", "11 time(\"999999999999999\")",
                "12 time(\"99999999999999999999\")",
                "13 tooLong(bytes: 5000)", "14 cardID(\"\(String(repeating: "y", count: 40))\")",
            ])
    }

    @Test func keepsSomeProblemsAndCountsAll() throws {
        let log = try log(String(repeating: "bad\n", count: 1000))
        #expect(log.problems.count == 100 && log.problemCount == 1000 && log.problems.last?.line == 100)
    }

    @Test func refusesWholeFiles() {
        var limits = ReviewLog.Limits()
        limits.bytes = 30
        limits.reviews = 1
        #expect(throws: ReviewLog.Refusal.tooLarge(bytes: 31, limit: 30)) { try log(String(repeating: "x", count: 31), limits) }
        #expect(throws: ReviewLog.Refusal.tooManyReviews(limit: 1)) { try log("1,3,10\n1,3,20\n1,3,30", limits) }
        #expect(throws: ReviewLog.Refusal.missingColumns(["review_rating", "review_time"])) { try log("card_id,rating,time\n1,2,3") }
    }

    @Test(
        arguments: [
            ("1970-01-01", 0), ("1970-01-01T00:00", 0), ("1969-12-31T23:59:59.9999Z", -1), ("2000-02-29T12:30:15+0530", 951_807_615_000),
            ("2024-12-31 23:59:59-01:00", 1_735_693_199_000), ("0001-01-01T00:00:00Z", -62_135_596_800_000), ("2025-02-29", nil),
            ("2025-13-01", nil), ("2025-1-1", nil), ("2025-01-01T24:00", nil), ("2025-01-01T10:60", nil), ("2025-01-01T10:00:61", nil),
            ("2025-01-01T10:00:00.", nil), ("2025-01-01T10:00+25:00", nil), ("2025-01-01x", nil), ("2025-01-01T10:00Zx", nil), ("", nil),
            ("0000-01-01", nil), ("9999-12-31T23:59:59-10:00", nil), ("2025-01-01T10:00+01:", nil),
        ] as [(String, Int64?)])
    func readsDatesAndTimes(_ text: String, _ wanted: Int64?) {
        #expect(Array(text.utf8).withUnsafeBufferPointer { ReviewTime.text($0) } == wanted)
    }

    @Test func neverTrapsOnRandomBytes() throws {
        var random = SeedSequence(seed: 9)
        let alphabet = Array("0123456789-:.,\"TZ+ \r\n\u{0}é".utf8)
        for _ in 0..<2000 {
            let bytes = (0..<random.next(below: 120)).map { _ in alphabet[random.next(below: alphabet.count)] }
            _ = try ReviewLog(csv: bytes).replayed(by: .reference)
            _ = try? ReviewLog(csv: Array("card_id,review_rating,review_time\n1,3,".utf8) + bytes)
        }
    }

    @Test func replaysEachCardInTheOrderOfTime() throws {
        let first = Instant(rawValue: 1_735_689_600_000)
        let later = first.adding(wholeDays: 3)
        let log = try log("a,3,\(later.rawValue)\nb,1,\(first.rawValue)\na,4,\(first.rawValue)\nb,3,\(first.rawValue)")
        let cards = log.replayed(by: .reference)
        let easy = Scheduler.reference.review(.new, .easy, at: first)
        let again = Scheduler.reference.review(.new, .again, at: first)
        #expect(
            cards == [
                ReplayedCard(id: "a", card: Scheduler.reference.review(easy, .good, at: later), reviewCount: 2),
                ReplayedCard(id: "b", card: Scheduler.reference.review(again, .good, at: first), reviewCount: 2),
            ])
    }

    @Test func replayAgreesWithReviewsOneByOne() throws {
        let sequences = try FSRSFixture().sequences.prefix(300).filter { sequence in
            zip(sequence.reviews, sequence.reviews.dropFirst()).allSatisfy { $0.time <= $1.time }
        }
        let lines = sequences.enumerated().flatMap { index, sequence in
            sequence.reviews.map { (time: $0.time, line: "card-\(index),\($0.rating.rawValue),\($0.time.rawValue),") }
        }
        let sorted = lines.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
        let cards = try log(sorted.map(\.element.line).joined(separator: "\n")).replayed(by: .reference)
        for card in cards {
            let index = try #require(Int(card.id.dropFirst(5)))
            let alone = sequences[index].reviews.reduce(Card.new) { Scheduler.reference.review($0, $1.rating, at: $1.time) }
            #expect(card.card == alone)
        }
        #expect(cards.count == sequences.count)
    }
}
