import Testing

struct ScannerTests {
    @Test(arguments: [
        ("let a = 1 // } \"", "let a = 1"),
        ("/* { /* nested } */ \" */ let b", "let b"),
        ("let s = \"{ \\\" }\" + t", "let s =          + t"),
        ("f(\"a \\(x + g(\"}\")) {\")", "f(    (x + g(   ))   )"),
        ("let r = #\"\\( \" {\"# + u", "let r =            + u"),
        ("let r = #\"a\\#(v)\"#; w", "let r =      (v)  ; w"),
        ("let e = /[\"{]/.self", "let e =       .self"),
        ("let q = a / b / c", "let q = a / b / c"),
    ])
    func takesCommentsAndStringsOutOfALine(text: String, code: String) {
        let file = SourceText(path: "a.swift", text: text)
        #expect(file.codeLines.map(\.trimmingSpaces) == [code])
        #expect(file.code.count == text.utf8.count)
    }

    @Test func keepsLinesOfTextInThreeQuotes() {
        let file = SourceText(path: "a.swift", text: "let a = \"\"\"\n  { \"quoted\" \\(b)\n  \"\"\"\nlet c = 1")
        #expect(file.codeLines.map(\.trimmingSpaces) == ["let a =", "(b)", "", "let c = 1"])
        #expect(file.textLines == [2])
    }

    @Test(arguments: ["\"", "/*", "#\"", "\"\"\"", "\"\\(", "\\", "/", "#", "\"\\", "{ ( [", "func", "import", "/a\\"])
    func survivesTextThatBreaksOff(text: String) {
        let file = SourceText(path: "a.swift", text: text)
        #expect(file.code.count == text.utf8.count)
        #expect(file.functions.isEmpty)
        #expect(file.imports.isEmpty)
    }

    @Test func findsFunctionsWithTheirLengths() {
        let text = """
            protocol P {
                func required(_ x: Int) -> Int
                init(a: Int)
                var size: Int { get }
            }
            struct S: P {
                let stored = 1
                var closure = { 1 }
                init(a: Int) {
                    self.init(b: a)
                }
                func required(
                    _ x: Int, by body: () -> Void = { }
                ) -> Int
                where T: Equatable {
                    // }
                    "}"

                }
                var size: Int {
                    1
                }
                subscript(i: Int) -> Int { i }
                deinit { }
            }
            """
        let found = SourceText(path: "a.swift", text: text).functions
        #expect(
            found == [
                FunctionExtent(name: "var size", firstLine: 4, lastLine: 4), FunctionExtent(name: "init", firstLine: 9, lastLine: 11),
                FunctionExtent(name: "func required", firstLine: 12, lastLine: 19),
                FunctionExtent(name: "var size", firstLine: 20, lastLine: 22),
                FunctionExtent(name: "subscript", firstLine: 23, lastLine: 23),
                FunctionExtent(name: "deinit", firstLine: 24, lastLine: 24),
            ])
    }

    @Test(arguments: [
        ("import Foundation", "Foundation"), ("public import GRDB", "GRDB"), ("@preconcurrency import Yams", "Yams"),
        ("import struct Foundation.URL", "Foundation"), ("@_exported public import A", "A"), ("  import B.C", "B"),
        ("let x = 1; import D", "D"), ("@testable\nimport E", "E"), ("import func Glibc.exit", "Glibc"), ("#if X\nimport F\n#endif", "F"),
    ])
    func findsImportsHoweverWritten(text: String, module: String) {
        #expect(SourceText(path: "a.swift", text: text).imports.map(\.module) == [module])
    }

    @Test(arguments: ["// import A", "let a = \"import A\"", "x.import(A)", "let important = 1", "/*\nimport A\n*/"])
    func findsNoImportWhereThereIsNone(text: String) { #expect(SourceText(path: "a.swift", text: text).imports.isEmpty) }

    @Test func readsAManifest() {
        let manifest = Manifest(
            """
            let real: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")
            let package = Package(
                dependencies: [.package(url: "https://example.org/a/GRDB.swift", from: "1.0.0")],
                targets: [
                    .systemLibrary(name: "CX", providers: [.apt(["libx-dev", "liby-dev"]), .brew(["x"])]),
                    .target(name: "A", dependencies: ["B", real], swiftSettings: fast),
                    .target(name: "B"),
                    // .target(name: "C"),
                ])
            """)
        #expect(manifest.dependencies == ["A": ["B", "RealModule"], "B": [], "CX": []])
        #expect(manifest.packages == ["GRDB.swift"])
        #expect(manifest.systemPackages == ["libx-dev", "liby-dev"])
    }
}
