/// Holds the arrows between the targets.
enum ImportRule {
    /// Every import that the table does not allow.
    static func violations(in file: SourceText) -> [Violation] {
        guard let allowed = TargetTable.allowedModules(of: file.target) else {
            return [Violation(path: file.path, line: 1, problem: "the table of targets does not know \(file.target)")]
        }
        return file.imports.compactMap { line in
            if !allowed.contains(line.module) {
                return Violation(path: file.path, line: line.line, problem: "\(file.target) may not import \(line.module)")
            }
            if line.isTestable, !file.target.hasSuffix("Tests") {
                return Violation(path: file.path, line: line.line, problem: "@testable is for tests")
            }
            return nil
        }
    }

    /// Every dependency in the manifest that the table does not allow, and every target that it does not know.
    static func violations(in manifest: Manifest) -> [Violation] {
        manifest.dependencies.sorted { $0.key < $1.key }.flatMap { target, dependencies -> [Violation] in
            if TargetTable.cTargets.contains(target) {
                return dependencies.map { Violation(path: "Package.swift", line: 1, problem: "\(target) may not depend on \($0)") }
            }
            guard let allowed = TargetTable.allowedModules(of: target) else {
                return [Violation(path: "Package.swift", line: 1, problem: "the table of targets does not know \(target)")]
            }
            return dependencies.subtracting(allowed).sorted().map {
                Violation(path: "Package.swift", line: 1, problem: "\(target) may not depend on \($0)")
            }
        }
    }
}
