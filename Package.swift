// swift-tools-version: 6.2
import PackageDescription

/// What every target of this package is compiled with.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Number-crunching targets are optimised in debug builds too: unoptimised pixel loops are an order of magnitude slower.
let fast: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let realModule: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let histogram: Target.Dependency = .product(name: "Histogram", package: "hdrhistogram-swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let customDump: Target.Dependency = .product(name: "CustomDump", package: "swift-custom-dump")

/// The tests of one target.
func tests(of target: String, _ more: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .testTarget(
        name: "\(target)Tests", dependencies: [.target(name: target), "TestSupport"] + more,
        resources: resources, swiftSettings: strict)
}

let package = Package(
    name: "hone",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "hone", targets: ["hone"]),
        .library(
            name: "HoneCore",
            targets: [
                "CourseModel", "Grading", "SampleStatistics", "LoaderLab", "LessonCompiler", "Scheduling", "Learning", "Store", "TextUI",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", .upToNextMinor(from: "7.10.0")),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", .upToNextMinor(from: "0.2.0")),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
        .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.0"),
    ],
    targets: [
        // System libraries and C.
        .systemLibrary(
            name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .systemLibrary(
            name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"]), .brew(["jpeg-turbo"])]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
        .target(name: "CHoneSystem"),
        .target(name: "CTerminal"),

        // Pure.
        .target(name: "CourseModel", swiftSettings: strict),
        .target(name: "Grading", dependencies: ["CourseModel", "CStemmer", realModule], swiftSettings: fast),
        .target(name: "Scheduling", dependencies: ["CourseModel", realModule], swiftSettings: fast),
        .target(name: "Learning", dependencies: ["CourseModel", "Scheduling"], swiftSettings: strict),
        .target(name: "SampleStatistics", dependencies: [realModule], swiftSettings: fast),
        .target(name: "TextUI", dependencies: ["CourseModel"], swiftSettings: strict),
        .target(name: "AppScreens", dependencies: ["CourseModel", "Learning", "TextUI"], swiftSettings: strict),

        // Edges.
        .target(
            name: "LoaderLab",
            dependencies: ["CourseModel", "SampleStatistics", "CTurboJPEG", "CHoneSystem", histogram, subprocess, systemPackage],
            swiftSettings: fast),
        .target(name: "LessonCompiler", dependencies: ["CourseModel", "Grading", "CCmarkGFM", yams], swiftSettings: strict),
        .target(name: "Store", dependencies: ["CourseModel", "Learning", grdb], swiftSettings: strict),
        .target(name: "TerminalIO", dependencies: ["TextUI", "CTerminal"], swiftSettings: strict),
        .target(
            name: "HoneCLI",
            dependencies: [
                "CourseModel", "Grading", "Scheduling", "Learning", "SampleStatistics", "LoaderLab", "LessonCompiler", "Store", "TextUI",
                "TerminalIO", "AppScreens", argumentParser,
            ],
            swiftSettings: strict),
        .executableTarget(name: "hone", dependencies: ["HoneCLI"], swiftSettings: strict),

        // Tests.
        .target(name: "TestSupport", dependencies: ["CourseModel", customDump], path: "Tests/TestSupport", swiftSettings: strict),
        tests(of: "CourseModel"),
        tests(of: "Grading", [yams], resources: [.copy("Fixtures")]),
        tests(of: "Scheduling", ["CourseModel"], resources: [.copy("Fixtures")]),
        tests(of: "Learning"),
        tests(of: "SampleStatistics"),
        tests(of: "TextUI"),
        tests(of: "AppScreens"),
        tests(of: "LoaderLab", resources: [.copy("Fixtures")]),
        tests(of: "LessonCompiler"),
        tests(of: "Store"),
        tests(of: "TerminalIO"),
        tests(of: "HoneCLI"),
        .testTarget(
            name: "ShippedCourseTests",
            dependencies: ["CourseModel", "LessonCompiler", "Grading", "LoaderLab", "SampleStatistics", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "TestSupportTests", dependencies: ["TestSupport"], swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: fast),
        .testTarget(name: "EndToEndTests", dependencies: ["TestSupport"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
