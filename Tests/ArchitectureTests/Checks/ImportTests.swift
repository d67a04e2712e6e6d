import Testing

struct ImportTests {
    @Test func importsOnlyWhatTheTableAllows() {
        #expect(!Repository.sources.isEmpty && !Repository.tests.isEmpty)
        expectNone((Repository.sources + Repository.tests).flatMap(ImportRule.violations))
    }

    @Test func dependsOnlyOnWhatTheTableAllows() throws {
        let manifest = Manifest(try Repository.text("Package.swift"))
        expectNone(ImportRule.violations(in: manifest))
        let folders = try Repository.names(in: "Sources").filter { !$0.hasPrefix(".") }
        #expect(
            Set(folders) == Set(manifest.dependencies.keys).subtracting(["TestSupport"]), "Sources and the manifest name the same targets")
        #expect(manifest.dependencies["HoneCLI"]?.contains("Store") == true)
        #expect(manifest.dependencies["Grading"]?.contains("RealModule") == true)
    }

    @Test func keepsSwiftOutOfTheTargetsOfC() {
        #expect(Repository.sources.filter { TargetTable.cTargets.contains($0.target) }.map(\.path) == [])
    }

    @Test(arguments: [
        ("Sources/Grading/A.swift", "import Foundation", "Grading may not import Foundation"),
        ("Sources/Grading/A.swift", "public import Scheduling", "Grading may not import Scheduling"),
        ("Sources/AppScreens/A.swift", "import Store", "AppScreens may not import Store"),
        ("Sources/CourseModel/A.swift", "import struct Glibc.timespec", "CourseModel may not import Glibc"),
        ("Sources/Learning/A.swift", "import Synchronization", "Learning may not import Synchronization"),
        ("Sources/Store/A.swift", "@testable import Learning", "@testable is for tests"),
        ("Sources/Other/A.swift", "", "the table of targets does not know Other"),
        ("Tests/GradingTests/A.swift", "import Store", "GradingTests may not import Store"),
        ("Tests/OtherTests/A.swift", "", "the table of targets does not know OtherTests"),
    ])
    func refusesAnImportAgainstTheArrows(path: String, text: String, problem: String) {
        #expect(ImportRule.violations(in: SourceText(path: path, text: text)).map(\.problem) == [problem])
    }

    @Test(arguments: [
        ("Sources/Store/A.swift", "public import GRDB\nimport Foundation"),
        ("Tests/StoreTests/A.swift", "@testable import Store\nimport CourseModel"),
        ("Sources/hone/A.swift", "import HoneCLI"),
    ])
    func allowsWhatFollowsTheArrows(path: String, text: String) {
        #expect(ImportRule.violations(in: SourceText(path: path, text: text)).isEmpty)
    }

    @Test func refusesADependencyAgainstTheArrows() {
        let manifest = Manifest(".target(name: \"TextUI\", dependencies: [\"CourseModel\", \"Store\"]), .target(name: \"New\")")
        #expect(
            ImportRule.violations(in: manifest).map(\.problem) == [
                "the table of targets does not know New", "TextUI may not depend on Store",
            ])
    }
}
