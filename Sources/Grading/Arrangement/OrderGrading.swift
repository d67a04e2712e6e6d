import CourseModel

/// Grades items that were put into order.
enum OrderGrading {
    /// The verdict on an order, as indices into the right one.
    ///
    /// Partial credit by the longest right run: the longest stretch of items each of which is directly followed by the one that should
    /// follow it. A run of all *n* items earns 1, one of *r* items (r − 1) ÷ (n − 1), so that a single item earns nothing.
    static func verdict(of order: [Int], key: OrderKey) -> Verdict {
        let count = key.items.count
        guard !order.isEmpty else { return result(.incorrect, 0, [.empty]) }
        guard order.sorted() == Array(0..<count) else { return result(.incorrect, 0, [.notAnOrder]) }
        let run = longestRun(order)
        let score = count > 1 ? Double(run - 1) / Double(count - 1) : 1
        return result(run == count ? .correct : run > 1 ? .partial : .incorrect, score, [.rightRun(length: run, of: count)])
    }

    private static func longestRun(_ order: [Int]) -> Int {
        var longest = 1
        var run = 1
        for (item, next) in zip(order, order.dropFirst()) {
            run = next == item + 1 ? run + 1 : 1
            longest = max(longest, run)
        }
        return longest
    }

    private static func result(_ outcome: Verdict.Outcome, _ score: Double, _ reasons: [Reason]) -> Verdict {
        Verdict(outcome: outcome, score: score, reasons: reasons, grader: Grader.version)
    }
}
