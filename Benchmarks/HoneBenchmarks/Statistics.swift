import Benchmark
import SampleStatistics

/// What an experiment computes after each round and at its end.
func registerStatistics() {
    var generator = SeededGenerator(seed: 1)
    let settings = (0..<6).map { setting in (0..<12).map { _ in 0.05 + 0.01 * Double(setting) + 0.002 * generator.nextNormal() } }

    for rounds in [6, 12] {
        Benchmark("compare: 6 settings over \(rounds) rounds, all pairs") { benchmark in
            guard let table = RoundTable(settings.map { Array($0.prefix(rounds)) }) else { return benchmark.error("no table") }
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(table.pairs(ComparisonRule(seed: 7))) }
        }
    }
    Benchmark("bootstrap: BCa of a mean, 12 values, 4,000 resamples") { benchmark in
        let sample = Sample(settings[0])
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(Bootstrap(seed: 7).acceleratedInterval(sample)) }
    }
}
