/// What a package's manifest says, read from its text.
///
/// It understands the forms that this package's manifests use: `.target(name:dependencies:)` and its relatives with literals or
/// constants as dependencies, constants `let x: Target.Dependency = .product(name:package:)`, and `.package(url:)`.
struct Manifest {
    /// The modules that each target depends on by name.
    private(set) var dependencies: [String: Set<String>] = [:]
    /// The last parts of the dependencies' addresses: `GRDB.swift`.
    private(set) var packages: [String] = []
    /// The Debian packages of all system libraries.
    private(set) var systemPackages: [String] = []

    init(_ text: String) {
        let source = SourceText(path: "Package.swift", text: text)
        let raw = Array(text.utf8)
        let products = Self.products(in: text)
        for keyword in [".target(", ".executableTarget(", ".systemLibrary("] {
            for start in source.places(of: keyword) {
                let open = start + keyword.utf8.count - 1
                guard let end = source.closing(of: open) else { continue }
                let call = String(decoding: raw[open...end], as: UTF8.self)
                guard let name = Self.strings(in: call, after: "name:").first else { continue }
                dependencies[name] = Self.dependencies(in: call, products: products)
                systemPackages += Self.strings(in: Self.list(in: call, after: ".apt("))
            }
        }
        packages = text.components(between: ".package(url: \"", and: "\"").map { String($0.split(separator: "/").last ?? "") }
    }

    private static func dependencies(in call: String, products: [String: String]) -> Set<String> {
        let list = list(in: call, after: "dependencies:")
        let words = list.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
        return Set(strings(in: list) + words.compactMap { products[$0] })
    }

    /// The products by the names of their constants.
    private static func products(in text: String) -> [String: String] {
        var products: [String: String] = [:]
        for line in text.split(separator: "\n") where line.contains("Target.Dependency = .product(name: \"") {
            let words = line.split(separator: " ")
            if let product = strings(in: String(line)).first, words.count > 1 { products[String(words[1].dropLast())] = product }
        }
        return products
    }

    /// The text between the brackets that follow a mark; empty when the mark is missing.
    private static func list(in text: String, after mark: String) -> String {
        guard let start = text.firstRange(of: mark)?.upperBound, let open = text[start...].firstIndex(of: "[") else { return "" }
        guard let close = text[open...].firstIndex(of: "]") else { return "" }
        return String(text[open...close])
    }

    private static func strings(in text: String, after mark: String = "") -> [String] {
        let start = mark.isEmpty ? text.startIndex : text.firstRange(of: mark)?.upperBound ?? text.endIndex
        return String(text[start...]).components(between: "\"", and: "\"")
    }
}

extension String {
    /// The parts that stand between two marks.
    func components(between open: String, and close: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let start = rest.firstRange(of: open)?.upperBound, let end = rest[start...].firstRange(of: close) {
            parts.append(String(rest[start..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return parts
    }
}
