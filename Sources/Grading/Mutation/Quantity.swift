/// A number with its unit, as an answer holds it.
struct Quantity: Hashable, Comparable {
    /// The value, in the unit.
    let value: Double
    /// The unit; `nil` = a bare number.
    let unit: AnswerUnit?

    /// The quantity as it may be written.
    var text: String { NumberText.short(value) + (unit.map { " " + $0.rawValue } ?? "") }

    static func < (first: Quantity, second: Quantity) -> Bool {
        (first.unit?.rawValue ?? "", first.value) < (second.unit?.rawValue ?? "", second.value)
    }
}

extension Token {
    /// The quantity of a number; `nil` for anything else.
    var quantity: Quantity? { if case .number(let value, let unit) = kind { Quantity(value: value, unit: unit) } else { nil } }

    /// Whether it stands in the answer; a carried subject does not.
    var isWritten: Bool { !source.isEmpty }
}
