public import CourseModel

/// A question with its card, as the queue sees it.
public struct ReviewItem: Hashable, Sendable {
    /// The question.
    public let name: ItemName
    /// Its family in its lesson; `nil` = it has no siblings.
    public let family: String?
    /// Its card.
    public let card: Card
    /// What the learner did to keep it away.
    public let hold: ReviewHold

    /// Joins the parts.
    public init(name: ItemName, family: String? = nil, card: Card, hold: ReviewHold = .none) {
        self.name = name
        self.family = family
        self.card = card
        self.hold = hold
    }

    /// Whether the learner keeps it away on that day.
    func isHeld(on day: LocalDay) -> Bool {
        switch hold {
        case .none: false
        case .buried(let until): day < until
        case .suspended: true
        }
    }
}

/// How much one review session asks for.
public struct SessionBudget: Hashable, Sendable, Codable {
    /// The most questions, 1...1000.
    public let questions: Int
    /// The seconds after which no further question is asked.
    public let seconds: Double

    /// Ten questions or five minutes unless said otherwise. `questions` is clamped to 1...1000.
    public init(questions: Int = 10, seconds: Double = 300) {
        self.questions = min(max(questions, 1), 1000)
        self.seconds = seconds
    }

    /// Whether the session ends after so many answers and seconds, whichever comes first.
    public func isSpent(answered: Int, seconds spent: Double) -> Bool { answered >= questions || spent >= seconds }
}

/// What a session is chosen by.
public struct ReviewRules: Hashable, Sendable {
    /// How much the session asks for.
    public let budget: SessionBudget
    /// How many new cards a day brings.
    public let newPerDay: Int
    /// How many new cards this day has brought already.
    public let newToday: Int
    /// What ties are broken by.
    public let seed: UInt64

    /// Ten new cards a day and the default budget unless said otherwise.
    public init(budget: SessionBudget = SessionBudget(), newPerDay: Int = 10, newToday: Int = 0, seed: UInt64) {
        self.budget = budget
        self.newPerDay = newPerDay
        self.newToday = newToday
        self.seed = seed
    }

    /// How many new cards the day may still bring.
    var newLeft: Int { max(newPerDay.subtractingSaturated(max(newToday, 0)), 0) }
}
