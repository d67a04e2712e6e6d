import CourseModel
import Testing

@testable import AppScreens

struct QuantityReaderTests {
    @Test(arguments: [
        ("33", 0.033), ("33 ms", 0.033), ("0.033s", 0.033), ("1,5 s", 1.5), ("250µs", 0.00025), (" 40 MS ", 0.04),
    ])
    func readsTimesWithABareNumberAsMilliseconds(text: String, seconds: Double) throws {
        let value = try #require(QuantityReader(unit: .seconds).value(of: text))
        #expect(abs(value - seconds) < 1e-12)
    }

    @Test(arguments: ["", "fast", "-3 ms", "3 kg", "1.2.3", "1e999", "∞", "NaN", "ms"])
    func refusesWhatIsNoTime(text: String) {
        #expect(QuantityReader(unit: .seconds).value(of: text) == nil)
    }

    @Test(arguments: ["25-40", "25 - 40 ms", "25 to 40", "40–25", "25ms-40ms", "0.025 s - 0.04 s", "25..40"])
    func readsRangesInEitherOrder(text: String) throws {
        let range = try #require(QuantityReader(unit: .seconds).range(of: text))
        #expect(abs(range.low - 0.025) < 1e-12)
        #expect(abs(range.high - 0.04) < 1e-12)
    }

    @Test(arguments: ["25", "25-", "-", "25-40-60", "a-b", ""])
    func refusesWhatIsNoRange(text: String) {
        #expect(QuantityReader(unit: .seconds).range(of: text) == nil)
    }

    @Test func readsSharesInPercent() {
        #expect(QuantityReader(unit: .share).value(of: "25 %") == 0.25)
        #expect(QuantityReader(unit: .share).value(of: "25") == 0.25)
    }
}
