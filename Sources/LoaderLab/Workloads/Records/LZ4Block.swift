/// The LZ4 block format: fast to unpack, as the shards of training data are.
///
/// Y. Collet, "LZ4 Block Format Description" (github.com/lz4/lz4, doc/lz4_Block_format.md). The packer is a plain greedy one; what it
/// writes, any LZ4 library reads.
enum LZ4Block {
    /// The most bytes that packing so many bytes can give.
    static func bound(_ count: Int) -> Int { count + count / 255 + 16 }

    /// Matches are at least this long.
    private static let shortestMatch = 4
    /// The last match begins at least this far from the end, and the last bytes are literals.
    private static let (lastMatchDistance, lastLiterals) = (12, 5)

    /// Packs bytes into a buffer of at least ``bound(_:)`` bytes; returns how many it took.
    static func pack(_ source: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer) -> Int {
        var writer = Writer(target: target)
        var seen = [Int32](repeating: -1, count: 1 << 14)
        var (place, anchor) = (0, 0)
        while place + lastMatchDistance <= source.count {
            let word = source.loadUnaligned(fromByteOffset: place, as: UInt32.self)
            let slot = Int((word &* 2_654_435_761) >> 18)
            let candidate = Int(seen[slot])
            seen[slot] = Int32(place)
            guard candidate >= 0, place - candidate <= 0xFFFF,
                source.loadUnaligned(fromByteOffset: candidate, as: UInt32.self) == word
            else {
                place += 1
                continue
            }
            var length = shortestMatch
            while place + length < source.count - lastLiterals, source[candidate + length] == source[place + length] { length += 1 }
            writer.sequence(literals: source[anchor..<place], offset: place - candidate, match: length - shortestMatch)
            place += length
            anchor = place
        }
        writer.sequence(literals: source[anchor...], offset: nil, match: 0)
        return writer.count
    }

    /// Unpacks bytes; `false` when they are damaged or not exactly `target.count` bytes come out.
    static func unpack(_ source: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer) -> Bool {
        var (place, written) = (0, 0)
        while place < source.count {
            let token = Int(source[place])
            place += 1
            guard let literals = length(token >> 4, source, &place), literals <= source.count - place, literals <= target.count - written
            else { return false }
            copy(source, place, literals, into: target, at: written)
            place += literals
            written += literals
            if place == source.count { return written == target.count }
            guard place + 2 <= source.count else { return false }
            let offset = Int(source[place]) | Int(source[place + 1]) << 8
            place += 2
            guard offset > 0, offset <= written, let match = length(token & 15, source, &place),
                match + shortestMatch <= target.count - written
            else { return false }
            // Byte by byte: a match may reach into what it writes itself.
            for _ in 0..<(match + shortestMatch) {
                target[written] = target[written - offset]
                written += 1
            }
        }
        return false
    }

    /// A length of 15 goes on in the next bytes, until one is not 255.
    private static func length(_ start: Int, _ source: UnsafeRawBufferPointer, _ place: inout Int) -> Int? {
        guard start == 15 else { return start }
        var length = start
        while place < source.count {
            let byte = Int(source[place])
            place += 1
            length += byte
            if byte < 255 { return length }
        }
        return nil
    }

    private static func copy(
        _ source: UnsafeRawBufferPointer, _ from: Int, _ count: Int, into target: UnsafeMutableRawBufferPointer, at place: Int
    ) {
        guard count > 0 else { return }
        UnsafeMutableRawBufferPointer(rebasing: target[place..<(place + count)])
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[from..<(from + count)]))
    }

    /// Writes sequences of literals and matches.
    private struct Writer {
        let target: UnsafeMutableRawBufferPointer
        var count = 0

        mutating func sequence(literals: Slice<UnsafeRawBufferPointer>, offset: Int?, match: Int) {
            byte(min(literals.count, 15) << 4 | (offset == nil ? 0 : min(match, 15)))
            rest(of: literals.count)
            for literal in literals { byte(Int(literal)) }
            guard let offset else { return }
            byte(offset & 0xFF)
            byte(offset >> 8)
            rest(of: match)
        }

        private mutating func rest(of length: Int) {
            guard length >= 15 else { return }
            var left = length - 15
            while left >= 255 {
                byte(255)
                left -= 255
            }
            byte(left)
        }

        private mutating func byte(_ value: Int) {
            target[count] = UInt8(truncatingIfNeeded: value)
            count += 1
        }
    }
}
