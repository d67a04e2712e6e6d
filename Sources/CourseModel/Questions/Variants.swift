/// The other showings of a question with `variables`: the same question with other numbers.
///
/// The question itself is the first showing. The compiler makes and checks every showing, so what a learner may see is exactly what
/// `hone author check` has proved: see docs/decisions/0010-variants-are-made-when-compiled.md.
public struct Variants: Hashable, Sendable, Codable {
    /// One variable with its value in a showing.
    public struct Value: Hashable, Sendable, Codable {
        /// The variable.
        public let name: String
        /// Its value.
        public let number: DecimalNumber

        /// Makes a value.
        public init(name: String, number: DecimalNumber) {
            self.name = name
            self.number = number
        }
    }

    /// What is different in one showing. What is `nil` is as in the first one.
    public struct Showing: Hashable, Sendable, Codable {
        /// The variables, in the order of the lesson's file.
        public let values: [Value]
        /// The title.
        public let title: String?
        /// The prompt.
        public let prompt: [Block]?
        /// The explanation.
        public let explanation: [Block]?
        /// The hints.
        public let hints: [String]?
        /// The type with its key.
        public let key: QuestionKey?

        /// What is different in `question` from `first`.
        public init(values: [Value], of question: Question, from first: Question) {
            self.values = values
            title = question.title == first.title ? nil : question.title
            prompt = question.prompt == first.prompt ? nil : question.prompt
            explanation = question.explanation == first.explanation ? nil : question.explanation
            hints = question.hints == first.hints ? nil : question.hints
            key = question.key == first.key ? nil : question.key
        }
    }

    /// The variables of the first showing.
    public let first: [Value]
    /// The other showings, all different; at least one.
    public let others: [Showing]

    /// Makes variants.
    public init(first: [Value], others: [Showing]) {
        self.first = first
        self.others = others
    }
}

/// Which showing of a question a seed stands for. One seed, kept with the attempt, decides the showing and the order of its options.
///
/// An even seed is the first showing, an odd one is one of the others.
public enum ShowingSeed {
    /// A seed of the first showing, made of a random number.
    public static func first(_ random: UInt64) -> UInt64 { random & ~1 }
    /// A seed of one of the other showings, made of a random number.
    public static func other(_ random: UInt64) -> UInt64 { random | 1 }
}

extension Question {
    /// The question as it is shown for a seed: the same for the same seed, on every platform. A question without variants is itself.
    ///
    /// Show, grade and word an attempt by the instance of its seed: `question.instance(seed: attempt.seed)`.
    public func instance(seed: UInt64) -> Question {
        guard let variants, let showing = variants.showing(seed: seed) else { return self }
        return Question(
            id: id, title: showing.title ?? title, prompt: showing.prompt ?? prompt, explanation: showing.explanation ?? explanation,
            about: about, level: level, points: points, hints: showing.hints ?? hints, hintCost: hintCost, attempts: attempts,
            reveal: reveal, review: review, family: family, tags: tags, after: after, key: showing.key ?? key, line: line)
    }

    /// The variables of the showing for a seed, in the order of the lesson's file; empty for a question without variants.
    public func variables(seed: UInt64) -> [Variants.Value] {
        variants.map { $0.showing(seed: seed)?.values ?? $0.first } ?? []
    }

    /// The seed of a new attempt, made of a random number: the first showing for someone who never answered it, else another one. Further
    /// attempts at one showing keep its seed.
    public func seed(after attempts: Int, random: UInt64) -> UInt64 {
        guard variants != nil else { return random }
        return attempts == 0 ? ShowingSeed.first(random) : ShowingSeed.other(random)
    }
}

extension Variants {
    /// The showing for a seed; `nil` = the first one.
    fileprivate func showing(seed: UInt64) -> Showing? {
        guard seed & 1 == 1, !others.isEmpty else { return nil }
        return others[Int((seed >> 1) % UInt64(others.count))]
    }
}
