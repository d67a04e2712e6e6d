import CourseModel

/// Reads a typed line as the response to a question, whatever its type.
struct ResponseReader {
    let question: Question
    /// The parts of the question in the order shown, see ``OptionOrder``.
    let order: [Int]

    /// What a line was read as.
    enum Reading: Hashable {
        case response(Response)
        /// It could not be read; this says what to type.
        case correction(String)
    }

    /// Reads a line.
    func read(_ text: String) -> Reading {
        switch question.key {
        case .number, .text, .explain, .measured: .response(.typed(text))
        case .choice(let key): choice(text, key)
        case .order: ordered(text)
        case .match(let key): matched(text, key)
        case .table(let key): cells(text, key)
        case .predict(let key): predicted(text, key)
        }
    }

    private func choice(_ text: String, _ key: ChoiceKey) -> Reading {
        guard let chosen = ChoiceReader(count: order.count, isMultiple: key.isMultiple).positions(in: text) else {
            return .correction(ChoiceReader.correction(count: order.count, isMultiple: key.isMultiple))
        }
        return .response(.chosen(chosen.map { order[$0] }.sorted()))
    }

    /// `3 1 2`, `3,1,2` or, for at most nine items, `312`: each number once.
    private func ordered(_ text: String) -> Reading {
        let words = text.split { $0.isWhitespace || ",;>-".contains($0) }.map(String.init)
        let isRun = words.count == 1 && order.count <= 9 && words[0].count == order.count
        let numbers = (isRun ? words[0].map(String.init) : words).compactMap { Int($0) }
        guard numbers.sorted() == Array(1...max(order.count, 1)) else {
            let example = Array(1...max(order.count, 1)).reversed().map(String.init).joined(separator: " ")
            return .correction("Please type each number from 1 to \(order.count) once, in your order, such as \(example).")
        }
        return .response(.ordered(numbers.map { order[$0 - 1] }))
    }

    /// `b a c` (one letter for each item) or `1b 2a 3c`; `-` leaves one open.
    private func matched(_ text: String, _ key: MatchKey) -> Reading {
        var chosen: [Int?] = Array(repeating: nil, count: key.pairs.count)
        let words = text.lowercased().split { $0.isWhitespace || ",;".contains($0) }
        for (place, word) in words.enumerated() {
            let digits = word.prefix { $0.isASCII && $0.isNumber }
            let letter = word.dropFirst(digits.count).drop { $0 == "=" || $0 == ":" }
            guard let index = digits.isEmpty ? place : Int(digits).map({ $0 - 1 }), chosen.indices.contains(index) else {
                return matchCorrection(key)
            }
            if letter == "-" { continue }
            guard let position = PartLetter.index(of: letter), order.indices.contains(position) else { return matchCorrection(key) }
            chosen[index] = order[position]
        }
        return words.isEmpty ? matchCorrection(key) : .response(.matched(chosen))
    }

    private func matchCorrection(_ key: MatchKey) -> Reading {
        .correction(
            "Please type a letter from a to \(PartLetter.letter(order.count - 1)) for each of the \(key.pairs.count) items, such as "
                + "1a 2b; - leaves one open.")
    }

    /// What belongs into each cell, separated by `;`.
    private func cells(_ text: String, _ key: TableKey) -> Reading {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard parts.count <= key.cells.count else {
            return .correction("There are \(key.cells.count) cells. Please type what belongs into each, separated by ;.")
        }
        let filled = parts.map { $0 == "-" ? "" : $0 }
        return .response(.cells(filled + Array(repeating: "", count: key.cells.count - parts.count)))
    }

    /// `25 ms, 20-30`: the number and the range that should hold the truth in four of five cases.
    private func predicted(_ text: String, _ key: PredictKey) -> Reading {
        let reader = QuantityReader(unit: key.unit)
        let parts = text.split(separator: ";").count == 2 ? text.split(separator: ";") : ResponseReader.divided(text)
        guard parts.count == 2, let value = reader.value(of: String(parts[0])), let range = reader.range(of: String(parts[1])),
            range.low <= value, value <= range.high
        else {
            let unit = reader.bareUnit.isEmpty ? "" : " \(reader.bareUnit)"
            return .correction(
                "Please type a number and the range around it in which you expect the truth four times of five, such as 25\(unit), 20-30.")
        }
        return .response(.predicted(Estimate(value: value, low: range.low, high: range.high)))
    }

    /// Divides at the first comma that a space follows.
    private static func divided(_ text: String) -> [Substring] {
        guard let comma = text.indices.first(where: { text[$0] == "," && text[text.index(after: $0)...].first == " " }) else { return [] }
        return [text[..<comma], text[text.index(after: comma)...]]
    }
}

/// Letters for parts of a question: 0 → a, 25 → z, 26 → aa.
enum PartLetter {
    /// The letter of an index ≥ 0.
    static func letter(_ index: Int) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz").map(String.init)
        return index < 26 ? letters[max(index, 0)] : letter(index / 26 - 1) + letters[index % 26]
    }

    /// The index of a letter; `nil` for anything else.
    static func index(of text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.count <= 2 else { return nil }
        var index = 0
        for scalar in text.unicodeScalars {
            guard (0x61...0x7A).contains(scalar.value) else { return nil }
            index = index * 26 + Int(scalar.value) - 0x60
        }
        return index - 1
    }
}
