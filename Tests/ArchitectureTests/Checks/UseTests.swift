import Testing

struct UseTests {
    @Test func usesNothingForbidden() { expectNone(Repository.sources.flatMap(ForbiddenUse.violations)) }

    @Test func testsUnwrapNothingByForce() { expectNone(Repository.tests.flatMap(ForbiddenUse.forcedUnwrapping)) }

    @Test func firstDeclarationsAreDocumented() { expectNone(Repository.sources.flatMap(DocumentationRule.violations)) }

    @Test(arguments: [
        ("Store", "print(x)"), ("Grading", "exit(1)"), ("HoneCLI", "fatalError()"), ("Store", "let a = try! f()"), ("Store", "f()!.g"),
        ("Store", "a[0]! + 1"), ("Store", "x as! Y"), ("Store", "var x: Int!"), ("Learning", "Date()"), ("Learning", "let t = Date.now"),
        ("TextUI", "let c: ContinuousClock"), ("Learning", "f(at: .now)"), ("Grading", "Int.random(in: 0..<3)"),
        ("Grading", "list.shuffled()"),
        ("Grading", "\"\\(print(x))\""), ("CourseModel", "x.hashValue"), ("TextUI", "SystemRandomNumberGenerator()"),
        ("Grading", "nonisolated(unsafe) var x = 1"),
    ])
    func findsAForbiddenUse(target: String, code: String) {
        #expect(!ForbiddenUse.violations(in: SourceText(path: "Sources/\(target)/A.swift", text: code)).isEmpty)
    }

    @Test(arguments: [
        ("HoneCLI", "print(x)"), ("Store", "x.print(y)"), ("Store", "blueprint(x)"), ("Store", "a != b && !c"), ("Store", "// print(x)"),
        ("Grading", "Int.random(in: f(0), using: &generator)"), ("Grading", "list.shuffled(using: &generator)"), ("Store", "Date()"),
        ("Learning", "birthDate(x)"), ("Grading", "if !(a)"), ("Learning", "state.nowhere"), ("AppScreens", "moment.now"),
    ])
    func findsNoForbiddenUseWhereThereIsNone(target: String, code: String) {
        #expect(ForbiddenUse.violations(in: SourceText(path: "Sources/\(target)/A.swift", text: code)).isEmpty)
    }

    @Test(arguments: [
        ("struct A {}", 1), ("/// Doc.\npublic struct A {}", 0), ("import B\n\n/// Doc.\n@frozen\nenum A {}", 0),
        ("import B\nfunc f() {}", 1),
        ("extension A {}", 0), ("#if X\n// no doc\nlet a = 1\n#endif", 1), ("", 0),
    ])
    func findsAMissingDocComment(text: String, count: Int) {
        #expect(DocumentationRule.violations(in: SourceText(path: "Sources/A/A.swift", text: text)).count == count)
    }
}
