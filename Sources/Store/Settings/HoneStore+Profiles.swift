public import CourseModel

extension HoneStore {
    /// The learner that a user of this machine is: the one chosen last with ``use(_:user:)``; at first the user's own, which is made.
    ///
    /// The oldest learner of a database in which nobody chose yet becomes the first user's.
    public func learner(ofUser user: String, at time: Instant) throws(StoreError) -> Learner {
        if let known = try read({ db in try ProfileTable(db).learner(ofUser: user) }) { return known }
        return try write { db in
            if let known = try ProfileTable(db).learner(ofUser: user) { return known }
            let own = try ProfileTable(db).unclaimed() ?? LearnerTable(db).addNew(named: user, at: time)
            try ProfileTable(db).choose(own.id, forUser: user)
            return own
        }
    }

    /// Lets a user be a learner from now on.
    ///
    /// - Throws: ``StoreError/unknownLearner(_:)``.
    public func use(_ learner: Learner.ID, user: String) throws(StoreError) {
        try write { db in try ProfileTable(db).choose(learner, forUser: user) }
    }

    /// Makes a learner with an id of its own, made from the name: `ada`, `ada-2`.
    public func addLearner(named name: String, at time: Instant) throws(StoreError) -> Learner {
        try write { db in try LearnerTable(db).addNew(named: name, at: time) }
    }
}
