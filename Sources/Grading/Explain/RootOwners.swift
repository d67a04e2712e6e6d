/// Which entries of a rubric each node is a root of.
struct RootOwners: Sendable {
    /// For each node where its owners begin; one more for the end.
    private let starts: [Int32]
    private let entries: [Int32]
    private let count: Int

    /// Takes the roots of each entry.
    init(roots: [[Int]], nodes: Int) {
        var byNode = [[Int32]](repeating: [], count: nodes)
        for (entry, list) in roots.enumerated() {
            for root in list { byNode[root].append(Int32(truncatingIfNeeded: entry)) }
        }
        var starts: [Int32] = [0]
        for list in byNode { starts.append((starts.last ?? 0) + Int32(truncatingIfNeeded: list.count)) }
        self.starts = starts
        entries = Array(byNode.joined())
        count = roots.count
    }

    /// The entries that have a root among some nodes, ascending, each once.
    func owners(of nodes: [Int]) -> [Int] {
        var bits = [UInt64](repeating: 0, count: (count + 63) / 64)
        for node in nodes {
            for index in Int(starts[node])..<Int(starts[node + 1]) {
                let entry = Int(entries[index])
                bits[entry / 64] |= 1 << UInt64(entry % 64)
            }
        }
        var found: [Int] = []
        for (index, word) in bits.enumerated() {
            var rest = word
            while rest != 0 {
                found.append(index * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return found
    }
}
