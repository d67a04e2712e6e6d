import Store

extension StoreError {
    /// What is said to the user: what happened, to which file, and what to do next.
    var words: String {
        switch self {
        case .noHome: "There is no place for the database: HOME is not set. Name one with --database FILE or HONE_DATABASE."
        case .folderNotCreatable(let folder, let problem):
            "The folder \(folder) cannot be made: \(problem). Name another place with --database FILE or HONE_DATABASE."
        case .notOpenable(let path, let problem):
            "The database \(path) cannot be opened: \(problem). Name another one with --database FILE or HONE_DATABASE."
        case .notADatabase(let path): "\(path) is no SQLite database. It was not touched. Name another file with --database."
        case .foreignDatabase(let path, _):
            "\(path) is the database of another program. It was not touched. Name another file with --database."
        case .newerVersion(let path, let found, let supported):
            "\(path) was made by a newer Hone (schema \(found); this one knows \(supported)). It was not touched. Update Hone, or name another file."
        case .logWithoutDatabase(let log):
            "The database beside \(log) is gone, but its log is there and may hold your last answers. Put the database back, or move the log away."
        case .corrupt(let path, let detail):
            "\(path) is damaged (\(detail)). Keep a copy of it. Then restore a backup, or save what can be read: hone data doctor --rescue FILE.jsonl"
        case .unreadableRecord(let path, let detail):
            "A record in \(path) cannot be read: \(detail). What else there is to say of the file: hone data doctor"
        case .busy(let path, let waited):
            "Another program has held \(path) for \(Int(waited)) s. Nothing was written. Try again when it is done."
        case .diskFull(let path):
            "There is no space left for \(path). Nothing was written; what was shown before is safe. Make room and go on."
        case .readOnly(let path): "\(path) is read-only, so nothing can be kept. Name another file with --database, or make it writable."
        case .inputOutput(let path, let problem):
            "Reading or writing \(path) failed: \(problem). What was shown before is safe. Look at the disk, its space and your quota, then go on."
        case .migrationFailed(let path, let version, let problem):
            "\(path) could not be brought to schema \(version): \(problem). It is as it was before."
        case .lessonNotStored(let lesson): "The lesson \(lesson) is not in the store. Import its course again with hone course add FOLDER."
        case .unknownLearner(let learner): "There is no learner “\(learner)”."
        case .badSearch(let query):
            "“\(query)” cannot be searched for. Type words, the last one perhaps unfinished, or a phrase in double quotes."
        case .failed(let path, let code, let problem):
            "SQLite reports error \(code) for \(path): \(problem). What is wrong with the file: hone data doctor"
        }
    }
}
