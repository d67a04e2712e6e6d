/// The arrows between the targets: what each one may import beside the standard library. ARCHITECTURE.md says why.
enum TargetTable {
    /// What one target may do.
    struct Rule {
        /// Modules of this package and of its dependencies.
        let modules: Set<String>
        /// Whether it has no input, output, clock, unseeded randomness or shared mutable state.
        let isPure: Bool

        static func pure(_ modules: String...) -> Rule { Rule(modules: Set(modules), isPure: true) }
        static func edge(_ modules: String...) -> Rule { Rule(modules: Set(modules), isPure: false) }
    }

    /// Modules of the system, for targets that are not pure.
    static let system: Set = ["Foundation", "Glibc", "Musl", "Darwin", "Dispatch", "Synchronization"]

    /// The targets of Swift code.
    static let rules: [String: Rule] = [
        "CourseModel": .pure(),
        // Snowball's stemmer keeps state: Grading holds a lock around it. What it returns does not depend on that state.
        "Grading": .pure("CourseModel", "CStemmer", "RealModule", "Synchronization"),
        "Scheduling": .pure("CourseModel", "RealModule"),
        "Learning": .pure("CourseModel", "Scheduling"),
        "SampleStatistics": .pure("RealModule"),
        "TextUI": .pure("CourseModel"),
        "AppScreens": .pure("CourseModel", "Learning", "TextUI"),
        "LoaderLab": .edge(
            "CourseModel", "SampleStatistics", "RealModule", "Histogram", "CTurboJPEG", "CHoneSystem", "Subprocess", "SystemPackage",
            "System"),
        "LessonCompiler": .edge("CourseModel", "Grading", "CCmarkGFM", "Yams"),
        "Store": .edge("CourseModel", "Learning", "GRDB"),
        "TerminalIO": .edge("TextUI", "CTerminal"),
        "HoneCLI": .edge(
            "CourseModel", "Grading", "Scheduling", "Learning", "SampleStatistics", "TextUI", "AppScreens", "LoaderLab", "LessonCompiler",
            "Store", "TerminalIO", "ArgumentParser"),
        "hone": .edge("HoneCLI"),
    ]

    /// The targets of C code and module maps.
    static let cTargets: Set = ["CCmarkGFM", "CTurboJPEG", "CStemmer", "CHoneSystem", "CTerminal"]

    /// What tests may import beside their target and what it may import.
    static let testModules: Set = ["Testing", "TestSupport"]

    /// Tests that belong to no one target, with the targets they may see.
    private static let crossTests: [String: [String]] = [
        "Architecture": [], "EndToEnd": ["CourseModel"], "TestSupport": [], "ShippedCourse": ["LessonCompiler", "LoaderLab"],
    ]

    /// What the tests of a target need beyond it: those of Grading read questions as they stand in lesson files.
    private static let moreForTests: [String: Set<String>] = ["Grading": ["Yams"]]

    /// What a target may import; `nil` for a target that the table does not know.
    static func allowedModules(of target: String) -> Set<String>? {
        if target == "TestSupport" { return system.union(["CourseModel", "CustomDump", "Testing"]) }
        if let rule = rules[target] { return rule.isPure ? rule.modules : rule.modules.union(system) }
        guard target.hasSuffix("Tests") else { return nil }
        let tested = String(target.dropLast("Tests".count))
        let common = system.union(testModules)
        if let targets = crossTests[tested] { return targets.reduce(common) { $0.union(reachable(from: $1)) } }
        return rules[tested].map { _ in common.union(reachable(from: tested)).union(moreForTests[tested] ?? []) }
    }

    /// A target with everything that it may reach through others.
    private static func reachable(from target: String) -> Set<String> {
        (rules[target]?.modules ?? []).reduce(into: [target]) { $0.formUnion(reachable(from: $1)) }
    }
}
