/// Numbers written as words.
enum NumberWords {
    /// The value of a number word: "four" → 4; `nil` for anything else. "one" is left a word: it is a pronoun more often than a number.
    static func value(of word: String) -> Double? { values[word] }

    private static let values: [String: Double] = [
        "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
        "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
        "thousand": 1000, "million": 1_000_000,
    ]
}

/// Numbers as short text.
enum NumberText {
    /// The shortest decimal text: 4.0 → "4", 1.5 → "1.5".
    static func short(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
        return String(value)
    }
}
