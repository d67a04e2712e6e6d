import Benchmark
import Foundation
import LoaderLab

/// What the loader costs beside the work of its workers: ratios of runs that alternate.
func registerLoading() {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hone-bench-loading").path
    let cores = max(2, ProcessInfo.processInfo.activeProcessorCount)
    let perMille = BenchmarkMetric.custom("‰ of free-running threads", polarity: .prefersLarger, useScalingFactor: false)
    Benchmark(
        "loader: images, \(cores) threads, against as many threads without a loader",
        configuration: .init(metrics: [perMille], warmupIterations: 1, maxDuration: .seconds(20), maxIterations: 15)
    ) { benchmark in
        guard let speed = LoaderSpeed(workload: "images", items: 256, batchSize: 16, workers: cores, cacheFolder: folder) else { return }
        try speed.prepare()
        let free = try speed.free(batches: 16 * cores)
        benchmark.measurement(perMille, Int((free / (try speed.loaded(batches: 16 * cores)) * 1000).rounded()))
    }
    let perBatch = BenchmarkMetric.custom("ns a batch", polarity: .prefersSmaller, useScalingFactor: false)
    Benchmark(
        "loader: tiny, 2 threads, batches of 16",
        configuration: .init(metrics: [perBatch], warmupIterations: 2, maxDuration: .seconds(10), maxIterations: 200)
    ) { benchmark in
        guard let speed = LoaderSpeed(workload: "tiny", items: 4096, batchSize: 16, workers: 2, cacheFolder: folder) else { return }
        benchmark.measurement(perBatch, Int((try speed.loaded(batches: 4000) / 4000 * 1e9).rounded()))
    }
}
