/// The order in which the options of a `choice` question are shown.
public enum OptionOrder {
    /// The indices of the options as written, in the order shown: the same for the same seed on every platform.
    public static func order(of key: ChoiceKey, seed: UInt64) -> [Int] {
        var order = Array(key.options.indices)
        guard key.order == .shuffled else { return order }
        var random = SeedSequence(seed: seed)
        for last in order.indices.dropFirst().reversed() { order.swapAt(last, random.next(below: last + 1)) }
        return order
    }
}
