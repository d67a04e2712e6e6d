public import CourseModel

/// A review as a log tells it.
public struct LoggedReview: Hashable, Sendable {
    /// Which card, as an index into ``ReviewLog/cards``.
    public let card: Int
    /// How well it was remembered.
    public let rating: Rating
    /// When.
    public let time: Instant
    /// How long it took, in milliseconds; `nil` when not told.
    public let duration: Int64?

    /// Puts a review together.
    public init(card: Int, rating: Rating, time: Instant, duration: Int64? = nil) {
        self.card = card
        self.rating = rating
        self.time = time
        self.duration = duration
    }
}

/// Reviews of cards, as read from a file, with what could not be read.
public struct ReviewLog: Hashable, Sendable {
    /// The cards' ids, in the order in which they first appear.
    public let cards: [String]
    /// The reviews, in the order of the file.
    public let reviews: [LoggedReview]
    /// The first lines that could not be read, at most ``Limits/problems`` of them. They are left out of ``reviews``.
    public let problems: [LineProblem]
    /// How many lines could not be read.
    public let problemCount: Int
    /// What the file's times are written in; `nil` when it has no review.
    public let timeStyle: TimeStyle?

    /// Puts a log together; reviews of cards that are not in the list are dropped.
    public init(
        cards: [String], reviews: [LoggedReview], problems: [LineProblem] = [], problemCount: Int = 0, timeStyle: TimeStyle? = nil
    ) {
        self.cards = cards
        self.reviews = reviews.contains { !cards.indices.contains($0.card) } ? reviews.filter { cards.indices.contains($0.card) } : reviews
        self.problems = problems
        self.problemCount = problemCount
        self.timeStyle = timeStyle
    }

    /// What the times of a log are written in.
    public enum TimeStyle: Hashable, Sendable {
        /// Seconds since 1970.
        case seconds
        /// Milliseconds since 1970.
        case milliseconds
        /// Date and time, as in `2026-01-31T12:00:00Z`.
        case text
    }

    /// A line that could not be read.
    public struct LineProblem: Error, Hashable, Sendable {
        /// Which line, from 1.
        public let line: Int
        /// What is wrong with it.
        public let fact: LineFact
    }

    /// What is wrong with a line. Quoted text is cut to 40 bytes.
    public enum LineFact: Hashable, Sendable {
        /// The line is longer than the limit.
        case tooLong(bytes: Int)
        /// A quote has no end, or text follows it.
        case quote
        /// There are fewer fields than the columns need.
        case fieldCount(found: Int, expected: Int)
        /// The card's id is empty or longer than the limit.
        case cardID(String)
        /// The rating is not 1, 2, 3 or 4.
        case rating(String)
        /// The time is no time of the years 1 to 9999, or not written like the first one of the file.
        case time(String)
        /// The duration is neither empty nor a number of milliseconds ≥ 0.
        case duration(String)
    }

    /// Why a whole file was refused.
    public enum Refusal: Error, Hashable, Sendable {
        /// The header does not name these columns.
        case missingColumns([String])
        /// The file is larger than the limit.
        case tooLarge(bytes: Int, limit: Int)
        /// There are more reviews than the limit.
        case tooManyReviews(limit: Int)
    }

    /// How much is read.
    public struct Limits: Hashable, Sendable {
        /// The most bytes of a file.
        public var bytes = 1 << 30
        /// The most reviews.
        public var reviews = 20_000_000
        /// The most bytes of a line.
        public var lineBytes = 4096
        /// The most bytes of a card's id.
        public var cardIDBytes = 256
        /// How many problems are kept; all are counted.
        public var problems = 100

        /// 1 GiB, 20 million reviews, lines of 4 kB, ids of 256 bytes, 100 problems.
        public init() {}
    }
}
