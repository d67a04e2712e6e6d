public import CourseModel
public import Learning

extension HoneStore {
    /// The card that comes back next, held ones left out; `nil` = none does. It is found by an index, however long the log is.
    public func nextDue(learner: Learner.ID) throws(StoreError) -> CardProgress? {
        try read { db in try ReviewReader(db, learner: learner).nextDue() }
    }

    /// The seconds that the learner's latest right answers to questions of the same type took, at most fifty.
    public func paceSeconds(for question: ItemName, learner: Learner.ID) throws(StoreError) -> [Double] {
        try read { db in try ReviewReader(db, learner: learner).paceSeconds(for: question) }
    }

    /// The learner's last review that was not taken back; `nil` = none.
    public func lastReview(learner: Learner.ID) throws(StoreError) -> Event? {
        try read { db in try ReviewReader(db, learner: learner).lastReview() }
    }

    /// The answers that stand for one in the log: itself, or the one that a regrading put in its place; empty when it was taken back.
    public func standing(for answer: Event.ID, learner: Learner.ID) throws(StoreError) -> [Event.ID] {
        try read { db in try ReviewReader(db, learner: learner).standing(for: answer) }
    }

    /// The ratings of each question that stand, oldest first, each with its day.
    public func ratings(learner: Learner.ID) throws(StoreError) -> [ItemName: [(rating: Rating, day: LocalDay)]] {
        try read { db in try ReviewReader(db, learner: learner).ratings() }
    }
}
