/// Digits with separators, as people of different countries write them.
enum DigitGroups {
    /// Plain digits with a point: "1,000" → "1000", "1,5" → "1.5", "1.000,5" → "1000.5"; `nil` when the separators make no sense ("1.2.3").
    ///
    /// A single comma before exactly three digits separates thousands, unless a zero stands before it.
    static func plain(_ text: String) -> String? {
        let compact = text.filter { $0 != " " && $0 != "'" && $0 != "_" }
        guard !compact.isEmpty, compact.utf8.count <= 60 else { return nil }
        let points = compact.count { $0 == "." }
        let commas = compact.count { $0 == "," }
        switch (points, commas) {
        case (0, 0): return compact
        case (1, 0): return compact.hasPrefix(".") ? "0" + compact : compact
        case (0, 1): return isGrouped(compact, ",") && !compact.hasPrefix("0") ? without(compact, ",") : replaced(compact)
        case (_, 0): return isGrouped(compact, ".") ? without(compact, ".") : nil
        case (0, _): return isGrouped(compact, ",") ? without(compact, ",") : nil
        default: return mixed(compact)
        }
    }

    /// The significant figures of plain digits: "0.050" → 2, "1200" → 4.
    static func significantFigures(_ digits: String) -> Int {
        max(1, digits.filter { $0 != "." }.drop { $0 == "0" }.count)
    }

    /// The last separator is the decimal one; the other groups thousands before it.
    private static func mixed(_ text: String) -> String? {
        guard let last = text.lastIndex(where: { $0 == "." || $0 == "," }) else { return nil }
        let decimal = text[last]
        let group: Character = decimal == "." ? "," : "."
        let whole = String(text[..<last])
        guard !whole.contains(decimal), isGrouped(whole, group) else { return nil }
        return without(whole, group) + "." + text[text.index(after: last)...]
    }

    private static func isGrouped(_ text: String, _ separator: Character) -> Bool {
        let groups = text.split(separator: separator, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count) else { return false }
        return groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    private static func without(_ text: String, _ separator: Character) -> String { text.filter { $0 != separator } }

    private static func replaced(_ text: String) -> String {
        let point = String(text.map { $0 == "," ? "." : $0 })
        return point.hasPrefix(".") ? "0" + point : point
    }
}
