extension Tokenizer {
    /// Whether a number starts here: a digit, a point before a digit, or a sign before a digit that cannot be a minus between two things.
    func startsNumber(_ scalar: Unicode.Scalar) -> Bool {
        if Folding.isDigit(scalar) { return true }
        if scalar == "." { return Folding.isDigit(peek(1)) }
        guard scalar == "-" || scalar == "+" else { return false }
        let next = peek(1) == "." ? peek(2) : peek(1)
        let before = position > 0 ? scalars[position - 1] : " "
        return Folding.isDigit(next) && !Folding.isDigit(before) && !Folding.isLetter(before) && before != ")"
    }

    /// Reads a number with its unit: "1.5s" → 1.5 s, "1,000" → 1000, "-33%" → -33 %, "4ish" → 4. "1.2.3" is a word.
    mutating func readNumber() {
        let start = position
        let startsLine = isAtStart
        let sign = peek()
        if sign == "-" || sign == "+" { position += 1 }
        guard var value = readDecimal() else { return }
        skipNumberSuffix()
        let end = position
        let unit = readUnit()
        if unit == nil { position = end }
        if sign == "-", unit != nil || !startsLine { value = -value }
        if sign == "+", unit == nil { add(sign: "+", start..<start + 1) }
        add(number: lexicon.number(value), unit: unit, start..<position)
    }

    /// Reads digits with thousands separators, decimals and exponent; `nil` (a word was added) for "1.2.3".
    private mutating func readDecimal() -> Double? {
        if let whole = readPlainWhole() { return whole }
        let start = position
        var digits = readDigits()
        while peek() == ",", digits.count <= 3, !digits.hasPrefix("0"), isGroup() {
            position += 1
            digits += readDigits()
        }
        if peek() == "." || isDecimalComma(), Folding.isDigit(peek(1)) {
            position += 1
            digits += "." + readDigits()
        }
        if peek() == ".", Folding.isDigit(peek(1)) {
            while peek() == "." || Folding.isDigit(peek()) { position += 1 }
            add(lexicon.word("1.2.3"), start..<position)
            return nil
        }
        return Double(digits + readExponent()) ?? 0
    }

    /// Reads a few digits that nothing follows which may belong to the number; `nil`, at the old position, otherwise.
    private mutating func readPlainWhole() -> Double? {
        var end = position
        var value = 0
        while end < scalars.count, end - position < 9, Folding.isDigit(scalars[end]) {
            value = value * 10 + Int(scalars[end].value) - 0x30
            end += 1
        }
        guard end > position else { return nil }
        let next = end < scalars.count ? scalars[end] : " "
        guard !Folding.isDigit(next), next != ",", next != ".", next != "e" else { return nil }
        position = end
        return Double(value)
    }

    /// At most 40 digits count; more are read over.
    private mutating func readDigits() -> String {
        var digits = ""
        var count = 0
        while Folding.isDigit(peek()) {
            if count < 40 { digits.unicodeScalars.append(peek()) }
            count += 1
            position += 1
        }
        return digits.isEmpty ? "0" : digits
    }

    private func isGroup() -> Bool { (1...3).allSatisfy { Folding.isDigit(peek($0)) } && !Folding.isDigit(peek(4)) }

    /// A comma is a decimal comma when one or two digits and then a unit of time or share follow: "1,5 s".
    private func isDecimalComma() -> Bool {
        guard peek() == ",", Folding.isDigit(peek(1)) else { return false }
        var next = Folding.isDigit(peek(2)) ? 3 : 2
        guard !Folding.isDigit(peek(next)) else { return false }
        if peek(next) == " " { next += 1 }
        if peek(next) == "%" { return true }
        let isSecond = peek(next) == "s" && (!Folding.isLetter(peek(next + 1)) || peek(next + 1) == "e")
        return isSecond || (peek(next) == "m" && peek(next + 1) == "s")
    }

    private mutating func readExponent() -> String {
        guard peek() == "e" else { return "" }
        let sign = peek(1) == "-" || peek(1) == "+" ? 1 : 0
        guard Folding.isDigit(peek(1 + sign)) else { return "" }
        let isNegative = peek(1) == "-"
        position += 1 + sign
        return (isNegative ? "e-" : "e") + readDigits()
    }

    /// Passes "ish", "th" and a trailing plus: "4ish", "4-ish", "4th", "4+".
    private mutating func skipNumberSuffix() {
        let dash = peek() == "-" ? 1 : 0
        if peek(dash) == "i", peek(dash + 1) == "s", peek(dash + 2) == "h", !Folding.isLetter(peek(dash + 3)) {
            position += dash + 3
        } else if peek() == "t", peek(1) == "h", !Folding.isLetter(peek(2)) {
            position += 2
        }
    }

    /// Reads the unit that follows a number directly or after one space; `nil`, at the old position, when none does.
    mutating func readUnit() -> AnswerUnit? {
        let before = position
        if peek() == " " { position += 1 }
        if peek() == "%" || peek() == "×" {
            let unit: AnswerUnit = peek() == "%" ? .percent : .times
            position += 1
            return unit
        }
        let start = position
        while Folding.isLetter(peek()), position - start < 14 { position += 1 }
        if position > start, !Folding.isLetter(peek()), let unit = written(start..<position).unit,
            !(unit == .times && Folding.isDigit(peek())), !(unit == .hour && position - start == 1 && start > before)
        {
            return unit
        }
        position = before
        return nil
    }
}
