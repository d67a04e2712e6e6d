import CourseModel
import Foundation
import LessonCompiler
import Store

/// Keeps the store's courses in step with their Markdown: a changed file is compiled, an unchanged one is not.
struct CourseKeeper {
    let store: HoneStore
    let compiler: LessonCompiler
    let now: () -> Instant

    /// What bringing one course into the store did.
    struct Report {
        /// The folder.
        let folder: String
        /// The course; `nil` when its `course.yml` is broken.
        let course: Course?
        /// What changed in the store; `nil` when nothing had to be written.
        let summary: ImportSummary?
        /// The problems of what was compiled now.
        let diagnostics: [Diagnostic]
        /// The lessons that have errors now, but are in the store as they were last compiled.
        var outdated: [Lesson.ID] = []
    }

    /// Compiles what changed in a course's folder and puts it into the store, in one transaction.
    ///
    /// A lesson that is broken now stays in the store as it was last compiled; one that was never there is left out.
    func bringIn(folder: String) throws -> Report {
        let source = try CourseSource.read(folder: folder)
        let compiled = compiler.compile(source, skipping: try knownHashes())
        guard let course = compiled.course else {
            return Report(folder: folder, course: nil, summary: nil, diagnostics: compiled.diagnostics)
        }
        let stored = try store.storedHashes(course: course.id, compiler: LessonCompiler.version)
        let broken = compiled.compiled.filter { $0.lesson == nil }.map(\.file.id).filter { stored[$0] != nil }
        // What cannot be read, or went while it was read, says nothing of its lesson: what is stored of it stays.
        let unread = stored.keys.filter { source.isUnreadable($0) }
        let kept = compiled.unchanged.map(\.id).filter { stored[$0] != nil } + broken + unread
        let content = CourseImport(
            course: course, changed: compiled.lessons, kept: kept, sourceFolder: folder, compiler: LessonCompiler.version)
        let summary = try isInStep(content, stored) ? nil : store.importCourse(content, at: now())
        return Report(folder: folder, course: course, summary: summary, diagnostics: compiled.diagnostics, outdated: broken)
    }

    /// Whether the store already has exactly this course.
    private func isInStep(_ content: CourseImport, _ stored: [Lesson.ID: ContentHash]) throws -> Bool {
        guard content.changed.isEmpty, Set(content.kept) == Set(stored.keys) else { return false }
        return try store.courses().contains { $0.course == content.course && $0.sourceFolder == content.sourceFolder }
    }

    private func knownHashes() throws -> Set<ContentHash> {
        Set(try store.courses().flatMap { try store.storedHashes(course: $0.course.id, compiler: LessonCompiler.version).values })
    }
}

/// Where the shipped courses are.
struct ShippedCourses {
    let environment: [String: String]
    /// The absolute path of the running executable, without symbolic links.
    let executable: String

    /// The folders that hold a `course.yml`: of `HONE_LESSONS` when it is set, else of `../share/hone/lessons` beside the executable.
    var folders: [String] {
        if let named { return Self.courses(in: named) }
        let beside = URL(fileURLWithPath: executable).deletingLastPathComponent().appending(path: "../share/hone/lessons").standardized.path
        return Self.courses(in: beside)
    }

    /// The folder that `HONE_LESSONS` names; `nil` when it is not set.
    var named: String? { environment["HONE_LESSONS"].flatMap { $0.isEmpty ? nil : URL(fileURLWithPath: $0).standardized.path } }

    private static func courses(in folder: String) -> [String] {
        let files = FileManager.default
        if files.fileExists(atPath: folder + "/course.yml") { return [folder] }
        let names = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        return names.map { "\(folder)/\($0)" }.filter { files.fileExists(atPath: $0 + "/course.yml") }
    }
}
