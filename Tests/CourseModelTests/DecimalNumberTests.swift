import CourseModel
import Testing

@Suite struct DecimalNumberTests {
    @Test(arguments: [
        ("1.50", "1.5"), ("-0.250", "-0.25"), ("1200", "1200"), ("0.000", "0"), (".5", "0.5"), ("5.", "5"), ("1e3", "1000"),
        ("2.5E-3", "0.0025"), ("+7", "7"), ("123456789012345678", "123456789012345678"), ("1234567890123456785", "1234567890123456780"),
        ("1e30", "1e+30"), ("0.1234567890123456789", "0.123456789012345679"),
    ])
    func readsAndWritesDigits(text: String, written: String) throws {
        #expect(try #require(DecimalNumber(text)).description == written)
    }

    @Test(arguments: ["", "-", ".", "1.2.3", "abc", "1e", "0x10", "inf", "1,5", "1e99999", "1e401"])
    func refusesWhatIsNoNumber(text: String) {
        #expect(DecimalNumber(text) == nil)
    }

    @Test func addsWithoutBinarySurprises() throws {
        #expect(try Expression("0.1 + 0.2 == 0.3").truth(in: ExpressionContext()))
        #expect(try Expression("1.1 * 3 == 3.3").truth(in: ExpressionContext()))
        #expect(try Expression("4.35 * 100 == 435").truth(in: ExpressionContext()))
        #expect(try Expression("1 - 0.9 == 0.1").truth(in: ExpressionContext()))
        #expect(try Expression("round(2.675, 2)").number(in: ExpressionContext()) == 2.68)
        #expect(try Expression("round(1234, -2)").number(in: ExpressionContext()) == 1200)
    }

    @Test func dividesToEighteenDigits() throws {
        #expect(try Expression("1 / 3").decimal(in: ExpressionContext()).description == "0.333333333333333333")
        #expect(try Expression("2 / 3").decimal(in: ExpressionContext()).description == "0.666666666666666667")
        #expect(try Expression("1.5 * 2 / 3").decimal(in: ExpressionContext()) == 1)
    }

    @Test func agreesWithDoublesOnRandomSums() throws {
        var random = SeedSequence(seed: 7)
        for _ in 0..<2000 {
            let (a, b) = (Double(random.next(below: 2_000_000) - 1_000_000) / 128, Double(random.next(below: 1000) + 1) / 1024)
            let (x, y) = (try #require(DecimalNumber(a)), try #require(DecimalNumber(b)))
            #expect(x.double == a)
            #expect(x.plus(y)?.double == a + b)
            #expect(x.times(y).map { abs($0.double - a * b) <= abs(a * b) * 1e-15 } == true)
            #expect(x.divided(by: y).map { abs($0.double - a / b) <= abs(a / b) * 1e-15 } == true)
            #expect((x < y) == (a < b))
        }
    }

    @Test func addsNumbersOfVeryDifferentSizes() throws {
        let (large, small) = (try #require(DecimalNumber("1e40")), try #require(DecimalNumber("1e-40")))
        #expect(large.plus(small) == large)
        #expect(small.plus(large) == large)
        #expect(large.minus(large) == .zero)
    }

    @Test func saysWhenANumberIsTooLarge() throws {
        let large = try #require(DecimalNumber("9e399"))
        #expect(large.times(1000) == nil)
        #expect(large.divided(by: .zero) == nil)
        #expect(DecimalNumber(Double.infinity) == nil)
        #expect(DecimalNumber("1e-500") == .zero)
    }

    @Test(arguments: [
        ("1", 2, "1.00"), ("1.005", 2, "1.01"), ("-1.005", 2, "-1.01"), ("0.6667", 1, "0.7"), ("12.5", 0, "13"), ("0", 1, "0.0"),
    ])
    func writesDecimalPlaces(text: String, places: Int, written: String) throws {
        #expect(try #require(DecimalNumber(text)).text(places: places) == written)
    }

    @Test(arguments: [("1", 3, "1.00"), ("1234.5", 2, "1200"), ("0.012345", 3, "0.0123"), ("9.996", 3, "10.0"), ("33.3333", 3, "33.3")])
    func writesSignificantFigures(text: String, figures: Int, written: String) throws {
        #expect(try #require(DecimalNumber(text)).text(significantFigures: figures) == written)
    }
}
