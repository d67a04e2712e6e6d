/// Numbers the card ids of a log in the order in which they first appear, without making a string for each line.
struct CardTable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var hashes: [Int] = []
    /// Open addressing, linear probing, a power of two of places, at most half of them taken; −1 = free.
    private var places = Array(repeating: Int32(-1), count: 1024)

    /// The ids in order; bytes that are no UTF-8 become U+FFFD.
    var ids: [String] { ends.indices.map { String(decoding: bytes[start(of: $0)..<ends[$0]], as: UTF8.self) } }

    /// The number of an id, given as its bytes.
    mutating func number(of id: UnsafeBufferPointer<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(id))
        let hash = hasher.finalize()
        var place = hash & (places.count - 1)
        while places[place] >= 0 {
            let number = Int(places[place])
            if hashes[number] == hash, bytes[start(of: number)..<ends[number]].elementsEqual(id) { return number }
            place = (place + 1) & (places.count - 1)
        }
        return insert(id, hash: hash, at: place)
    }

    private func start(of number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

    private mutating func insert(_ id: UnsafeBufferPointer<UInt8>, hash: Int, at place: Int) -> Int {
        let number = ends.count
        bytes.append(contentsOf: id)
        ends.append(bytes.count)
        hashes.append(hash)
        places[place] = Int32(truncatingIfNeeded: number)
        if ends.count * 2 > places.count { grow() }
        return number
    }

    private mutating func grow() {
        places = Array(repeating: -1, count: places.count * 2)
        for (number, hash) in hashes.enumerated() {
            var place = hash & (places.count - 1)
            while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
            places[place] = Int32(truncatingIfNeeded: number)
        }
    }
}
