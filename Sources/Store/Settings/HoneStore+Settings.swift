public import CourseModel
public import Learning

extension HoneStore {
    /// What a learner chose; the defaults where nothing was chosen.
    public func settings(of learner: Learner.ID) throws(StoreError) -> LearnerSettings {
        try read { db in try SettingTable(db).settings(of: learner) }
    }

    /// Stores a value that ``LearnerSettings/set(_:to:)`` has accepted. When the schedule depends on it, all of the learner's questions are
    /// scheduled anew in the same transaction.
    public func set(_ name: SettingName, to value: String, of learner: Learner.ID, at time: Instant) throws(StoreError) {
        try write { db in
            try LearnerTable(db).require(learner)
            // A clock that was put back must not make the learner's own choice look old.
            let before = try SettingTable(db).stored(of: learner).first { $0.name == name.rawValue }?.setAt
            let setting = StoredSetting(
                name: name.rawValue, value: value, setAt: max(time, Instant(rawValue: (before?.rawValue ?? .min + 1) &+ 1)))
            let isNew = try SettingTable(db).put(setting, of: learner)
            if isNew, name.movesTheSchedule { try Rebuild(db).refold(everyLessonOf: learner) }
        }
    }
}
