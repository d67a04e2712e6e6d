/// How far the gaps of a program reach in one clause: for each end of a part, the positions at which the next part may start.
struct GapReach {
    private let gaps: [Gap]
    /// For each gap and end the starts as bits; 0 = not looked at yet, since a gap always reaches its own end.
    private var table: [UInt64]
    private var count = 0
    private var ignorable: UInt64 = 0
    private var barriers: UInt64 = 0

    /// The positions of a clause, its end included.
    private static let width = Clause.limit + 1

    /// Prepares for the gaps of a program.
    init(_ gaps: [Gap]) {
        self.gaps = gaps
        table = Array(repeating: 0, count: gaps.count * GapReach.width)
    }

    /// Takes the next clause. Bare numbers stop a gap that passes none, unless they are denied or start a range ("from 0 to 4" speaks of 4).
    mutating func load(_ clause: Clause, bareNumbers: UInt64, denied: UInt64) {
        var cells = table.mutableSpan
        for index in cells.indices { cells[index] = 0 }
        count = clause.tokens.count
        ignorable = 0
        var starts: UInt64 = 0
        for position in clause.tokens.indices {
            let traits = clause.tokens[position].traits
            if traits.contains(.ignorable) { ignorable |= 1 << UInt64(position) }
            if traits.contains(.to), position > 0 { starts |= 1 << UInt64(position - 1) }
        }
        barriers = bareNumbers & ~denied & ~(starts & bareNumbers & (bareNumbers >> 2))
    }

    /// The positions at which a part may start that follows an end.
    mutating func reach(of gap: Int, from end: Int) -> UInt64 {
        let index = gap * GapReach.width + end
        if table[index] == 0 { table[index] = reached(gaps[gap], from: end) }
        return table[index]
    }

    private func reached(_ gap: Gap, from end: Int) -> UInt64 {
        let barriers = gap.passesNumbers ? 0 : barriers
        var bits: UInt64 = 1 << UInt64(end)
        var left = gap.words
        var position = end
        while position < count {
            if barriers & (1 << UInt64(position)) != 0 { break }
            if ignorable & (1 << UInt64(position)) == 0 {
                guard left > 0 else { break }
                left -= 1
            }
            position += 1
            bits |= 1 << UInt64(position)
        }
        return bits
    }
}
