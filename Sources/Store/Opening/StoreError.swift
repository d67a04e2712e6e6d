public import CourseModel

/// What went wrong in the store: facts with the path, worded by the command line.
public enum StoreError: Error, Hashable, Sendable {
    // Where it is.

    /// Nothing names a place: no `--database`, no `HONE_DATABASE`, no absolute `XDG_DATA_HOME`, no absolute `HOME`.
    case noHome
    /// The folder of the database cannot be made; `problem` is the system's own words ("Permission denied").
    case folderNotCreatable(folder: String, problem: String)
    /// The file cannot be opened or made; `problem` is the system's own words.
    case notOpenable(path: String, problem: String)

    // What it is.

    /// The file is no SQLite database.
    case notADatabase(path: String)
    /// The file is the SQLite database of another program. It was not touched. `applicationID` is 0 when that program gave none.
    case foreignDatabase(path: String, applicationID: Int)
    /// The database was made by a newer Hone. It was not touched.
    case newerVersion(path: String, found: Int, supported: Int)
    /// The database is gone, but its write-ahead log is still there and may hold what was last written: opening would delete it.
    case logWithoutDatabase(log: String)
    /// The database is damaged; `detail` is the first finding of SQLite's own check.
    case corrupt(path: String, detail: String)
    /// A stored event or lesson cannot be read; `detail` says which and why.
    case unreadableRecord(path: String, detail: String)

    // What hinders it now.

    /// Another program held the database for longer than the waiting time (seconds).
    case busy(path: String, waited: Double)
    /// There is no space left. Nothing was written.
    case diskFull(path: String)
    /// The file, its folder or its disk is read-only. Nothing was written.
    case readOnly(path: String)
    /// Reading or writing failed; `problem` is SQLite's own words.
    case inputOutput(path: String, problem: String)

    // What was asked for.

    /// The database could not be brought to this version; it is as it was before.
    case migrationFailed(path: String, version: Int, problem: String)
    /// A lesson that should be kept is not in the store.
    case lessonNotStored(LessonName)
    /// No such learner.
    case unknownLearner(Learner.ID)
    /// The search words cannot be understood; `query` is what was searched for.
    case badSearch(query: String)
    /// Anything else that SQLite reports: its extended result code and its own words.
    case failed(path: String, code: Int, problem: String)
}
