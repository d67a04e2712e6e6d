/// Which field of a line is which.
struct ReviewLogColumns {
    let card: Int
    let rating: Int
    let time: Int
    /// Beyond the last field when there is none.
    let duration: Int

    /// `card_id,review_rating,review_time,review_duration`, the last of which may be missing.
    static let standard = ReviewLogColumns(card: 0, rating: 1, time: 2, duration: 3)

    /// The last field that a line must have.
    var last: Int { max(card, rating, time) }

    /// The columns that a header names, and the required ones that it lacks (`nil` = none); `nil` when the names are no header.
    static func named(by names: [String]) -> (columns: ReviewLogColumns, missing: [String]?)? {
        let required = ["card_id", "review_rating", "review_time"]
        guard names.contains(where: required.contains) else { return nil }
        let missing = required.filter { !names.contains($0) }
        let places = (required + ["review_duration"]).map { names.firstIndex(of: $0) ?? .max }
        return (ReviewLogColumns(card: places[0], rating: places[1], time: places[2], duration: places[3]), missing.isEmpty ? nil : missing)
    }
}
