/// A unit with what it converts to.
struct MeasureUnit: Hashable {
    /// What is measured; only units of the same quantity convert.
    enum Quantity: Hashable {
        case share, time, data, frequency, length, mass, energy, power
        /// Things that are counted, by their noun without the plural s.
        case count(String)
    }

    /// What is measured.
    let quantity: Quantity
    /// Whether it is "per second".
    let isRate: Bool
    /// One of it in the base unit: share, second, byte, hertz, metre, gram, joule, watt, one.
    let factor: Double

    /// Reads a unit as written: `ms`, `%`, `MB`, `MiB/s`, `samples/s`, `samples per second`; `nil` for an unknown unit that is no rate.
    init?(_ text: String) {
        let spelled = MeasureUnit.withSlash(text)
        let parts = spelled.split(separator: "/", omittingEmptySubsequences: false).map { String($0).trimmed }
        if parts.count == 2, let per = MeasureUnit.simple(parts[1]), per.quantity == .time, !parts[0].isEmpty {
            let above = MeasureUnit.simple(parts[0]) ?? (.count(MeasureUnit.singular(parts[0])), 1)
            self.init(quantity: above.quantity, isRate: true, factor: above.factor / per.factor)
        } else if parts.count == 1, let simple = MeasureUnit.simple(parts[0]) {
            self.init(quantity: simple.quantity, isRate: false, factor: simple.factor)
        } else {
            return nil
        }
    }

    private init(quantity: Quantity, isRate: Bool, factor: Double) {
        self.quantity = quantity
        self.isRate = isRate
        self.factor = factor
    }

    /// What a number in this unit is multiplied by to be in another one; `nil` when they do not convert.
    func factor(to other: MeasureUnit) -> Double? {
        guard quantity == other.quantity, isRate == other.isRate, other.factor > 0 else { return nil }
        return factor / other.factor
    }

    /// "MB per second" → "MB/s"; "samples a second" → "samples/s".
    private static func withSlash(_ text: String) -> String {
        for word in [" per ", " a "] {
            if let (left, right) = text.split(at: word) { return left + "/" + right }
        }
        return text
    }

    private static func singular(_ noun: String) -> String {
        let lower = noun.lowercased()
        let single = lower.count > 1 && lower.hasSuffix("s") ? String(lower.dropLast()) : lower
        return single == "img" ? "image" : single
    }

    private static func simple(_ text: String) -> (quantity: Quantity, factor: Double)? { exact[text] ?? folded[text.lowercased()] }

    private static let folded: [String: (quantity: Quantity, factor: Double)] = Dictionary(
        exact.sorted { $0.key < $1.key }.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })

    /// Every known spelling. Case is only looked at where it tells two units apart.
    private static let exact: [String: (quantity: Quantity, factor: Double)] = {
        var units: [String: (quantity: Quantity, factor: Double)] = [:]
        for (quantity, spellings) in spellings {
            for (names, factor) in spellings {
                for name in names.split(separator: " ") { units[String(name)] = (quantity, factor) }
            }
        }
        return units
    }()

    private static let spellings: [(Quantity, [(String, Double)])] = [
        (.share, [("% percent pct", 0.01), ("‰ permille", 0.001), ("share", 1)]),
        (
            .time,
            [
                ("ns nanosecond nanoseconds", 1e-9), ("µs us microsecond microseconds", 1e-6),
                ("ms msec msecs millisecond milliseconds", 1e-3), ("s sec secs second seconds", 1), ("min mins minute minutes", 60),
                ("h hr hrs hour hours", 3600), ("d day days", 86_400),
            ]
        ),
        (
            .data,
            [
                ("bit bits", 0.125), ("kbit kbits", 125), ("Mbit Mbits", 125_000), ("Gbit Gbits", 125_000_000), ("B byte bytes", 1),
                ("kB KB kilobyte kilobytes", 1e3), ("MB megabyte megabytes", 1e6), ("GB gigabyte gigabytes", 1e9),
                ("TB terabyte terabytes", 1e12), ("KiB", 1024), ("MiB", 1_048_576), ("GiB", 1_073_741_824), ("TiB", 1_099_511_627_776),
            ]
        ),
        (.frequency, [("Hz hertz", 1), ("kHz", 1e3), ("MHz", 1e6), ("GHz", 1e9)]),
        (.length, [("nm", 1e-9), ("µm um", 1e-6), ("mm", 1e-3), ("cm", 1e-2), ("m metre metres meter meters", 1), ("km", 1e3)]),
        (.mass, [("mg", 1e-3), ("g gram grams", 1), ("kg", 1e3), ("t tonne tonnes", 1e6)]),
        (.energy, [("J joule joules", 1), ("kJ", 1e3), ("MJ", 1e6), ("Wh", 3600), ("kWh", 3.6e6)]),
        (.power, [("mW", 1e-3), ("W watt watts", 1), ("kW", 1e3)]),
    ]
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        var part = self[...]
        while part.first?.isWhitespace ?? false { part.removeFirst() }
        while part.last?.isWhitespace ?? false { part.removeLast() }
        return String(part)
    }

    /// The parts before and after the first occurrence of `separator`; `nil` when it does not occur.
    func split(at separator: String) -> (String, String)? {
        let wanted = Array(separator)
        let characters = Array(self)
        guard characters.count > wanted.count else { return nil }
        for start in 0...(characters.count - wanted.count) where Array(characters[start..<start + wanted.count]) == wanted {
            return (String(characters[..<start]), String(characters[(start + wanted.count)...]))
        }
        return nil
    }
}
