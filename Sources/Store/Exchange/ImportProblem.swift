public import CourseModel

/// Why a file was not imported: facts, worded by the command line. Nothing was changed then.
public enum ImportProblem: Error, Hashable, Sendable {
    /// The file does not begin like an export.
    case notAnExport
    /// It was written by a newer Hone.
    case newerFormat(found: Int, supported: Int)
    /// It ends before its last line: it was cut. `lines` were there.
    case cut(lines: Int)
    /// It says at its end how many events it has, but has another number.
    case wrongCount(said: Int, found: Int)
    /// A line cannot be read (1-based).
    case line(Int, LineFact)
    /// The store could not be written.
    case store(StoreError)

    /// What is wrong with a line.
    public enum LineFact: Hashable, Sendable {
        /// It is no JSON object.
        case notJSON
        /// It is none of the kinds of lines there are.
        case unknownLine(String)
        /// A field is missing or has another type.
        case field(String)
        /// The kind of event is not known: the file may be of a newer Hone.
        case unknownKind(String)
        /// The event's values do not fit together; in SQLite's or the reader's own words.
        case rejected(String)
    }
}

/// What an import did.
public struct ImportReport: Hashable, Sendable {
    /// Events that were not there before.
    public var newEvents = 0
    /// Events that were there already.
    public var knownEvents = 0
    /// Learners that were not there before.
    public var newLearners = 0
    /// Settings that were newer than what was there.
    public var newSettings = 0
    /// Events that were left out because they are dated after the given limit.
    public var futureEvents = 0
    /// Lines that were left out because they cannot be read; only with ``ImportRules/Damage/leaveOut``.
    public var damagedLines = 0

    /// Nothing was done.
    public init() {}
}

/// How a file is imported.
public struct ImportRules: Hashable, Sendable {
    /// What is done with a file that is cut or has a line that cannot be read.
    public enum Damage: Hashable, Sendable {
        /// Nothing is imported.
        case refuse
        /// What can be read is imported.
        case leaveOut
    }

    /// Events after this time are left out; `nil` = none.
    public var latest: Instant?
    /// What is done with a damaged file.
    public var damage: Damage

    /// Makes rules.
    public init(latest: Instant? = nil, damage: Damage = .refuse) {
        self.latest = latest
        self.damage = damage
    }
}
