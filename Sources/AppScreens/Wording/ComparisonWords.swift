import CourseModel

/// The three words for one setting against another: times are faster or slower, everything else is better or worse.
struct ComparisonWords {
    let better: Better

    /// The word for winning.
    var first: String { better == .lower ? "faster" : "better" }

    /// The word for losing.
    var last: String { better == .lower ? "slower" : "worse" }

    /// The word for a comparison.
    func word(_ comparison: Prediction.Comparison) -> String {
        switch comparison {
        case .faster: first
        case .same: "the same (not told apart)"
        case .slower: last
        }
    }

    /// Reads what a learner typed: `1` `2` `3`, or the word; `nil` for anything else.
    static func comparison(_ text: String) -> Prediction.Comparison? {
        switch text.lowercased() {
        case "1", "f", "faster", "better": .faster
        case "2", "same", "the same": .same
        case "3", "slower", "worse": .slower
        default: nil
        }
    }
}
