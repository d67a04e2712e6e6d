/// Puts things of several groups in such an order that no two of one group follow each other where that can be avoided.
public enum Interleaving {
    /// Keeps the given order as far as the rule allows.
    ///
    /// At each place it takes the first thing of another group than the last one's that leaves the rest possible: of n things left, no
    /// group may have more than half, rounded up, and the group just taken no more than half, rounded down. When no choice leaves the
    /// rest possible, the largest other group goes first, which makes the fewest pairs. O(n²) in the number of things: for sessions, not
    /// for whole collections.
    public static func order<Thing, Group: Hashable>(_ things: [Thing], by group: (Thing) -> Group) -> [Thing] {
        var numbers: [Group: Int] = [:]
        var left = things.map { thing in
            let key = group(thing)
            let number = numbers[key] ?? numbers.count
            numbers[key] = number
            return (thing: thing, group: number)
        }
        var sizes = Array(repeating: 0, count: numbers.count)
        for entry in left { sizes[entry.group] += 1 }
        var ordered: [Thing] = []
        var last: Int?
        while !left.isEmpty {
            let taken = left.remove(at: place(in: left.map(\.group), sizes: sizes, last: last))
            sizes[taken.group] -= 1
            ordered.append(taken.thing)
            last = taken.group
        }
        return ordered
    }

    /// The place of the thing to take; `groups` is not empty.
    private static func place(in groups: [Int], sizes: [Int], last: Int?) -> Int {
        let rest = groups.count - 1
        let largest = sizes.max() ?? 0
        let isShared = sizes.count { $0 == largest } > 1
        let fitting = groups.indices.first { place in
            let size = sizes[groups[place]]
            let largestAfter = size == largest && !isShared ? largest - 1 : largest
            return groups[place] != last && size - 1 <= rest / 2 && largestAfter <= (rest + 1) / 2
        }
        if let fitting { return fitting }
        var best: Int?
        for place in groups.indices where groups[place] != last {
            if best.map({ sizes[groups[$0]] < sizes[groups[place]] }) ?? true { best = place }
        }
        return best ?? 0
    }
}
