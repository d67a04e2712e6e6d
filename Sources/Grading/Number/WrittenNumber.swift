/// A number as a learner wrote it.
struct WrittenNumber: Hashable {
    /// The value.
    let value: Double
    /// The significant figures that were written; `nil` for a fraction or a word, which is exact.
    let figures: Int?
    /// What was written after it, as a unit; empty when nothing was.
    let unit: String

    /// Why a text is not one number.
    enum Failure: Error, Hashable {
        /// Nothing was written.
        case empty
        /// It is no number.
        case notANumber
        /// There are several.
        case several
    }
}

/// Reads one number from a short text: "about 1,5 s", "1 000", "3.2e-4", "2/3", "3 × 10^5", "four", "x = 12 %".
struct NumberReader {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    /// The longest text that is read; a longer one is no number.
    static let limit = 400

    private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// The number in a text.
    static func number(in text: CleanText) throws(WrittenNumber.Failure) -> WrittenNumber {
        let scalars = text.scalars.map(plain)
        guard scalars.contains(where: { $0 != " " && $0 != "\n" }) else { throw .empty }
        guard scalars.count <= limit else { throw .notANumber }
        var reader = NumberReader(NumberReader.afterEquals(scalars))
        return try reader.read()
    }

    /// Plain signs and spaces; letters keep their case, because units have one.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == "\n" { return " " }
        return Folding.isLetter(scalar) ? scalar : Folding.folded(scalar)
    }

    /// What follows the last "=", when there is something.
    private static func afterEquals(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard let last = scalars.lastIndex(of: "="), scalars[(last + 1)...].contains(where: Folding.isDigit) else { return scalars }
        return Array(scalars[(last + 1)...])
    }

    private func peek(_ offset: Int = 0) -> Unicode.Scalar {
        let index = position + offset
        return scalars.indices.contains(index) ? scalars[index] : " "
    }

    private mutating func skipSpaces() { while position < scalars.count, peek() == " " { position += 1 } }

    private mutating func read() throws(WrittenNumber.Failure) -> WrittenNumber {
        try skipLead()
        if Folding.isLetter(peek()) { return try readWord() }
        guard var number = try readDigits() else { throw .notANumber }
        number = try readPower(number)
        number = try readFraction(number)
        return try finished(number.value, number.figures)
    }

    /// Skips words and signs that may stand before a number: "about", "it is", "~".
    private mutating func skipLead() throws(WrittenNumber.Failure) {
        while position < scalars.count {
            let scalar = peek()
            if Folding.isLetter(scalar) {
                let start = position
                let word = self.word().lowercased()
                if NumberReader.lead.contains(word) { continue }
                position = start
                return
            }
            if startsDigits() { return }
            guard " ~:,.;()\"'".unicodeScalars.contains(scalar) else { throw .notANumber }
            position += 1
        }
        throw .notANumber
    }

    private func startsDigits() -> Bool {
        let offset = peek() == "-" || peek() == "+" ? 1 : 0
        return Folding.isDigit(peek(offset)) || (peek(offset) == "." && Folding.isDigit(peek(offset + 1)))
    }

    private static let lead: Set<String> = [
        "about", "around", "approximately", "approx", "roughly", "circa", "ca", "it", "is", "its", "the", "answer", "exactly", "nearly",
        "almost", "i", "think", "guess", "would", "say", "maybe", "probably", "should", "be", "some", "equals", "that", "s", "takes", "a",
        "use",
    ]

    private mutating func word() -> String {
        var word = String.UnicodeScalarView()
        while Folding.isLetter(peek()), position < scalars.count {
            word.append(peek())
            position += 1
        }
        return String(word)
    }

    private mutating func readWord() throws(WrittenNumber.Failure) -> WrittenNumber {
        let word = word().lowercased()
        let value = NumberWords.value(of: word) ?? ["one": 1, "half": 0.5, "quarter": 0.25, "none": 0][word]
        guard let value else { throw .notANumber }
        return try finished(value, nil)
    }

    /// Sign, digits with separators, exponent; `nil` when there are no digits.
    private mutating func readDigits() throws(WrittenNumber.Failure) -> (value: Double, figures: Int?)? {
        let isNegative = peek() == "-"
        if isNegative || peek() == "+" { position += 1 }
        var text = ""
        while Folding.isDigit(peek()) || isSeparator() {
            text.unicodeScalars.append(peek())
            position += 1
        }
        guard let digits = DigitGroups.plain(text) else {
            if text.isEmpty { return nil }
            throw .notANumber
        }
        let figures = DigitGroups.significantFigures(digits)
        guard let value = Double(digits + exponent()), value.isFinite else { throw .notANumber }
        return (isNegative ? -value : value, figures)
    }

    /// A separator stands between digits; a space only before exactly three of them.
    private func isSeparator() -> Bool {
        switch peek() {
        case ".", ",": Folding.isDigit(peek(1))
        case "'", "_": Folding.isDigit(peek(1)) && Folding.isDigit(peek(-1))
        case " ": (1...3).allSatisfy { Folding.isDigit(peek($0)) } && !Folding.isDigit(peek(4)) && Folding.isDigit(peek(-1))
        default: false
        }
    }

    private mutating func exponent() -> String {
        guard peek() == "e" || peek() == "E" else { return "" }
        let sign = peek(1) == "-" || peek(1) == "+" ? 1 : 0
        guard Folding.isDigit(peek(1 + sign)) else { return "" }
        var text = peek(1) == "-" ? "e-" : "e"
        position += 1 + sign
        while Folding.isDigit(peek()) {
            if text.utf8.count < 8 { text.unicodeScalars.append(peek()) }
            position += 1
        }
        return text
    }

    /// "× 10^5", "*10^-3".
    private mutating func readPower(_ number: (value: Double, figures: Int?)) throws(WrittenNumber.Failure) -> (
        value: Double, figures: Int?
    ) {
        let start = position
        skipSpaces()
        guard peek() == "×" || peek() == "*" || peek() == "x" || peek() == "·" else {
            position = start
            return number
        }
        position += 1
        skipSpaces()
        guard peek() == "1", peek(1) == "0", peek(2) == "^" else {
            position = start
            return number
        }
        position += 3
        guard let power = try readDigits(), abs(power.value) <= 300, let factor = Double("1e\(Int(power.value))") else { throw .notANumber }
        let value = number.value * factor
        guard value.isFinite else { throw .notANumber }
        return (value, number.figures)
    }

    /// "2/3".
    private mutating func readFraction(_ number: (value: Double, figures: Int?)) throws(WrittenNumber.Failure) -> (
        value: Double, figures: Int?
    ) {
        let start = position
        skipSpaces()
        guard peek() == "/" || peek() == "⁄" else {
            position = start
            return number
        }
        position += 1
        skipSpaces()
        guard startsDigits(), let below = try readDigits() else {
            position = start
            return number
        }
        guard below.value != 0 else { throw .notANumber }
        return (number.value / below.value, nil)
    }

    /// What is left is the unit; another number makes it several.
    private mutating func finished(_ value: Double, _ figures: Int?) throws(WrittenNumber.Failure) -> WrittenNumber {
        let rest = scalars[min(position, scalars.count)...]
        if rest.contains(where: Folding.isDigit) { throw .several }
        let text = String(String.UnicodeScalarView(rest)).trimmed
        let lower = " " + text.lowercased() + " "
        if [" or ", " and ", " to "].contains(where: { lower.split(at: $0) != nil }),
            text.split(separator: " ").contains(where: isNumberWord)
        {
            throw .several
        }
        return WrittenNumber(value: value, figures: figures, unit: NumberReader.withoutEnd(text))
    }

    private func isNumberWord(_ word: Substring) -> Bool { NumberWords.value(of: word.lowercased()) != nil }

    private static func withoutEnd(_ text: String) -> String {
        var text = text
        while let last = text.last, ".,;!?)".contains(last) { text.removeLast() }
        return text.trimmed
    }
}
