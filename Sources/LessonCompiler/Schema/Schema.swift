/// What keys a block has and what values they take. One description serves the check, the messages and the documentation.
struct Schema: Sendable {
    /// One key.
    struct Key: Sendable {
        let name: String
        let shape: Shape
        let isRequired: Bool
        /// What it means: the end of a sentence.
        let meaning: String
    }

    /// The block, for messages: `a question block`.
    let name: String
    /// The keys, in the order in which they are documented.
    let keys: [Key]
    /// Keys of the format that this version does not have yet.
    var later: [String] = []

    /// The key with that name.
    func key(_ name: String) -> Key? { keys.first { $0.name == name } }

    /// The same block with more keys.
    func adding(_ more: [Key], named name: String? = nil) -> Schema { Schema(name: name ?? self.name, keys: keys + more, later: later) }
}

extension Schema.Key {
    /// A key that must be there.
    static func required(_ name: String, _ shape: Shape, _ meaning: String) -> Schema.Key {
        Schema.Key(name: name, shape: shape, isRequired: true, meaning: meaning)
    }

    /// A key that may be left out.
    static func optional(_ name: String, _ shape: Shape, _ meaning: String) -> Schema.Key {
        Schema.Key(name: name, shape: shape, isRequired: false, meaning: meaning)
    }
}

/// What values a key takes.
indirect enum Shape: Sendable {
    /// Prose that is shown or matched: not empty.
    case text
    /// A single word or name, such as an id.
    case word
    /// A kebab-case id.
    case id
    /// One of these words.
    case oneOf([String])
    case count(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    /// A time with its unit, in seconds.
    case duration(ClosedRange<Double>)
    case flag
    /// A day, `YYYY-MM-DD`.
    case day
    /// `0.02`, `2%`, `3 significant figures`, `3sf`, `2 decimal places`, `2dp`.
    case tolerance
    /// An expression.
    case expression
    /// A list; a single value counts as a list of itself. At least so many elements.
    case list(Shape, atLeast: Int)
    case map(Schema)
    /// A map of free keys to values of one shape.
    case dictionary(Shape)

    /// What it is, as the end of “must be …”.
    var inWords: String {
        switch self {
        case .text: "a text that is not empty"
        case .word: "one word"
        case .id: "an id: lower-case letters, digits and “-”, beginning with a letter"
        case .oneOf(let words): "one of " + words.joined(separator: ", ")
        case .count(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .number(let range): Self.words(for: range)
        case .duration(let range):
            "a time from \(ScalarReading.duration(range.lowerBound)) to \(ScalarReading.duration(range.upperBound)), such as 20ms or 1.5s"
        case .flag: "true or false"
        case .day: "a day such as 2026-11-23"
        case .tolerance: "a tolerance: 0.02 (in the unit), 2% (of the value), 3 significant figures, or 2 decimal places"
        case .expression: "an expression"
        case .list(let shape, let count): count > 1 ? "a list of at least \(count), each \(shape.inWords)" : "a list, each \(shape.inWords)"
        case .map: "a map of keys and values"
        case .dictionary: "a map of names and values"
        }
    }

    private static func words(for range: ClosedRange<Double>) -> String {
        switch (range.lowerBound, range.upperBound) {
        case (let low, let high) where high < 1e15 && low > -1e15:
            "a number from \(ScalarReading.number(low)) to \(ScalarReading.number(high))"
        case (let low, _) where low > 0: "a number above 0"
        default: "a number"
        }
    }
}
