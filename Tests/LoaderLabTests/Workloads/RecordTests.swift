import Foundation
import SampleStatistics
import TestSupport
import Testing

@testable import LoaderLab

@Suite struct RecordTests {
    /// Packs and unpacks.
    private func throughLZ4(_ bytes: [UInt8]) -> (packed: [UInt8], unpacked: [UInt8]?) {
        var packed = [UInt8](repeating: 0, count: LZ4Block.bound(bytes.count))
        let size = bytes.withUnsafeBytes { source in packed.withUnsafeMutableBytes { LZ4Block.pack(source, into: $0) } }
        packed.removeLast(packed.count - size)
        return (packed, unpack(packed, count: bytes.count))
    }

    private func unpack(_ packed: [UInt8], count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        let done = packed.withUnsafeBytes { source in bytes.withUnsafeMutableBytes { LZ4Block.unpack(source, into: $0) } }
        return done ? bytes : nil
    }

    @Test(arguments: [0, 1, 4, 5, 12, 13, 14, 15, 16, 64, 270, 1000, 70_000])
    func unpacksWhatItPacked(count: Int) {
        var random = SeededGenerator(seed: UInt64(count))
        for bound in [1, 4, 256] {
            let bytes = (0..<count).map { _ in UInt8(random.next(below: bound)) }
            #expect(throughLZ4(bytes).unpacked == bytes)
        }
    }

    /// A block written by the reference implementation (lz4 1.9.4, `abcd` eight times).
    @Test func readsTheReferenceFormat() {
        let text = Array(String(repeating: "abcd", count: 8).utf8)
        let block: [UInt8] = [0x4F, 0x61, 0x62, 0x63, 0x64, 0x04, 0x00, 0x04, 0x50, 0x64, 0x61, 0x62, 0x63, 0x64]
        #expect(unpack(block, count: 32).map { $0.prefix(27) } == text.prefix(27))
    }

    @Test func survivesDamage() {
        let bytes = Array(String(repeating: "name=12.345 other=-0.001 ", count: 40).utf8)
        let packed = throughLZ4(bytes).packed
        #expect(packed.count < bytes.count / 4)
        var random = SeededGenerator(seed: 3)
        for _ in 0..<3_000 {
            var damaged = packed
            damaged[random.next(below: damaged.count)] = UInt8(random.next(below: 256))
            if random.next(below: 3) == 0 { damaged.removeLast(random.next(below: damaged.count)) }
            _ = unpack(damaged, count: bytes.count)
        }
        #expect(unpack(packed, count: bytes.count - 1) == nil)
        #expect(unpack(packed, count: bytes.count + 1) == nil)
    }

    @Test func parsesNumbers() {
        let text = Array("a=1.500 b=-0.25 c=7 d=-12.0 e=x".utf8)
        let numbers = text.withUnsafeBytes { bytes in
            var parser = FieldParser(text: bytes)
            return (0..<6).map { _ in parser.next() }
        }
        #expect(numbers == [1.5, -0.25, 7, -12, nil, nil])
    }

    @Test func namesADamagedRecord() throws {
        try withTemporaryFolder { folder in
            let source = LoaderSource.processes(.records, cacheFolder: folder.path)
            try source.prepare()
            let loader = try source.workload.makeLoader(stream: SeededStream(base: 1, worker: 0))
            let buffer = try #require(BatchBuffer(capacity: source.workload.itemSize))
            try loader.load(3, into: buffer.floats)
            #expect(Set(buffer.floats).count > 40)
            #expect(buffer.floats.allSatisfy { abs($0) <= 20 })
            let path = folder.file("records-v1-1024/00003.rec")
            var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            bytes[40] ^= 1
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            #expect(throws: ItemProblem(problem: "corrupt record: its checksum is wrong")) { try loader.load(3, into: buffer.floats) }
            try Data().write(to: URL(fileURLWithPath: path))
            #expect(throws: ItemProblem(problem: "corrupt record: it is too short")) { try loader.load(3, into: buffer.floats) }
        }
    }

    @Test func keepsTheCacheWithinItsBound() throws {
        try withTemporaryFolder { folder in
            for name in ["images-v1-1", "records-v1-2", "images-v1-3", "mine"] { try folder.write("0123456789", to: "\(name)/a") }
            let cache = CacheFolder(path: folder.path)
            #expect(cache.dataSets.map(\.name) == ["images-v1-1", "images-v1-3", "records-v1-2"])
            #expect(cache.dataSets.map(\.bytes) == [10, 10, 10])
            cache.keepWithin(30, sparing: [])
            #expect(cache.dataSets.count == 3)
            cache.keepWithin(5, sparing: ["records-v1-2"])
            #expect(cache.dataSets.map(\.name) == ["records-v1-2"])
            try cache.clear()
            #expect(cache.dataSets.isEmpty)
            #expect(try folder.read("mine/a") == "0123456789")
        }
    }
}
