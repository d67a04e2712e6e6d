/// How well a card was remembered, on FSRS's scale of four.
public enum Rating: Int, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Not remembered.
    case again = 1
    /// Remembered with effort, or only in part.
    case hard = 2
    /// Remembered.
    case good = 3
    /// Remembered at once.
    case easy = 4

    /// Whether the card was remembered at all: every rating but ``again``. This is what FSRS predicts.
    public var isRecalled: Bool { self != .again }

    /// Worse before better.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
