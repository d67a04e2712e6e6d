/// How far two words are from each other by edits of one sign: insert, delete, replace, swap neighbours (optimal string alignment).
public enum EditDistance {
    /// The number of edits. Takes time and memory in proportion to the product of the lengths: bound them before.
    public static func between<Sign: Equatable>(_ left: [Sign], _ right: [Sign]) -> Int {
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in 1...left.count {
            var row = [i]
            for j in 1...right.count {
                let isSame = left[i - 1] == right[j - 1]
                var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1))
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }
}
