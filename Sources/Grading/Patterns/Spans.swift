/// Where a part of a pattern matches in a clause, by start, with bits for the ends.
///
/// Matches are kept apart by the negations that cover their words, because two halves of a match may lie under the same negation.
struct Spans {
    /// The matches under one set of negations.
    struct Plane {
        /// Which negations cover the matched words (low four bits) and which the pattern itself accounts for (high four bits).
        var key: UInt8
        /// For each start, the ends as bits; one entry for each position, and one for the end of the clause.
        var ends: [UInt64]
    }

    /// The planes, by ascending key, none empty.
    var planes: [Plane] = []

    /// No match.
    static let none = Spans()

    /// Whether there is no match.
    var isEmpty: Bool { planes.isEmpty }

    /// The starts of all matches as bits.
    var starts: UInt64 {
        planes.reduce(0) { bits, plane in bits | Spans.starts(of: plane.ends) }
    }

    /// The starts of the matches of a plane as bits; the end of the clause (bit 63 at most) included.
    static func starts(of ends: [UInt64]) -> UInt64 {
        var bits: UInt64 = 0
        for (start, mask) in ends.enumerated() where mask != 0 { bits |= 1 << UInt64(start) }
        return bits
    }

    /// Adds matches under a key.
    mutating func add(_ key: UInt8, _ ends: [UInt64]) {
        guard let index = planes.firstIndex(where: { $0.key >= key }) else {
            planes.append(Plane(key: key, ends: ends))
            return
        }
        if planes[index].key == key {
            for position in ends.indices { planes[index].ends[position] |= ends[position] }
        } else {
            planes.insert(Plane(key: key, ends: ends), at: index)
        }
    }

    /// Adds all matches of others.
    mutating func formUnion(_ other: Spans) {
        if planes.isEmpty { planes = other.planes } else { for plane in other.planes { add(plane.key, plane.ends) } }
    }

    /// The same matches with their keys changed; those whose key becomes `nil` are left out.
    func mapKeys(_ change: (UInt8) -> UInt8?) -> Spans {
        var result = Spans()
        for plane in planes { if let key = change(plane.key) { result.add(key, plane.ends) } }
        return result
    }
}

/// The negations of a match, as the key of a plane.
enum NegationKey {
    /// Joins the keys of two parts.
    static func joined(_ first: UInt8, _ second: UInt8) -> UInt8 { first | second }

    /// The negations that cover the match and that the pattern does not account for.
    static func open(_ key: UInt8) -> UInt8 { (key & 0x0F) & ~(key >> 4) }

    /// The negations that the pattern accounts for.
    static func accounted(_ key: UInt8) -> UInt8 { key >> 4 }

    /// Whether an odd number of negations is left open: the clause denies the match.
    static func isDenied(_ key: UInt8) -> Bool { open(key).nonzeroBitCount % 2 == 1 }

    /// The key once the pattern accounts for all negations that cover the match.
    static func accountingForAll(_ key: UInt8) -> UInt8 { key | (key & 0x0F) << 4 }
}
