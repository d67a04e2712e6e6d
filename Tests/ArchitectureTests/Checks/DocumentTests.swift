import Testing

struct DocumentTests {
    @Test func architectureNamesEveryTarget() throws {
        let text = try Repository.text("ARCHITECTURE.md")
        let targets = try Repository.names(in: "Sources").filter { !$0.hasPrefix(".") } + ["TestSupport"]
        #expect(targets.filter { !text.contains("`\($0)`") } == [])
    }

    @Test func architectureNamesTestsThatExist() throws {
        let named = try Repository.text("ARCHITECTURE.md").components(between: "`", and: "`").filter { $0.contains("Tests/") }
        #expect(named.count >= 8)
        #expect(named.filter { !exists($0) } == [])
    }

    @Test func findsATestThatDoesNotExist() {
        #expect(exists("DocumentTests/findsATestThatDoesNotExist"))
        #expect(!exists("DocumentTests/findsATest"))
        #expect(!exists("OtherTests/findsATestThatDoesNotExist"))
    }

    @Test func licenceIsNamed() throws {
        let text = try Repository.text("LICENSE")
        #expect(text.hasPrefix("MIT License\n") && text.contains("Hone contributors"))
    }

    @Test func thirdPartyNamesEveryDependency() throws {
        let manifests = [Manifest(try Repository.text("Package.swift")), Manifest(try Repository.text("Benchmarks/Package.swift"))]
        let names = manifests.flatMap { $0.packages + $0.systemPackages }
        #expect(names.contains("GRDB.swift") && names.contains("libstemmer-dev"))
        let text = try Repository.text("THIRD-PARTY.md")
        #expect(names.filter { !text.contains($0) } == [])
    }

    @Test func setUpInstallsEveryPackageOfTheManifest() throws {
        let script = try Repository.text(".ci/setup")
        let wanted = Manifest(try Repository.text("Package.swift")).systemPackages
        let installed = script.components(between: "packages=\"", and: "\"").first?.split(separator: " ").map(String.init) ?? []
        #expect(Set(wanted).isSubset(of: installed))
    }

    @Test func readmeNamesTheCommandsOfTheMakefile() throws {
        let readme = try Repository.text("README.md")
        #expect(["make run", "make test"].filter { !readme.contains($0) } == [])
    }

    /// Whether the tests hold a function of that name, written `SUITE/FUNCTION`, in a file that declares the suite.
    private func exists(_ test: String) -> Bool {
        let parts = test.split(separator: "/").map(String.init)
        guard parts.count == 2 else { return false }
        return Repository.tests.contains { file in
            !file.places(of: "struct \(parts[0])").isEmpty && !file.places(of: "func \(parts[1])").isEmpty
        }
    }
}
