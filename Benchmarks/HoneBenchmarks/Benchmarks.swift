import Benchmark
import CourseModel

nonisolated(unsafe) let benchmarks = {
    Benchmark("names") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(ItemName("a/b/c")) }
    }
}
