extension Sample {
    /// The modified z score of each value: 0.6745 · (value − median) / MAD.
    ///
    /// B. Iglewicz, D. Hoaglin, "How to detect and handle outliers" (1993). When more than half of the values are equal the MAD is 0:
    /// equal values score 0 and all others ±∞.
    public var modifiedZScores: [Double] {
        guard let median, let spread = Sample(values.map { abs($0 - median) }).median else { return [] }
        return values.map { value in
            let distance = value - median
            if distance == 0 { return 0 }
            return 0.6745 * distance / spread
        }
    }

    /// The places of the values whose modified z score is beyond `limit` (3.5 by Iglewicz and Hoaglin).
    public func outliers(limit: Double = 3.5) -> [Int] {
        modifiedZScores.enumerated().filter { abs($0.element) > limit }.map(\.offset)
    }
}
