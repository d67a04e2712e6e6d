/// What can be said of one setting against another.
public enum PairFinding: Hashable, Sendable {
    /// The first is better, by more than the margin.
    case faster
    /// The first is worse, by more than the margin.
    case slower
    /// The difference is inside the margin, shown by two one-sided tests.
    case equivalent
    /// A difference is shown, but it is inside the margin.
    case negligible
    /// Nothing is shown; about this many rounds would be needed, `nil` when no sensible number can be given.
    case undecided(roundsNeeded: Int?)

    /// The finding seen from the other setting.
    public var mirrored: PairFinding {
        switch self {
        case .faster: .slower
        case .slower: .faster
        case .equivalent, .negligible, .undecided: self
        }
    }

    /// Whether the two can be told apart in a way that matters.
    public var areToldApart: Bool { self == .faster || self == .slower }
}

/// One pair of settings, compared round by round.
public struct PairComparison: Hashable, Sendable {
    /// The place of the setting that is judged.
    public let first: Int
    /// The place of the setting that it is judged against.
    public let second: Int
    /// What can be said.
    public let finding: PairFinding
    /// The ratio first / second with its 95 % interval, of this pair alone.
    public let ratio: Interval

    /// The pair seen from the other setting.
    public var mirrored: PairComparison {
        let turned = Interval(estimate: 1 / ratio.estimate, low: 1 / ratio.high, high: 1 / ratio.low)
        return PairComparison(first: second, second: first, finding: finding.mirrored, ratio: turned)
    }
}
