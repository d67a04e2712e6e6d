/// Where a part of a pattern matches in a clause: some planes of a ``SpanPool``, by ascending key.
struct Spans {
    /// The index of the first plane.
    let first: Int32
    /// The index after the last plane.
    let end: Int32

    /// No match.
    static let none = Spans(first: 0, end: 0)

    /// Whether there is no match.
    var isEmpty: Bool { first == end }

    /// The indices of the planes.
    var planes: Range<Int> { Int(first)..<Int(end) }
}

/// The matches of all parts of patterns in one clause, in two long arrays that are used again for the next clause.
///
/// Matches are kept apart by the negations that cover their words, because two halves of a match may lie under the same negation.
struct SpanPool {
    /// The matches under one set of negations.
    struct Plane {
        /// Which negations cover the matched words (low four bits) and which the pattern itself accounts for (high four bits).
        let key: UInt8
        /// The starts of the matches as bits; the end of the clause (bit 63 at most) included.
        fileprivate(set) var starts: UInt64 = 0
        /// Where the ends of start 0 stand among ``SpanPool/ends``.
        fileprivate let offset: Int
    }

    /// All planes.
    private(set) var planes: [Plane] = []
    /// For each start of a plane the ends of its matches, as bits.
    private var ends: [UInt64] = []
    private var width = 1

    /// Forgets everything; the next clause has so many tokens.
    mutating func reset(tokens: Int) {
        planes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        width = tokens + 1
    }

    /// Where the planes of the next part begin. Between this and ``spans(from:)`` no other part is begun.
    var mark: Int { planes.count }

    /// The planes since a mark.
    func spans(from mark: Int) -> Spans {
        Spans(first: Int32(truncatingIfNeeded: mark), end: Int32(truncatingIfNeeded: planes.count))
    }

    /// The starts of all matches as bits.
    func starts(of spans: Spans) -> UInt64 { spans.planes.reduce(0) { $0 | planes[$1].starts } }

    /// The ends of the matches of a plane that begin at one of its starts.
    func ends(of plane: Plane, at start: Int) -> UInt64 { ends[plane.offset + start] }

    /// The plane since a mark that has this key, made if there is none.
    mutating func plane(_ key: UInt8, since mark: Int) -> Int {
        var index = mark
        while index < planes.count, planes[index].key < key { index += 1 }
        if index < planes.count, planes[index].key == key { return index }
        let plane = Plane(key: key, offset: ends.count)
        ends.append(contentsOf: repeatElement(0, count: width))
        planes.insert(plane, at: index)
        return index
    }

    /// Adds matches from one start to a plane.
    mutating func add(_ more: UInt64, at start: Int, to plane: Int) {
        planes[plane].starts |= 1 << UInt64(start)
        ends[planes[plane].offset + start] |= more
    }

    /// Adds all matches of a plane, under a key.
    mutating func copy(_ plane: Int, as key: UInt8, since mark: Int) {
        let source = planes[plane]
        let target = self.plane(key, since: mark)
        for start in Positions(source.starts) { add(ends(of: source, at: start), at: start, to: target) }
    }
}

/// The positions of the bits of a mask, ascending.
struct Positions: Sequence, IteratorProtocol {
    private var rest: UInt64

    /// The positions of a mask.
    init(_ mask: UInt64) { rest = mask }

    mutating func next() -> Int? {
        guard rest != 0 else { return nil }
        defer { rest &= rest - 1 }
        return rest.trailingZeroBitCount
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
