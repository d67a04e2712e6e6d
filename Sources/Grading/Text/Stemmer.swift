import CStemmer
import Synchronization

/// Snowball's English stemmer: "workers" → "worker", "improved" → "improv".
///
/// Snowball keeps state in each stemmer, so every use is under one lock; stems are remembered (up to a bound).
final class Stemmer: Sendable {
    private struct State: ~Copyable {
        let handle = StemmerHandle()
        var stems: [String: String] = [:]
    }

    private let state = Mutex(State())

    /// The stem of a folded word; the word itself when it has characters outside a–z or is very short or long.
    func stem(_ word: String) -> String {
        guard (3...40).contains(word.utf8.count), word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
        return state.withLock { state in
            if let known = state.stems[word] { return known }
            if state.stems.count > 50_000 { state.stems.removeAll(keepingCapacity: true) }
            let stem = state.handle.stem(word)
            state.stems[word] = stem
            return stem
        }
    }
}

/// Owns one Snowball stemmer.
private struct StemmerHandle: ~Copyable, @unchecked Sendable {
    /// `nil` only when there is no memory; then words are their own stems.
    private let stemmer: OpaquePointer?

    init() { stemmer = sb_stemmer_new("english", "UTF_8") }

    deinit { if let stemmer { sb_stemmer_delete(stemmer) } }

    func stem(_ word: String) -> String {
        guard let stemmer else { return word }
        return Array(word.utf8).withUnsafeBufferPointer { bytes in
            guard let stem = sb_stemmer_stem(stemmer, bytes.baseAddress, CInt(bytes.count)) else { return word }
            let length = Int(sb_stemmer_length(stemmer))
            return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
        }
    }
}
