/// Decimal digits of floating-point numbers, rounded as people round: half away from zero, on the shortest decimal that names the number.
enum DecimalText {
    /// `value` with exactly `decimals` digits after the point: `(1.005, 2)` → `1.01`; `-0.001` with 2 → `0.00`.
    ///
    /// Not finite → `–`; from 10¹⁵ on, scientific.
    static func fixed(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return "–" }
        guard value.magnitude < 1e15 else { return value.description }
        let number = Decimal(value.magnitude).rounded(decimals: min(18, max(0, decimals)))
        return (value < 0 && !number.isZero ? "-" : "") + number.text
    }

    /// How many decimals show `digits` significant digits of `value`, after rounding: `(12.34, 3)` → 1; `(999.6, 3)` → 0.
    static func decimals(of value: Double, significant digits: Int) -> Int {
        guard value.isFinite, value != 0 else { return 0 }
        let exponent = Decimal(value.magnitude).rounded(significant: digits).exponent
        return min(18, max(0, digits - 1 - exponent))
    }

    /// The power of ten of the first digit after rounding to `digits` significant digits: `(999.6, 3)` → 3.
    static func exponent(of value: Double, significant digits: Int) -> Int {
        guard value.isFinite, value != 0 else { return 0 }
        return Decimal(value.magnitude).rounded(significant: digits).exponent
    }
}

/// A non-negative decimal number: `0.d₀d₁d₂… × 10^point`.
private struct Decimal {
    /// The digits from the first that is not 0; empty = zero.
    private var digits: [UInt8]
    /// How many digits stand before the point; may be negative.
    private var point: Int
    /// How many digits stand after the point when written.
    private var decimals = 0

    /// The shortest decimal that names a finite, non-negative number.
    init(_ value: Double) {
        let parts = value.description.split(separator: "e")
        let mantissa = (parts.first ?? "0").utf8
        let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }.count
        let all = mantissa.filter { $0 != UInt8(ascii: ".") }.map { $0 - UInt8(ascii: "0") }
        let zeros = all.prefix { $0 == 0 }.count
        digits = Array(all.dropFirst(zeros))
        while digits.last == 0 { digits.removeLast() }
        point = whole - zeros + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    }

    var isZero: Bool { digits.isEmpty }

    /// The power of ten of the first digit; 0 for zero.
    var exponent: Int { isZero ? 0 : point - 1 }

    func rounded(decimals: Int) -> Decimal {
        var result = rounded(count: point + decimals)
        result.decimals = decimals
        return result
    }

    func rounded(significant count: Int) -> Decimal { rounded(count: count) }

    /// Rounded to the first `count` digits.
    private func rounded(count: Int) -> Decimal {
        guard count < digits.count else { return self }
        var result = self
        result.digits = count > 0 ? Array(digits.prefix(count)) : []
        if count >= 0, digits[count] >= 5 { result.increment(count: count) }
        while result.digits.last == 0 { result.digits.removeLast() }
        return result
    }

    /// Adds one in the last of `count` places.
    private mutating func increment(count: Int) {
        var index = count - 1
        while index >= 0, digits[index] == 9 {
            digits[index] = 0
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits.insert(1, at: 0)
            point += 1
        }
    }

    /// The number with its decimals, `0.05`.
    var text: String {
        let whole = point > 0 ? (0..<point).map(digit).joined() : "0"
        guard decimals > 0 else { return whole }
        return whole + "." + (point..<(point + decimals)).map(digit).joined()
    }

    private func digit(at index: Int) -> String { digits.indices.contains(index) ? String(digits[index]) : "0" }
}
