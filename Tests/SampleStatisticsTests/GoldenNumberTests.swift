import SampleStatistics
import Testing

/// Numbers worked out with another implementation (SciPy), to the digits given.
@Suite struct GoldenNumberTests {
    let a = Sample([0.912, 0.905, 0.921, 0.899, 0.908, 0.917, 0.903, 0.910, 0.925, 0.901])
    let b = Sample([0.915, 0.909, 0.930, 0.902, 0.906, 0.922, 0.911, 0.918, 0.921, 0.907])
    let c = Sample([1.210, 1.195, 1.223, 1.188, 1.204, 1.215, 1.199, 1.201, 1.380, 1.207])

    @Test func testsIndependentSamplesByWelch() throws {
        let test = try #require(TTest.welch(a, b))
        #expect(isClose(test.t, -1.030584, 5e-7))
        #expect(isClose(test.degreesOfFreedom, 17.99996, 5e-6))
        #expect(isClose(test.p, 0.316386, 5e-7))
    }

    @Test func showsEquivalenceByTwoOneSidedTests() throws {
        let found = try #require(TTest.welch(a, b)).equivalence(margin: 0.018202)
        #expect(isClose(found.lowerP, 0.000897, 5e-7))
        #expect(isClose(found.upperP, 1.004e-5, 5e-9))
        #expect(isClose(found.interval.low, -0.010730, 5e-7))
        #expect(isClose(found.interval.high, 0.002730, 5e-7))
    }

    @Test func testsPairedSamples() throws {
        let test = try #require(TTest.paired(a, b))
        #expect(isClose(test.t, -2.96319, 5e-6))
        #expect(isClose(test.p, 0.015877, 5e-7))
    }

    @Test func ranksByMannAndWhitney() throws {
        let tied = try #require(MannWhitney(a, b))
        #expect(tied.u == 36.5)
        #expect(!tied.isExact)
        #expect(isClose(tied.p, 0.325569, 5e-7))
        let apart = try #require(MannWhitney(a, c))
        #expect(apart.isExact)
        #expect(isClose(apart.p, 1.0825e-5, 5e-10))
    }

    @Test func flagsTheOutlierAndNoOther() {
        #expect(isClose(c.modifiedZScores[8], 14.7125, 1e-4))
        #expect(c.outliers() == [8])
        #expect(a.outliers().isEmpty)
    }

    @Test func resamplesTheMean() throws {
        let bootstrap = Bootstrap(resamples: 20_000, seed: 1)
        let accelerated = try #require(bootstrap.acceleratedInterval(c))
        #expect(isClose(accelerated.low, 1.2024, 0.0008))
        #expect(isClose(accelerated.high, 1.29, 0.012))
        let percentile = try #require(bootstrap.percentileInterval(c))
        #expect(isClose(percentile.low, 1.2001, 0.0008))
        #expect(isClose(percentile.high, 1.2593, 0.004))
    }

    private func isClose(_ value: Double, _ expected: Double, _ tolerance: Double) -> Bool { abs(value - expected) <= tolerance }
}
