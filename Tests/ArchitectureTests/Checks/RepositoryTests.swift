import Foundation
import Testing

struct RepositoryTests {
    @Test func topLevelHoldsWhatItShould() throws {
        let expected = [
            ".ci", ".gitignore", ".swift-format", "ARCHITECTURE.md", "Benchmarks", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile",
            "Package.swift", "README.md", "SECURITY.md", "Sources", "THIRD-PARTY.md", "Tests", "docs", "lessons",
        ]
        let ofTools: Set = [".git", ".swiftpm", "Package.resolved", ".DS_Store", ".vscode", ".idea", ".index-build"]
        let found = try Repository.names(in: "").filter { !ofTools.contains($0) && !$0.hasPrefix(".build") }
        #expect(found == expected)
    }

    @Test func ignoresWhatIsBuilt() throws {
        let lines = try Repository.text(".gitignore").split(separator: "\n")
        #expect(Set([".build/", "Package.resolved"]).isSubset(of: lines.map(String.init)))
    }

    @Test func holdsNoUnfinishedWorkAndNoPathOfAMachine() throws {
        let folders = ["Sources", "Tests", "Benchmarks", "lessons", "docs", ".ci"].flatMap(Repository.files)
        let top = try Repository.names(in: "").filter { $0.hasSuffix(".md") || ["Makefile", "Package.swift", "LICENSE"].contains($0) }
        let texts = (folders + top).filter(isText)
        #expect(texts.count > 50)
        expectNone(try texts.flatMap { WordRule.violations(path: $0, text: try Repository.text($0)) })
    }

    @Test(arguments: [
        ("a // TO" + "DO: more", 1), ("FIX" + "ME", 1), ("TODOS, todo", 0), ("see /ro" + "ot/x", 1), ("$HOME/ro" + "ot/x", 0),
        ("\"/wo" + "rk/main/x\"", 1), ("net/wo" + "rk/main", 0), ("line\n\n(/Us" + "ers/ada/x)", 1),
    ])
    func findsWordsThatDoNotBelong(text: String, count: Int) {
        #expect(WordRule.violations(path: "a", text: text).count == count)
    }

    /// Lessons, scripts and data, but not pictures and databases.
    private func isText(_ path: String) -> Bool {
        let ending = path.split(separator: "/").last?.split(separator: ".").last.map(String.init) ?? ""
        let isFolder = (try? Repository.root.appending(path: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? true
        return !isFolder && !["jpg", "jpeg", "png", "sqlite", "gz", "bin"].contains(ending)
    }
}
