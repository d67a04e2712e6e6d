/// A function, initialiser, subscript or computed property with a body.
struct FunctionExtent: Hashable {
    /// `func`, `init`, `deinit`, `subscript` or `var`, and the name where there is one.
    let name: String
    /// The 1-based line of the keyword.
    let firstLine: Int
    /// The 1-based line of the brace that closes the body.
    let lastLine: Int

    /// How many lines it takes, comments and blank lines included.
    var lineCount: Int { lastLine - firstLine + 1 }
}

extension SourceText {
    /// All functions with their lengths, in the order of the file; also those inside others.
    var functions: [FunctionExtent] {
        let lineStarts = [0] + code.indices.filter { code[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
        func line(_ index: Int) -> Int { lineStarts.partitioningIndex { $0 > index } }
        let found = ["func", "init", "deinit", "subscript", "var"].flatMap { keyword in
            places(of: keyword, mayFollowDot: false).compactMap { start -> (Int, FunctionExtent)? in
                guard let open = bodyStart(after: start + keyword.utf8.count, keyword: keyword), let end = closing(of: open) else {
                    return nil
                }
                return (start, FunctionExtent(name: name(at: start), firstLine: line(start), lastLine: line(end)))
            }
        }
        return found.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// The brace that opens the body of a declaration; `nil` when it has none.
    private func bodyStart(after start: Int, keyword: String) -> Int? {
        var index = start
        while index < code.count {
            switch code[index] {
            case UInt8(ascii: "{"): return index
            case UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "]"): return nil
            case UInt8(ascii: "="): if keyword == "var", byte(index + 1) != UInt8(ascii: "=") { return nil }
            case UInt8(ascii: "("), UInt8(ascii: "["):
                guard let end = closing(of: index) else { return nil }
                index = end
            case UInt8(ascii: "\n"): if endsDeclaration(lineFrom: index + 1, keyword: keyword) { return nil }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Whether the line after a declaration's head begins something new.
    private func endsDeclaration(lineFrom start: Int, keyword: String) -> Bool {
        let end = code[start...].firstIndex(of: UInt8(ascii: "\n")) ?? code.count
        let line = codeText(start..<end).drop { $0 == " " }
        if line.isEmpty || line.hasPrefix("@") || line.hasPrefix("#") { return true }
        let word = String(line.prefix { $0.isLetter })
        return Self.declarationWords.contains(word)
    }

    private static let declarationWords: Set = [
        "func", "init", "deinit", "subscript", "var", "let", "case", "struct", "class", "enum", "actor", "protocol", "extension",
        "typealias",
        "associatedtype", "import", "static", "public", "private", "fileprivate", "internal", "package", "open", "mutating", "nonmutating",
        "nonisolated", "override", "indirect", "final", "required", "convenience", "lazy", "weak", "return", "if", "for", "while", "switch",
        "guard", "do", "defer", "try", "await", "repeat", "break", "continue", "throw",
    ]

    /// The keyword with the name that follows.
    private func name(at start: Int) -> String {
        let end = code[start...].firstIndex { "({<:\n=".utf8.contains($0) } ?? code.count
        return codeText(start..<end).trimmingSpaces
    }
}

extension String {
    /// Without the spaces at both ends.
    var trimmingSpaces: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

extension Array {
    /// The first index whose element fulfils the condition, in an array that is partitioned by it; `count` when none does.
    fileprivate func partitioningIndex(_ belongsInSecond: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if belongsInSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
