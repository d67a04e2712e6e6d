/// What an epoch delivered: which items, in which order, with which numbers.
struct Deliveries: Hashable {
    private(set) var batches: [[Int]] = []
    /// For each batch a hash of each item's numbers.
    private(set) var hashes: [[UInt64]] = []

    /// Notes a batch.
    mutating func add(_ batch: Batch, itemSize: Int) {
        batches.append(batch.items)
        hashes.append(batch.items.indices.map { Self.hash(batch.buffer.item($0, size: itemSize)) })
    }

    /// Samples delivered.
    var samples: Int { batches.reduce(0) { $0 + $1.count } }

    /// Samples delivered, divided by the different items among them; `nil` without any.
    var copies: Double? {
        let distinct = Set(batches.joined()).count
        return distinct == 0 ? nil : Double(samples) / Double(distinct)
    }

    /// The share of batches that hold the same items as another epoch's batch at the same place.
    func orderKept(of other: Deliveries) -> Double? {
        let count = max(batches.count, other.batches.count)
        return count == 0 ? nil : Double(zip(batches, other.batches).count { $0 == $1 }) / Double(count)
    }

    /// The share of samples whose numbers another epoch delivered for the same item, too.
    func augmentationKept(of other: Deliveries) -> Double? {
        guard samples > 0 else { return nil }
        let known = Set(zip(other.batches.joined(), other.hashes.joined()).map(Sample.init))
        return Double(zip(batches.joined(), hashes.joined()).count { known.contains(Sample(item: $0, hash: $1)) }) / Double(samples)
    }

    private struct Sample: Hashable {
        let item: Int
        let hash: UInt64
    }

    /// FNV-1a over the numbers' bits.
    private static func hash(_ numbers: UnsafeMutableBufferPointer<Float>) -> UInt64 {
        numbers.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1.bitPattern)) &* 0x100_0000_01B3 }
    }
}
