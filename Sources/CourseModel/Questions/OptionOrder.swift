/// The order in which the parts of a question are shown: the same for the same seed on every platform.
public enum OptionOrder {
    /// The indices of the options as written, in the order shown.
    public static func order(of key: ChoiceKey, seed: UInt64) -> [Int] {
        key.order == .shuffled ? shuffled(key.options.count, seed: seed) : Array(key.options.indices)
    }

    /// The indices of the items in the right order, in the order shown, which is never the right one.
    public static func order(of key: OrderKey, seed: UInt64) -> [Int] {
        let order = shuffled(key.items.count, seed: seed)
        return order == Array(key.items.indices) ? Array(order.dropFirst() + order.prefix(1)) : order
    }

    /// The indices of ``MatchKey/choices`` in the order shown.
    public static func order(of key: MatchKey, seed: UInt64) -> [Int] { shuffled(key.choices.count, seed: seed) }

    /// The order of a question's parts; empty for a type that has none.
    public static func order(of key: QuestionKey, seed: UInt64) -> [Int] {
        switch key {
        case .choice(let key): order(of: key, seed: seed)
        case .order(let key): order(of: key, seed: seed)
        case .match(let key): order(of: key, seed: seed)
        case .number, .text, .explain, .table, .measured, .predict: []
        }
    }

    /// Fisher and Yates.
    private static func shuffled(_ count: Int, seed: UInt64) -> [Int] {
        var order = Array(0..<count)
        var random = SeedSequence(seed: seed)
        for last in order.indices.dropFirst().reversed() { order.swapAt(last, random.next(below: last + 1)) }
        return order
    }
}
