/// Reads the times and numbers of a review log.
enum ReviewTime {
    /// A time as written: a number of an unknown unit, or date and time.
    enum Written: Equatable {
        /// A number, in thousandths.
        case number(thousandths: Int64)
        /// Date and time, in milliseconds since 1970.
        case text(milliseconds: Int64)

        /// What a file is taken to be written in when this is its first time.
        var style: ReviewLog.TimeStyle {
            switch self {
            case .text: .text
            case .number(let thousandths):
                (1_000_000_000_000..<100_000_000_000_000).contains(thousandths) ? .seconds : .milliseconds
            }
        }

        /// Milliseconds since 1970; `nil` when it is not of that style or beyond the years 1 to 9999.
        func milliseconds(as style: ReviewLog.TimeStyle) -> Int64? {
            switch (self, style) {
            case (.text(let milliseconds), .text): milliseconds
            case (.number(let thousandths), .seconds): ReviewTime.inRange(thousandths)
            case (.number(let thousandths), .milliseconds): ReviewTime.inRange(thousandths.dividedRoundingDown(by: 1000))
            default: nil
            }
        }
    }

    /// The milliseconds of the years 1 to 9999.
    static let milliseconds: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

    /// Reads `1700000000000`, `1700000000.25` or a date and time, see ``text(_:)``; `nil` for anything else.
    static func written(_ bytes: UnsafeBufferPointer<UInt8>) -> Written? {
        if let thousandths = thousandths(bytes) { return .number(thousandths: thousandths) }
        return text(bytes).map(Written.text)
    }

    /// Reads a decimal number in thousandths, further digits cut off; `nil` when it is none or is beyond 10¹⁵.
    static func thousandths(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        var reader = ByteReader(bytes)
        let isNegative = reader.skip(UInt8(ascii: "-"))
        guard let whole = reader.digits(1...15) else { return nil }
        var fraction: Int64 = 0
        if reader.skip(UInt8(ascii: ".")) {
            guard let read = reader.fraction() else { return nil }
            fraction = read
        }
        guard reader.isAtEnd else { return nil }
        return (isNegative ? -1 : 1) * (whole * 1000 + fraction)
    }

    /// Reads `2026-01-31`, `2026-01-31T12:00`, `2026-01-31 12:00:00.123456+01:00` and the like as milliseconds since 1970.
    ///
    /// Without a zone it is UTC. `nil` when it is no such text or no such day or time; a leap second is none.
    static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        var reader = ByteReader(bytes)
        guard let date = reader.date() else { return nil }
        let midnight = date * 86_400_000
        if reader.isAtEnd { return inRange(midnight) }
        guard reader.skip(UInt8(ascii: "T")) || reader.skip(UInt8(ascii: " ")), let time = reader.timeOfDay() else { return nil }
        guard let offset = reader.zone(), reader.isAtEnd else { return nil }
        return inRange(midnight + time - offset)
    }

    fileprivate static func inRange(_ value: Int64) -> Int64? { milliseconds.contains(value) ? value : nil }
}

/// Reads numbers from bytes, from left to right.
private struct ByteReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    /// Steps over a byte if it is next.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    /// Reads as many digits as there are; `nil` when there are fewer or more than allowed (at most 18).
    mutating func digits(_ allowed: ClosedRange<Int>) -> Int64? {
        var value: Int64 = 0
        var count = 0
        while place < bytes.count, bytes[place] &- UInt8(ascii: "0") < 10 {
            guard count < allowed.upperBound else { return nil }
            value = value * 10 + Int64(bytes[place] &- UInt8(ascii: "0"))
            count += 1
            place += 1
        }
        return count >= allowed.lowerBound ? value : nil
    }

    /// Reads the digits after a point as thousandths, further ones cut off; `nil` when there are none.
    mutating func fraction() -> Int64? {
        var (value, scale, count): (Int64, Int64, Int) = (0, 100, 0)
        while place < bytes.count, bytes[place] &- UInt8(ascii: "0") < 10 {
            value += Int64(bytes[place] &- UInt8(ascii: "0")) * scale
            scale /= 10
            count += 1
            place += 1
        }
        return count > 0 ? value : nil
    }

    /// Reads `YYYY-MM-DD` as days since 1970.
    mutating func date() -> Int64? {
        guard let year = digits(4...4), skip(UInt8(ascii: "-")), let month = digits(2...2), skip(UInt8(ascii: "-")) else { return nil }
        guard let day = digits(2...2), year >= 1, (1...12).contains(month) else { return nil }
        guard day >= 1, day <= CivilDate.length(ofMonth: month, year: year) else { return nil }
        return CivilDate.daysSince1970(year: year, month: month, day: day)
    }

    /// Reads `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fff` as milliseconds.
    mutating func timeOfDay() -> Int64? {
        guard let hour = digits(2...2), hour < 24, skip(UInt8(ascii: ":")), let minute = digits(2...2), minute < 60 else { return nil }
        var milliseconds = (hour * 60 + minute) * 60_000
        guard skip(UInt8(ascii: ":")) else { return milliseconds }
        guard let second = digits(2...2), second < 60 else { return nil }
        milliseconds += second * 1000
        guard skip(UInt8(ascii: ".")) else { return milliseconds }
        return fraction().map { milliseconds + $0 }
    }

    /// Reads nothing, `Z`, `+HH:MM` or `+HHMM` as milliseconds from UTC.
    mutating func zone() -> Int64? {
        if isAtEnd || skip(UInt8(ascii: "Z")) { return 0 }
        let isWest = skip(UInt8(ascii: "-"))
        guard isWest || skip(UInt8(ascii: "+")), let hours = digits(2...4) else { return nil }
        let isJoined = hours >= 100 || !skip(UInt8(ascii: ":"))
        guard let minutes = isJoined ? hours % 100 : digits(2...2), minutes < 60 else { return nil }
        let whole = isJoined ? hours / 100 : hours
        return whole < 24 ? (isWest ? -1 : 1) * (whole * 60 + minutes) * 60_000 : nil
    }
}
