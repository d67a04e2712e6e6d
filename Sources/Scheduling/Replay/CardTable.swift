/// Numbers the card ids of a log in the order in which they first appear, without making a string for each line.
///
/// Open addressing with linear probing over a power of two of places, at most half of them taken. The hash is keyed anew in each process
/// (so that no file can be made to collide), which shows in nothing that is returned.
struct CardTable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    /// 0 = free; else the upper half of the hash, and the number plus one.
    private var places = Array(repeating: UInt64(0), count: 1024)

    /// The ids in order; bytes that are no UTF-8 become U+FFFD.
    var ids: [String] { (0..<count).map { String(decoding: bytes[ends[$0]..<ends[$0 + 1]], as: UTF8.self) } }

    /// How many ids there are.
    var count: Int { ends.count - 1 }

    /// The number of an id, given as its bytes.
    mutating func number(of id: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = Self.hash(id)
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[place] != 0 {
            let number = Int(places[place] & 0xFFFF_FFFF) - 1
            if places[place] >> 32 == hash >> 32, isSame(number, id) { return number }
            place = (place + 1) & (places.count - 1)
        }
        bytes.append(contentsOf: id)
        ends.append(bytes.count)
        places[place] = (hash >> 32) << 32 | UInt64(count)
        if count * 2 > places.count { grow() }
        return count - 1
    }

    private static func hash(_ id: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(id))
        return UInt64(truncatingIfNeeded: hasher.finalize())
    }

    private func isSame(_ number: Int, _ id: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = ends[number]
        guard ends[number + 1] - start == id.count else { return false }
        for offset in 0..<id.count where bytes[start + offset] != id[offset] { return false }
        return true
    }

    private mutating func grow() {
        places = Array(repeating: 0, count: places.count * 2)
        for number in 0..<count {
            let hash = bytes.withUnsafeBufferPointer { Self.hash(UnsafeBufferPointer(rebasing: $0[ends[number]..<ends[number + 1]])) }
            var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
            while places[place] != 0 { place = (place + 1) & (places.count - 1) }
            places[place] = (hash >> 32) << 32 | UInt64(number + 1)
        }
    }
}
