/// The key of an `order` question: items that are shown shuffled and put into order.
public struct OrderKey: Hashable, Sendable, Codable {
    /// The items in the right order; at least two, all different.
    public let items: [[Inline]]

    /// Makes a key.
    public init(items: [[Inline]]) { self.items = items }
}
