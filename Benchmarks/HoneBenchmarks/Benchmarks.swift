import Benchmark

/// Everything that is measured. docs/performance.md holds the results against their targets.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = Benchmark.Configuration(
        metrics: [.wallClock, .throughput], warmupIterations: 3, scalingFactor: .one, maxDuration: .seconds(3), maxIterations: 20_000)
    do {
        let course = try ShippedCourse()
        registerGrading(course)
        registerCompiling(course)
        registerRendering(course)
    } catch {
        Benchmark("shipped course") { $0.error("\(error)") }
    }
    registerStatistics()
    registerSimulating()
    registerLoading()
    registerStore()
    registerHistory()
}
