/// What a learner answered.
public enum Response: Hashable, Sendable, Codable {
    /// The chosen options of a `choice`, as indices into ``ChoiceKey/options`` (the order as written, not as shown), ascending.
    case chosen([Int])
    /// What was typed, as typed (NFC, otherwise untouched).
    case typed(String)
    /// The items of an `order` as the learner put them, as indices into ``OrderKey/items``.
    case ordered([Int])
    /// For each pair of a `match` the chosen index into ``MatchKey/choices``; `nil` = left open.
    case matched([Int?])
    /// What was typed into each cell of a `table`, in the order of ``TableKey/cells``; empty = left open.
    case cells([String])
    /// The number of a `predict` with its range, in the base unit of what is predicted.
    case predicted(Estimate)
}
