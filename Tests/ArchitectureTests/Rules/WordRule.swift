/// Words that no file of the repository holds: marks of unfinished work, and paths of one machine.
enum WordRule {
    // Put together from parts, so that this file passes its own test.
    private static let unfinished = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
    private static let machinePaths = ["work/wt", "work/main", "work/shared", "root/", "opt/swift", "Users/"].map { "/" + $0 }

    /// Every such word in a text.
    static func violations(path: String, text: String) -> [Violation] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
            let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
            let marks = unfinished.filter { mark in words.contains { $0 == mark } }
            let paths = machinePaths.filter { startsPath($0, in: line) }
            return (marks + paths).map { Violation(path: path, line: index + 1, problem: "“\($0)” does not belong into the repository") }
        }
    }

    /// Whether an absolute path begins like that; `…/root/` is none.
    private static func startsPath(_ path: String, in line: Substring) -> Bool {
        line.ranges(of: path).contains { range in
            guard range.lowerBound > line.startIndex else { return true }
            let before = line[line.index(before: range.lowerBound)]
            return !(before.isLetter || before.isNumber || "._-~/}…".contains(before))
        }
    }
}
