/// What must be done to `expected` to get `actual`, line by line; `nil` when the texts are equal.
///
/// Lines that only `expected` has open with `-`, lines that only `actual` has with `+`, common lines with a space; common
/// lines far from any change are left out (`…`). Spaces at the end of a changed line are shown as `·`, and a missing last
/// line feed as `⏎ missing`.
public func lineDifference(from expected: String, to actual: String, context: Int = 3) -> String? {
    if expected.unicodeScalars.elementsEqual(actual.unicodeScalars) { return nil }
    let edits = LineEdit.script(from: lines(of: expected), to: lines(of: actual))
    return LineEdit.rendered(edits, context: context)
}

private func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() } else { lines[lines.count - 1] += "⏎ missing" }
    return lines
}

/// One line of a difference.
private enum LineEdit {
    case keep(String)
    case remove(String)
    case insert(String)

    /// The changes between two texts: equal lines at both ends are kept, the middle is compared.
    static func script(from old: [String], to new: [String]) -> [LineEdit] {
        let start = zip(old, new).prefix { isSame($0, $1) }.count
        let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed()).prefix { isSame($0, $1) }.count
        let middle = middleScript(from: Array(old[start..<(old.count - end)]), to: Array(new[start..<(new.count - end)]))
        return old.prefix(start).map(LineEdit.keep) + middle + old.suffix(end).map(LineEdit.keep)
    }

    /// Scalar for scalar: `==` would call texts equal that differ in normalisation.
    private static func isSame(_ left: String, _ right: String) -> Bool { left.unicodeScalars.elementsEqual(right.unicodeScalars) }

    private static func middleScript(from old: [String], to new: [String]) -> [LineEdit] {
        let changes = new.difference(from: old, by: isSame)
        var removed = Set<Int>()
        var inserted: [Int: String] = [:]
        for change in changes {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, let line, _): inserted[offset] = line
            }
        }
        return merged(old: old, removed: removed, inserted: inserted, total: new.count)
    }

    private static func merged(old: [String], removed: Set<Int>, inserted: [Int: String], total: Int) -> [LineEdit] {
        var edits: [LineEdit] = []
        var (oldIndex, newIndex) = (0, 0)
        while oldIndex < old.count || newIndex < total {
            if oldIndex < old.count, removed.contains(oldIndex) {
                edits.append(.remove(old[oldIndex]))
                oldIndex += 1
            } else if let line = inserted[newIndex] {
                edits.append(.insert(line))
                newIndex += 1
            } else {
                edits.append(.keep(old[oldIndex]))
                oldIndex += 1
                newIndex += 1
            }
        }
        return edits
    }

    static func rendered(_ edits: [LineEdit], context: Int) -> String {
        let changed = edits.indices.filter { edits[$0].isChange }
        var near = Set<Int>()
        for index in changed { near.formUnion(max(0, index - context)...min(edits.count - 1, index + context)) }
        var result: [String] = []
        var skipping = false
        for (index, edit) in edits.enumerated() {
            if near.contains(index) {
                result.append(edit.text)
            } else if !skipping {
                result.append("…")
            }
            skipping = !near.contains(index)
        }
        return result.joined(separator: "\n")
    }

    private var isChange: Bool { if case .keep = self { false } else { true } }

    private var text: String {
        switch self {
        case .keep(let line): "  \(line)"
        case .remove(let line): "- \(Self.visible(line))"
        case .insert(let line): "+ \(Self.visible(line))"
        }
    }

    /// The line with trailing spaces and control characters made visible.
    private static func visible(_ line: String) -> String {
        let spaces = line.reversed().prefix { $0 == " " }.count
        let text = String(line.dropLast(spaces)) + String(repeating: "·", count: spaces)
        return text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\\u{\(String($0.value, radix: 16))}" : String($0) }.joined()
    }
}
