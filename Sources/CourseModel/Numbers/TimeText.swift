/// Times as they are written in lessons and on the command line.
public enum TimeText {
    /// A time with its unit, in seconds: `20ms` → 0.02, `1.5s` → 1.5, `2min` → 120, `1h` → 3600; `0` needs no unit. `nil` for anything else.
    public static func seconds(_ text: String) -> Double? {
        if text == "0" { return 0 }
        for (unit, factor) in units where text.hasSuffix(unit) {
            guard let number = number(text.dropLast(unit.count)) else { return nil }
            // 20 × 0.001 is not the nearest number to 0.02; a quotient of whole numbers is.
            return factor < 1 ? number / (1 / factor).rounded() : number * factor
        }
        return nil
    }

    private static let units = [("ms", 0.001), ("us", 1e-6), ("µs", 1e-6), ("min", 60), ("s", 1), ("h", 3600)]

    /// A number in decimal digits, without sign or exponent, with blanks behind it.
    private static func number(_ text: Substring) -> Double? {
        let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
        let digits = text[..<end]
        guard digits.utf8.allSatisfy({ ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) || $0 == UInt8(ascii: ".") }) else {
            return nil
        }
        return Double(digits)
    }
}
