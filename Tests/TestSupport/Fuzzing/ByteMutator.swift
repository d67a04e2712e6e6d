import CourseModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Changes bytes at random, the same way for the same seed: what a bad disk, a cut download or a hasty editor does to a file.
public struct ByteMutator {
    private var random: SeedSequence

    /// How many inputs are tried: so many in every test run, times `HONE_FUZZ` in a long one.
    public static func rounds(_ usual: Int) -> Int { usual * (getenv("HONE_FUZZ").flatMap { Int(String(cString: $0)) } ?? 1) }

    /// Makes a mutator.
    public init(seed: UInt64) { random = SeedSequence(seed: seed) }

    /// Pieces that readers of texts stumble over.
    private static let pieces =
        [
            "\0", "\n", "\r\n", "\u{FEFF}", "\u{202E}", "é", "e\u{301}", "👩‍👩‍👧", "\"", "\\", "'", "`", "{", "}", "[", "]", "(", ")", ":", ": ",
            " #", "- ", "> ", "|", "---\n",
            "```", "-1", "0", "1e999", "1e-999", "NaN", "99999999999999999999", "null", "true", "\t", "{{", "}}", "*", "**", "&a", "*a",
            "<<", "!!", "%", "\u{1B}[31m",
            "\\u0000", "\\ud800",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]

    /// The bytes with one to eight changes.
    public mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for _ in 0...random.next(below: 8) { change(&result) }
        return result
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let place = random.next(below: bytes.count + 1)
        let end = min(bytes.count, place + 1 + random.next(below: random.next(below: 8) == 0 ? 400 : 12))
        switch random.next(below: 8) {
        case 0 where place < bytes.count: bytes[place] ^= UInt8(1 << random.next(below: 8))
        case 1 where place < bytes.count: bytes[place] = UInt8(random.next(below: 256))
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 4: bytes.insert(contentsOf: bytes[place..<end], at: random.next(below: bytes.count + 1))
        case 5 where random.next(below: 4) == 0: bytes.removeSubrange(place...)
        case 6:
            let piece = Self.pieces[random.next(below: Self.pieces.count)]
            for _ in 0...(random.next(below: 20) == 0 ? 200 : 0) { bytes.insert(contentsOf: piece, at: place) }
        default: bytes.replaceSubrange(place..<end, with: Self.pieces[random.next(below: Self.pieces.count)])
        }
    }
}
