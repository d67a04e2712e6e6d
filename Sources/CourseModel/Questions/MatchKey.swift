/// The key of a `match` question: each item on the left goes with one on the right.
public struct MatchKey: Hashable, Sendable, Codable {
    /// An item with what belongs to it.
    public struct Pair: Hashable, Sendable, Codable {
        /// The item.
        public let left: [Inline]
        /// What belongs to it.
        public let right: [Inline]

        /// Makes a pair.
        public init(left: [Inline], right: [Inline]) {
            self.left = left
            self.right = right
        }
    }

    /// The pairs as written; at least two.
    public let pairs: [Pair]
    /// Items for the right that belong to nothing.
    public let extra: [[Inline]]

    /// Makes a key.
    public init(pairs: [Pair], extra: [[Inline]] = []) {
        self.pairs = pairs
        self.extra = extra
    }

    /// What stands on the right, each text once, as written: first those of the pairs, then the extra ones.
    public var choices: [[Inline]] {
        var seen: Set<String> = []
        return (pairs.map(\.right) + extra).filter { seen.insert($0.plainText).inserted }
    }

    /// For each pair the index of its right side in ``choices``.
    public var rightChoices: [Int] {
        let texts = choices.map(\.plainText)
        return pairs.map { pair in texts.firstIndex(of: pair.right.plainText) ?? 0 }
    }
}
