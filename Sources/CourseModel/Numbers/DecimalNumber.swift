/// A decimal number with up to 18 significant digits: `0.1 + 0.2` is `0.3` here, as an author who writes decimal digits expects.
///
/// Sums and products are exact as long as they fit in 18 digits; anything longer, and every quotient, is rounded to 18 digits, half to even.
public struct DecimalNumber: Hashable, Sendable {
    /// The digits as a whole number, without zeros at the end.
    let coefficient: Int64
    /// The power of ten that the digits are multiplied by; 0 for zero.
    let exponent: Int

    /// How many significant digits are kept.
    static let digits = 18
    /// The largest power of ten either way; beyond it a number overflows, or is zero.
    private static let maximalExponent = 400

    /// Zero.
    public static let zero = DecimalNumber(coefficient: 0, exponent: 0)

    private init(coefficient: Int64, exponent: Int) {
        self.coefficient = coefficient
        self.exponent = exponent
    }

    /// A number from any digits and a power of ten, rounded to 18 digits; `nil` when it is too large.
    init?(_ digits: Int128, exponent: Int) {
        var (coefficient, exponent) = (digits, exponent)
        let excess = Self.count(of: coefficient) - Self.digits
        if excess > 0 {
            coefficient = Self.divided(coefficient, by: Self.power(excess))
            exponent += excess
        }
        while coefficient != 0, coefficient % 10 == 0 {
            coefficient /= 10
            exponent += 1
        }
        guard coefficient != 0, exponent >= -Self.maximalExponent else {
            self = .zero
            return
        }
        guard exponent <= Self.maximalExponent else { return nil }
        self.init(coefficient: Int64(coefficient), exponent: exponent)
    }

    /// The number that a `Double` is written as (its shortest digits that read back as the same); `nil` for infinities and NaN.
    public init?(_ number: Double) {
        guard number.isFinite else { return nil }
        self.init("\(number)")
    }

    /// Reads digits with a sign, one decimal point and an exponent, all optional but the digits; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let lower = text.lowercased()
        let parts = lower.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
        guard let mantissa = parts.first, let shift = parts.count == 1 ? 0 : Int(parts[1]), abs(shift) <= 10_000 else { return nil }
        let isNegative = mantissa.hasPrefix("-")
        let unsigned = mantissa.hasPrefix("-") || mantissa.hasPrefix("+") ? mantissa.dropFirst() : mantissa
        let halves = unsigned.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, halves.contains(where: { !$0.isEmpty }) else { return nil }
        let all = halves.joined().drop { $0 == "0" }
        guard halves.joined().utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return nil }
        // More than 36 digits cannot change the first 18.
        guard let value = Int128(all.isEmpty ? "0" : String(all.prefix(36))) else { return nil }
        let places = halves.count == 2 ? halves[1].count : 0
        self.init(isNegative ? -value : value, exponent: shift - places + max(all.count - 36, 0))
    }

    /// The nearest `Double`.
    public var double: Double { Double("\(coefficient)e\(exponent)") ?? .nan }

    /// Whether it is a whole number.
    public var isWhole: Bool { exponent >= 0 }
}

extension DecimalNumber: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
    /// A literal; one that is no finite number counts as zero.
    public init(floatLiteral value: Double) { self = DecimalNumber(value) ?? .zero }
    /// A literal.
    public init(integerLiteral value: Int) { self = DecimalNumber(Int128(value), exponent: 0) ?? .zero }
}

extension DecimalNumber: Comparable {
    /// By value.
    public static func < (left: Self, right: Self) -> Bool {
        guard let difference = left.minus(right) else { return left.coefficient < right.coefficient }
        return difference.coefficient < 0
    }
}

// MARK: Arithmetic

extension DecimalNumber {
    /// The number with the other sign.
    public var negated: DecimalNumber { DecimalNumber(coefficient: -coefficient, exponent: exponent) }
    /// The number without its sign.
    public var magnitude: DecimalNumber { coefficient < 0 ? negated : self }

    /// The sum; `nil` when it is too large.
    public func plus(_ other: DecimalNumber) -> DecimalNumber? {
        guard coefficient != 0 else { return other }
        guard other.coefficient != 0 else { return self }
        let (high, low) = exponent >= other.exponent ? (self, other) : (other, self)
        let gap = high.exponent - low.exponent
        let shift = min(gap, 37 - Self.count(of: Int128(high.coefficient)))
        let wide = Int128(high.coefficient) * Self.power(shift)
        // What is more than 37 digits below the first one is lost to rounding anyway.
        let narrow = gap - shift > 37 ? 0 : Self.divided(Int128(low.coefficient), by: Self.power(gap - shift))
        return DecimalNumber(wide + narrow, exponent: high.exponent - shift)
    }

    /// The difference; `nil` when it is too large.
    public func minus(_ other: DecimalNumber) -> DecimalNumber? { plus(other.negated) }

    /// The product; `nil` when it is too large.
    public func times(_ other: DecimalNumber) -> DecimalNumber? {
        DecimalNumber(Int128(coefficient) * Int128(other.coefficient), exponent: exponent + other.exponent)
    }

    /// The quotient; `nil` when it is too large, or `other` is zero.
    public func divided(by other: DecimalNumber) -> DecimalNumber? {
        guard other.coefficient != 0 else { return nil }
        let shift = 37 - Self.count(of: Int128(coefficient))
        let (quotient, rest) = (Int128(coefficient) * Self.power(shift)).quotientAndRemainder(dividingBy: Int128(other.coefficient))
        // A rest decides a tie when the quotient is cut to 18 digits.
        let sticky: Int128 = rest != 0 && quotient % 5 == 0 ? ((coefficient < 0) == (other.coefficient < 0) ? 1 : -1) : 0
        return DecimalNumber(quotient + sticky, exponent: exponent - other.exponent - shift)
    }

    /// Rounded to so many decimal places (negative: to tens, hundreds…), half away from zero, as at school.
    public func rounded(places: Int) -> DecimalNumber {
        let excess = -exponent - places
        guard excess > 0 else { return self }
        guard excess <= 37 else { return .zero }
        let unit = Self.power(excess)
        let (quotient, rest) = Int128(coefficient).quotientAndRemainder(dividingBy: unit)
        let up: Int128 = 2 * rest.magnitude >= unit.magnitude ? (coefficient < 0 ? -1 : 1) : 0
        return DecimalNumber(quotient + up, exponent: -places) ?? .zero
    }

    /// Rounded to so many significant figures, half away from zero.
    public func rounded(significantFigures: Int) -> DecimalNumber {
        rounded(places: significantFigures - Self.count(of: Int128(coefficient)) - exponent)
    }

    private static func count(of number: Int128) -> Int {
        var (rest, count) = (number.magnitude, 0)
        while rest > 0 {
            rest /= 10
            count += 1
        }
        return count
    }

    private static func power(_ exponent: Int) -> Int128 { (0..<max(exponent, 0)).reduce(1) { power, _ in power * 10 } }

    /// A quotient rounded half to even.
    private static func divided(_ number: Int128, by divisor: Int128) -> Int128 {
        let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
        let twice = 2 * rest.magnitude
        guard twice > divisor.magnitude || (twice == divisor.magnitude && quotient % 2 != 0) else { return quotient }
        return quotient + (number < 0 ? -1 : 1)
    }
}

// MARK: Text

extension DecimalNumber: CustomStringConvertible {
    /// The digits as one would write them: `1.5`, `-0.025`, `1200`; with an exponent only beyond 20 zeros: `1e+30`.
    public var description: String {
        let figures = String(coefficient.magnitude)
        let sign = coefficient < 0 ? "-" : ""
        if exponent >= 0 {
            return exponent <= 20 ? sign + figures + String(repeating: "0", count: exponent) : "\(sign)\(figures)e+\(exponent)"
        }
        let places = -exponent
        if places > 30 { return "\(sign)\(figures)e-\(places)" }
        let padded = String(repeating: "0", count: max(places + 1 - figures.count, 0)) + figures
        return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }

    /// The number with exactly so many decimal places: `1` → `1.00`.
    public func text(places: Int) -> String {
        let plain = rounded(places: places).description
        guard places > 0, !plain.contains("e") else { return plain }
        let written = plain.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
        return plain + (written == 0 ? "." : "") + String(repeating: "0", count: max(places - written, 0))
    }

    /// The number with so many significant figures, zeros at the end kept: `1` with 3 → `1.00`.
    public func text(significantFigures figures: Int) -> String {
        let rounded = rounded(significantFigures: figures)
        let whole = Self.count(of: Int128(rounded.coefficient)) + rounded.exponent
        return rounded.text(places: max(figures - whole, 0))
    }
}

extension DecimalNumber: Codable {
    /// Decodes the digits as text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = DecimalNumber(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is no decimal number")
        }
        self = number
    }

    /// Encodes the digits as text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
