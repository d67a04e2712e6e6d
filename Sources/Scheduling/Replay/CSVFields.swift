/// The fields of one line of comma-separated text, as places in the line; quotes around a field are left out.
///
/// Only what logs need of RFC 4180: a quoted field may hold commas, but no line break; `""` inside it is refused with the line.
struct CSVFields {
    /// How many fields are told apart; further ones are counted only.
    static let most = 16

    private(set) var count = 0
    private var ranges = Array(repeating: 0..<0, count: CSVFields.most)

    /// The bytes of a field; empty when the line has too few.
    func bytes(_ index: Int, of line: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard index < min(count, Self.most) else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(rebasing: line[ranges[index]])
    }

    /// Splits a line.
    ///
    /// - Returns: false when a quote has no end or text follows it.
    mutating func split(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        count = 0
        var start = 0
        while true {
            let isQuoted = start < line.count && line[start] == UInt8(ascii: "\"")
            guard let end = isQuoted ? Self.closingQuote(in: line, after: start + 1) : Self.comma(in: line, from: start) else {
                return false
            }
            add(isQuoted ? start + 1..<end : Self.trimmed(start..<end, of: line))
            let next = isQuoted ? end + 1 : end
            if next >= line.count { return true }
            guard line[next] == UInt8(ascii: ",") else { return false }
            start = next + 1
        }
    }

    private mutating func add(_ range: Range<Int>) {
        if count < Self.most { ranges[count] = range }
        count += 1
    }

    private static func comma(in line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < line.count, line[index] != UInt8(ascii: ",") { index += 1 }
        return index
    }

    private static func closingQuote(in line: UnsafeBufferPointer<UInt8>, after start: Int) -> Int? {
        var index = start
        while index < line.count, line[index] != UInt8(ascii: "\"") { index += 1 }
        return index < line.count ? index : nil
    }

    private static func trimmed(_ range: Range<Int>, of line: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, line[start] == UInt8(ascii: " ") || line[start] == UInt8(ascii: "\t") { start += 1 }
        while start < end, line[end - 1] == UInt8(ascii: " ") || line[end - 1] == UInt8(ascii: "\t") { end -= 1 }
        return start..<end
    }
}
