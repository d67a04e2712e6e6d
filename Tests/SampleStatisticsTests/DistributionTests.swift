import SampleStatistics
import Testing

@Suite struct DistributionTests {
    /// Two-sided 95 % and 99.9 % points of printed tables.
    @Test(arguments: [
        (1.0, 0.975, 12.7062), (2, 0.975, 4.30265), (5, 0.975, 2.57058), (25, 0.975, 2.05954), (1000, 0.975, 1.96234), (5, 0.9995, 6.86883),
    ])
    func knowsTheTablesOfStudent(degrees: Double, p: Double, expected: Double) {
        #expect(abs(StudentT(degreesOfFreedom: degrees).quantile(p) - expected) < 1e-4)
    }

    @Test(arguments: [0.5, 1, 3, 17.3, 400.0], [0.001, 0.2, 0.5, 0.8, 0.999])
    func invertsTheDistribution(degrees: Double, p: Double) {
        let student = StudentT(degreesOfFreedom: degrees)
        #expect(abs(student.cumulative(student.quantile(p)) - p) < 1e-12)
    }

    @Test func staysInRangeAtTheEdges() {
        let student = StudentT(degreesOfFreedom: 5)
        #expect(student.cumulative(.infinity) == 1)
        #expect(student.cumulative(-.infinity) == 0)
        #expect(student.quantile(0) == -.infinity)
        #expect(student.quantile(1) == .infinity)
        #expect(student.twoSided(0) == 1)
        #expect(StudentT(degreesOfFreedom: 0).cumulative(1).isFinite)
    }

    @Test(arguments: [(0.975, 1.959963984540054), (0.5, 0), (0.05, -1.6448536269514722)])
    func knowsTheNormalQuantiles(p: Double, expected: Double) {
        #expect(abs(StandardNormal.quantile(p) - expected) < 1e-12)
    }

    @Test func drawsTheSameNumbersForTheSameSeed() {
        var generator = SeededGenerator(seed: 1_234_567)
        // The first outputs of the reference implementation for this seed.
        #expect(
            [generator.next(), generator.next(), generator.next()] == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
    }

    @Test func drawsEveryNumberBelowABoundEquallyOften() {
        var generator = SeededGenerator(seed: 5)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[generator.next(below: 7)] += 1 }
        #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
        #expect(generator.next(below: 0) == 0)
    }
}
