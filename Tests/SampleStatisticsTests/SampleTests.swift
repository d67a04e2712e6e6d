import SampleStatistics
import Testing

@Suite struct SampleTests {
    @Test func summarisesValues() throws {
        let sample = Sample([2, 4, 4, 4, 5, 5, 7, 9])
        #expect(sample.mean == 5)
        #expect(sample.median == 4.5)
        #expect(try abs(#require(sample.standardDeviation) - 2.138089935) < 1e-9)
        let interval = try #require(sample.meanInterval())
        #expect(abs(interval.low - 3.212512) < 1e-5 && abs(interval.high - 6.787488) < 1e-5)
    }

    @Test func saysNothingOfTooFewValues() {
        #expect(Sample([]).mean == nil)
        #expect(Sample([]).median == nil)
        #expect(Sample([1]).variance == nil)
        #expect(Sample([1]).meanInterval() == nil)
        #expect(TTest.welch(Sample([1]), Sample([1, 2])) == nil)
        #expect(TTest.paired(Sample([1, 2, 3]), Sample([1, 2])) == nil)
        #expect(MannWhitney(Sample([]), Sample([1])) == nil)
        #expect(Bootstrap(seed: 1).acceleratedInterval(Sample([1])) == nil)
    }

    @Test func leavesOutWhatIsNotFinite() {
        #expect(Sample([1, .nan, 3, .infinity]).values == [1, 3])
    }

    @Test func survivesValuesWithoutSpread() throws {
        let flat = Sample([3, 3, 3, 3])
        #expect(flat.outliers().isEmpty)
        #expect(Sample([3, 3, 3, 3, 4]).outliers() == [4])
        let test = try #require(TTest.paired(flat, flat))
        #expect(test.p == 1)
        #expect(test.equivalence(margin: 0.1).p == 0)
        let interval = try #require(Bootstrap(seed: 1).acceleratedInterval(flat))
        #expect(interval.low == 3 && interval.high == 3)
        #expect(try #require(MannWhitney(flat, flat)).p == 1)
    }

    @Test func repeatsTheBootstrapForTheSameSeed() {
        let sample = Sample([1, 2, 4, 8, 16, 32, 64, 128])
        #expect(Bootstrap(seed: 7).acceleratedInterval(sample) == Bootstrap(seed: 7).acceleratedInterval(sample))
        #expect(Bootstrap(seed: 7).acceleratedInterval(sample) != Bootstrap(seed: 8).acceleratedInterval(sample))
    }

    @Test(arguments: [([0.01, 0.04, 0.03, 0.005], [0.03, 0.06, 0.06, 0.02]), ([], []), ([0.5], [0.5]), ([0.9, 0.8], [1, 1])])
    func adjustsByHolm(raw: [Double], expected: [Double]) {
        #expect(zip(Holm.adjusted(raw), expected).allSatisfy { abs($0 - $1) < 1e-12 })
    }
}
