// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "hone-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        // The name is given because a clone may lie in a folder of any name.
        .package(name: "hone", path: ".."),
        // Without its default trait: no allocation counting by jemalloc.
        .package(url: "https://github.com/ordo-one/benchmark", .upToNextMinor(from: "1.38.0"), traits: []),
    ],
    targets: [
        .executableTarget(
            name: "HoneBenchmarks",
            dependencies: [.product(name: "Benchmark", package: "benchmark"), .product(name: "HoneCore", package: "hone")],
            path: "HoneBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
    ],
    swiftLanguageModes: [.v6]
)
