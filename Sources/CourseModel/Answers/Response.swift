/// What a learner answered.
public enum Response: Hashable, Sendable, Codable {
    /// The chosen options of a `choice`, as indices into ``ChoiceKey/options`` (the order as written, not as shown), ascending.
    case chosen([Int])
    /// What was typed, as typed (NFC, otherwise untouched).
    case typed(String)
}
