/// Names that may not be used, or only in some targets.
struct ForbiddenUse {
    /// The code to look for.
    let text: String
    /// Whether it counts as a member too: `x.print(` is another function than `print(`.
    var mayFollowDot = false
    /// Targets that may use it.
    var allowedTargets: Set<String> = []
    /// Files that may use it.
    var allowedFiles: Set<String> = []
    /// Whether it is forbidden in pure targets only.
    var isForPureTargetsOnly = false
    /// Why.
    let reason: String

    /// What no target may use, or only those at the edge.
    static let everywhere: [ForbiddenUse] =
        ["print(", "debugPrint(", "dump("].map {
            ForbiddenUse(text: $0, allowedTargets: ["HoneCLI"], reason: "only the command line writes to standard output")
        } + [
            ForbiddenUse(text: "exit(", allowedTargets: ["HoneCLI", "hone"], reason: "only the command line ends the process"),
            // Where a lock cannot be made there is no memory left, and nobody to tell.
            ForbiddenUse(
                text: "fatalError(", allowedFiles: ["Sources/LoaderLab/Threads/Monitor.swift"], reason: "an error is a value"),
            ForbiddenUse(text: "preconditionFailure(", reason: "an error is a value"),
        ]

    /// What would make a pure target depend on more than its arguments.
    static let ambient: [ForbiddenUse] =
        [
            "Date(", "Date.now", "ContinuousClock", "SuspendingClock", "SystemRandomNumberGenerator", "ProcessInfo", "getenv(", "UUID(",
            "nonisolated(unsafe)", "CommandLine",
        ].map { ForbiddenUse(text: $0, mayFollowDot: true, isForPureTargetsOnly: true, reason: "a pure target gets it as an argument") }
        + [".hashValue", ".shuffled()", ".shuffle()", ".randomElement()"].map {
            ForbiddenUse(text: $0, mayFollowDot: true, isForPureTargetsOnly: true, reason: "a pure target gives the same answer every time")
        }

    /// Every use in a file of the sources.
    static func violations(in file: SourceText) -> [Violation] {
        let isPure = TargetTable.rules[file.target]?.isPure ?? false
        let named = (everywhere + ambient).flatMap { use -> [Violation] in
            if use.allowedFiles.contains(file.path) || use.allowedTargets.contains(file.target) || (use.isForPureTargetsOnly && !isPure) {
                return []
            }
            return file.places(of: use.text, mayFollowDot: use.mayFollowDot).map {
                Violation(path: file.path, line: file.line(at: $0), problem: "\(use.text) – \(use.reason)")
            }
        }
        return named + (isPure ? unseededRandomness(in: file) + impliedNow(in: file) : []) + forcedUnwrapping(in: file)
    }

    /// `.now` of a type that is not written; `moment.now` is a value that was given.
    private static func impliedNow(in file: SourceText) -> [Violation] {
        file.places(of: ".now").compactMap { start in
            let before = file.byte(start - 1)
            if isNameByte(before) || ")]}?".utf8.contains(before) { return nil }
            return Violation(path: file.path, line: file.line(at: start), problem: ".now – a pure target gets the time as an argument")
        }
    }

    /// `.random(in:)` without a generator.
    private static func unseededRandomness(in file: SourceText) -> [Violation] {
        file.places(of: ".random(").compactMap { start in
            let open = start + ".random(".utf8.count - 1
            guard let end = file.closing(of: open), !file.codeText(open..<end).contains("using:") else { return nil }
            return Violation(
                path: file.path, line: file.line(at: start), problem: ".random( – a pure target gets the generator as an argument")
        }
    }

    /// `x!`, `f()!`, `a[0]!`, `try!`, `as!` and types like `Int!`.
    static func forcedUnwrapping(in file: SourceText) -> [Violation] {
        file.code.indices.compactMap { index in
            guard file.code[index] == UInt8(ascii: "!"), file.byte(index + 1) != UInt8(ascii: "=") else { return nil }
            let before = file.byte(index - 1)
            guard isNameByte(before) || before == UInt8(ascii: ")") || before == UInt8(ascii: "]") else { return nil }
            return Violation(path: file.path, line: file.line(at: index), problem: "! – nothing is unwrapped or tried by force")
        }
    }
}
