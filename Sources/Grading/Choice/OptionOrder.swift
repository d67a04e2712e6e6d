public import CourseModel

/// The order in which the options of a `choice` are shown.
public enum OptionOrder {
    /// The indices of the options as written, in the order they are shown.
    ///
    /// A Fisher–Yates shuffle driven by ``SplitMix64``: the same seed gives the same order on every platform and in every version.
    /// A `fixed` key keeps the written order whatever the seed.
    public static func order(of key: ChoiceKey, seed: UInt64) -> [Int] {
        var order = Array(key.options.indices)
        guard key.order == .shuffled else { return order }
        var generator = SplitMix64(seed: seed)
        for last in order.indices.reversed() where last > 0 {
            order.swapAt(last, Int(generator.next() % UInt64(last + 1)))
        }
        return order
    }
}
