/// A unit that may follow a number in running text.
enum AnswerUnit: String, Hashable, Sendable, CaseIterable {
    case percent = "%"
    case second = "s"
    case millisecond = "ms"
    case microsecond = "µs"
    case nanosecond = "ns"
    case minute = "min"
    case hour = "h"
    case times = "x"
    case kilobyte = "kb"
    case megabyte = "mb"
    case gigabyte = "gb"
    case terabyte = "tb"
    case kibibyte = "kib"
    case mebibyte = "mib"
    case gibibyte = "gib"
    case hertz = "hz"
    case kilohertz = "khz"
    case megahertz = "mhz"
    case gigahertz = "ghz"
    case kilometre = "km"
    case centimetre = "cm"
    case millimetre = "mm"
    case kilogram = "kg"
    case milligram = "mg"
    case framesPerSecond = "fps"
    case kilowatt = "kw"
    case kilowattHour = "kwh"

    /// No unit, and every unit.
    static let all: [AnswerUnit?] = [nil] + allCases

    /// Folded spelling → unit.
    static let bySpelling: [String: AnswerUnit] = [
        "percent": .percent, "pct": .percent, "s": .second, "sec": .second, "secs": .second, "second": .second, "seconds": .second,
        "ms": .millisecond, "msec": .millisecond, "msecs": .millisecond, "millisecond": .millisecond, "milliseconds": .millisecond,
        "us": .microsecond, "µs": .microsecond, "microsecond": .microsecond, "microseconds": .microsecond, "ns": .nanosecond,
        "nanosecond": .nanosecond, "nanoseconds": .nanosecond, "min": .minute, "mins": .minute, "minute": .minute, "minutes": .minute,
        "h": .hour, "hr": .hour, "hrs": .hour, "hour": .hour, "hours": .hour, "x": .times, "times": .times, "fold": .times,
        "kb": .kilobyte, "mb": .megabyte, "gb": .gigabyte, "tb": .terabyte, "kib": .kibibyte, "mib": .mebibyte, "gib": .gibibyte,
        "hz": .hertz, "khz": .kilohertz, "mhz": .megahertz, "ghz": .gigahertz, "km": .kilometre, "cm": .centimetre, "mm": .millimetre,
        "kg": .kilogram, "mg": .milligram, "fps": .framesPerSecond, "kw": .kilowatt, "kwh": .kilowattHour,
    ]
}
