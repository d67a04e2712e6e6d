import CourseModel

/// Words for the reasons of a `text` question.
enum TextWording {
    /// `nil` when the reason is none of a short text's own.
    static func lines(for reason: Reason) -> [Feedback]? {
        switch reason {
        case .textRight: [Feedback(.good, "That is it.")]
        case .textWrong: [Feedback(.bad, "That is not it.")]
        case .spellingCounts: [Feedback(.bad, "Nearly: every character counts here. Look at capitals, signs and spaces.")]
        case .caseFolded: [Feedback(.note, "Capitals do not matter here.")]
        default: nil
        }
    }
}

/// Words for the reasons of `order` and `match` questions.
enum ArrangementWording {
    /// `nil` when the reason is none of an order's own.
    static func lines(for reason: Reason) -> [Feedback]? {
        switch reason {
        case .rightRun(let length, let count) where length == count: [Feedback(.good, "All \(count) are in order.")]
        case .rightRun(let length, _) where length <= 1: [Feedback(.bad, "No two of them follow each other as they should.")]
        case .rightRun(let length, let count): [Feedback(.good, "The longest stretch in the right order has \(length) of \(count).")]
        case .notAnOrder: [Feedback(.question, "Name each item once.")]
        default: nil
        }
    }

    /// `nil` when the reason is none of a match's own.
    static func lines(for reason: Reason, _ key: MatchKey) -> [Feedback]? {
        func left(_ index: Int) -> String {
            key.pairs.indices.contains(index) ? "\(index + 1) \(key.pairs[index].left.plainText)" : "\(index + 1)"
        }
        return switch reason {
        case .pairRight(let index): [Feedback(.good, "\(left(index)): right.")]
        case .pairWrong(let index): [Feedback(.bad, "\(left(index)): goes with something else.")]
        case .pairOpen(let index): [Feedback(.question, "\(left(index)): left open.")]
        default: nil
        }
    }
}
