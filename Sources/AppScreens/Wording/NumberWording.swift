import CourseModel

/// Words for the reasons of a `number` question.
struct NumberWording {
    /// The unit that was wanted; `nil` = a pure number.
    let unit: String?

    /// `nil` when the reason is none of a number's own.
    func lines(for reason: Reason) -> [Feedback]? {
        switch reason {
        case .numberRight(let isExact): [Feedback(.good, isExact ? "The value is right." : "The value is right, within the tolerance.")]
        case .numberOff(_, let isTooLarge): [Feedback(.bad, isTooLarge ? "The value is too large." : "The value is too small.")]
        case .offByPowerOfTen(let power): [Feedback(.bad, "The digits are right, but it is off by a factor of \(factor(power)).")]
        case .wrongSign: [Feedback(.bad, "The amount is right, but the sign is not.")]
        case .roundedTooFar: [Feedback(.bad, "Close, but rounded too far. Give one more digit.")]
        case .unitMissing(let expected): [Feedback(.bad, "The unit is missing. Write it behind the number, such as “\(expected)”.")]
        case .unitWrong(let found, let expected):
            [Feedback(.bad, expected.isEmpty ? "A number without a unit was asked for." : "“\(found)” does not convert to \(expected).")]
        case .unitConverted(let from, let to): [Feedback(.note, "Converted from \(from) to \(to.isEmpty ? "a plain number" : to).")]
        case .notANumber(let text): [Feedback(.question, "“\(text)” is not a number that can be read. Write digits, such as 1.5.")]
        case .severalNumbers: [Feedback(.question, "There are several numbers. Write the one that counts.")]
        case .numbersMissed(let count): [Feedback(.question, count == 1 ? "One more number is right." : "\(count) more numbers are right.")]
        case .numbersTooMany(let count):
            [Feedback(.bad, count == 1 ? "One number is not among the right ones." : "\(count) numbers are not among the right ones.")]
        default: nil
        }
    }

    private func factor(_ power: Int) -> String { power == 1 || power == -1 ? "ten" : "10^\(abs(power))" }
}
