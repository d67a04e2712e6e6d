public import CourseModel

/// The files of one course, as bytes: everything that the compiler reads, and nothing else.
public struct CourseSource: Hashable, Sendable {
    /// A file that could not be read, and why. The others are compiled.
    public struct Unreadable: Hashable, Sendable {
        /// The path relative to the course's folder.
        public let path: String
        /// Why.
        public let problem: FileProblem

        /// Makes one.
        public init(path: String, problem: FileProblem) {
            self.path = path
            self.problem = problem
        }
    }

    /// The bytes of `course.yml`; `nil` when there is none.
    public let courseFile: [UInt8]?
    /// The lesson files (`*.md` but `README.md` and `glossary.md`), by path.
    public let lessons: [LessonFile]
    /// The data files (`*.json`, `*.key.yml` and `glossary.md`), by path relative to the course's folder, such as `recordings/resnet18.json`.
    public let data: [String: [UInt8]]
    /// Files that are there but could not be read.
    public let unreadable: [Unreadable]

    /// Whether the file that bears a lesson's name is there but cannot be read, so that nothing is known of the lesson.
    public func isUnreadable(_ lesson: Lesson.ID) -> Bool {
        unreadable.contains { $0.path.split(separator: "/").last.map { $0 == "\(lesson).md" } ?? false }
    }

    /// Makes a source from bytes, for tests and imports that have no folder. Lesson files are put in the order of their paths.
    public init(courseFile: [UInt8]?, lessons: [String: [UInt8]], data: [String: [UInt8]] = [:], unreadable: [Unreadable] = []) {
        self.courseFile = courseFile
        let roles = courseFile.flatMap { CourseRoles.block(in: $0) }
        self.lessons = lessons.sorted { $0.key < $1.key }.map { LessonFile(path: $0.key, bytes: $0.value, data: data, roles: roles) }
        self.data = data
        self.unreadable = unreadable
    }

    /// Makes a source from texts.
    public init(courseText: String?, lessonTexts: [String: String], dataTexts: [String: String] = [:]) {
        self.init(
            courseFile: courseText.map { Array($0.utf8) }, lessons: lessonTexts.mapValues { Array($0.utf8) },
            data: dataTexts.mapValues { Array($0.utf8) })
    }
}

/// Why a file could not be read: a fact, worded elsewhere.
public enum FileProblem: Hashable, Sendable {
    /// Larger than ``CourseSource/maximalFileSize``; its size in bytes.
    case tooLarge(Int)
    /// No regular file (a pipe, a device).
    case notAFile
    /// It was there when the folder was listed and is gone now, or a symbolic link leads nowhere or in a circle.
    case disappeared
    /// The system's own words.
    case system(String)
}

/// Why a folder could not be read at all: a fact, worded elsewhere.
public enum CourseReadError: Error, Hashable, Sendable {
    /// There is no such folder.
    case noSuchFolder(String)
    /// The path is a file.
    case notAFolder(String)
    /// The folder has no `course.yml`.
    case noCourseFile(folder: String)
    /// More files than ``CourseSource/maximalFileCount``.
    case tooManyFiles(folder: String)
    /// The system's own words.
    case system(path: String, problem: String)
}

extension CourseSource {
    /// The largest file that is read, in bytes: 1 MiB.
    public static var maximalFileSize: Int { 1 << 20 }
    /// The most files that a course may have.
    public static var maximalFileCount: Int { 5000 }
    /// Where a course's glossary is, relative to its folder.
    public static var glossaryPath: String { "glossary.md" }
    /// Where the keys of a lesson are when they are kept out of sight: `LESSON.key.yml` beside `LESSON.md`.
    public static func keyPath(of lesson: String) -> String { KeyPath.keys(of: lesson) }
    /// How deep folders in a course may nest.
    public static var maximalFolderDepth: Int { 4 }
}
