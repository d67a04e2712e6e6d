public import CourseModel

/// The questions of one review session, in order, and what was left out.
public struct ReviewQueue: Hashable, Sendable {
    /// Why a question is in the queue.
    public enum Reason: Int, Hashable, Sendable, Comparable {
        /// A learning or relearning step is over.
        case step
        /// Memory of it is predicted to fade.
        case due
        /// It was never reviewed.
        case new

        /// More pressing before less.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// A question of the session.
    public struct Entry: Hashable, Sendable {
        /// The question with its card.
        public let item: ReviewItem
        /// Why it is asked.
        public let reason: Reason
    }

    /// What to ask, in order.
    public let entries: [Entry]
    /// How many cards were due (steps and reviews) and not held or buried, whether or not they fit.
    public let dueCount: Int
    /// How many due or new cards wait for another day because a sibling is asked or was reviewed today.
    public let buriedCount: Int
    /// How many new cards wait for another day because of the daily limit.
    public let newHeldBack: Int

    /// Chooses and orders the questions of a session. The same for the same input and seed, and, but for new cards, whatever the order
    /// of `items`.
    ///
    /// 1. Cards that the learner holds are left out. A learning step is due at its moment, a review on its day.
    /// 2. Of one family (within a lesson) only the most pressing card stays, and none if a sibling was reviewed today; a card's own
    ///    steps go on.
    /// 3. Steps come first, the longest over first; then reviews, the least likely remembered first; then new cards, in the order of
    ///    `items`, up to the day's limit. A session's worth is taken.
    /// 4. Lessons are interleaved, see ``Interleaving``.
    public init(of items: [ReviewItem], rules: ReviewRules, scheduler: Scheduler, at now: Instant, by clock: DayClock) {
        let chooser = ReviewChooser(rules: rules, scheduler: scheduler, now: now, clock: clock, today: clock.day(of: now))
        let candidates = chooser.candidates(in: items)
        let alone = chooser.buryingSiblings(candidates, among: items)
        let due = alone.filter { $0.reason != .new }
        let new = alone.filter { $0.reason == .new }
        let chosen = (due + new.prefix(rules.newLeft)).prefix(rules.budget.questions)
        entries = Interleaving.order(chosen.map { Entry(item: items[$0.index], reason: $0.reason) }, by: \.item.name.lesson)
        dueCount = due.count
        buriedCount = candidates.count - alone.count
        newHeldBack = max(new.count - rules.newLeft, 0)
    }
}
