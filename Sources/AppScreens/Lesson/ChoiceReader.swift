/// Reads the numbers of the options that were chosen: `2`, `1 3`, `1,3`.
struct ChoiceReader {
    /// How many options there are.
    let count: Int
    /// Whether several may be chosen.
    let isMultiple: Bool

    /// The 0-based positions as shown; `nil` when the text is something else.
    func positions(in text: String) -> [Int]? {
        let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" }
        let numbers = words.compactMap { Int($0) }
        guard !numbers.isEmpty, numbers.count == words.count, numbers.allSatisfy({ (1...count).contains($0) }) else { return nil }
        guard isMultiple || numbers.count == 1 else { return nil }
        return Set(numbers).sorted().map { $0 - 1 }
    }

    /// What is said when the text was something else.
    static func correction(count: Int, isMultiple: Bool) -> String {
        isMultiple ? "Please type numbers from 1 to \(count), separated by spaces." : "Please type one number from 1 to \(count)."
    }
}
