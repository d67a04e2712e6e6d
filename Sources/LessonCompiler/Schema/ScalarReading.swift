import CourseModel

/// Reads single values as authors write them. All of it is total: `nil` for anything else.
enum ScalarReading {
    /// A number in decimal notation, with an exponent if need be; no `inf`, `nan` or hexadecimal digits.
    static func number(_ text: String) -> Double? {
        guard !text.isEmpty, text.utf8.allSatisfy({ isNumberByte($0) }), let number = Double(text), number.isFinite else { return nil }
        return number
    }

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"): true
        case UInt8(ascii: "e"), UInt8(ascii: "E"): true
        default: false
        }
    }

    /// A whole number in decimal digits.
    static func count(_ text: String) -> Int? {
        guard text.utf8.allSatisfy({ ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) || $0 == UInt8(ascii: "-") }) else { return nil }
        return Int(text)
    }

    /// `true` or `false`.
    static func flag(_ text: String) -> Bool? {
        switch text {
        case "true": true
        case "false": false
        default: nil
        }
    }

    /// A day as midnight UTC: `2026-11-23`.
    static func day(_ text: String) -> Instant? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { count(String($0)) }
        guard numbers.count == 3, numbers[0] > 0, (1...12).contains(numbers[1]) else { return nil }
        guard (1...length(ofMonth: numbers[1], year: numbers[0])).contains(numbers[2]) else { return nil }
        return Instant(rawValue: Int64(days(numbers[0], numbers[1], numbers[2])) * 86_400_000)
    }

    /// `0.02` → absolute, `2%` → relative, `3 significant figures` or `3sf` → significant figures, `2 decimal places` or `2dp` → places.
    static func tolerance(_ text: String) -> NumberKey.Tolerance? {
        for suffix in ["decimal places", "decimal place", "decimals", "dp"] where text.hasSuffix(suffix) {
            let places = count(String(text.dropLast(suffix.count)).trimming())
            return places.flatMap { (0...15).contains($0) ? .decimalPlaces($0) : nil }
        }
        for suffix in ["significant figures", "significant figure", "sf"] where text.hasSuffix(suffix) {
            let figures = count(String(text.dropLast(suffix.count)).trimming())
            return figures.flatMap { (1...15).contains($0) ? .significantFigures($0) : nil }
        }
        if text.hasSuffix("%") {
            return number(String(text.dropLast()).trimming()).flatMap { (0...100).contains($0) ? .relative($0 / 100) : nil }
        }
        return number(text).flatMap { $0 >= 0 ? .absolute($0) : nil }
    }

    /// A number as an author would write it: 2 → `2`, 0.5 → `0.5`.
    static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
    }

    /// A number without exponent, as the expression language needs it: 0.00001 → `0.00001`.
    static func plain(_ value: Double) -> String {
        let text = number(value)
        guard text.contains("e") else { return text }
        let micros = (value * 1e9).rounded()
        guard micros >= 0, micros < 1e15 else { return "0" }
        let digits = String(Int(micros))
        let padded = String(repeating: "0", count: max(10 - digits.count, 0)) + digits
        return "\(padded.dropLast(9)).\(padded.suffix(9))"
    }

    /// Seconds as an author would write them: 0.02 → `20ms`, 1.5 → `1.5s`.
    static func duration(_ seconds: Double) -> String {
        seconds > 0 && seconds < 1 ? "\(number((seconds * 1e6).rounded() / 1000))ms" : "\(number(seconds))s"
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Days since 1970-01-01 in the Gregorian calendar (Hinnant, “chrono-Compatible Low-Level Date Algorithms”, days_from_civil).
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
