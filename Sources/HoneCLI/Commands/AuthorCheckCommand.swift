import ArgumentParser
import CourseModel
import Foundation
import Grading
import LessonCompiler
import TerminalIO
import TextUI

/// `hone author check`.
struct AuthorCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report every problem of every lesson, and prove the keys.",
        discussion: """
            Takes courses' folders, folders of courses, or single lessons' files. Exit status 1 when there is an error; with --strict, a warning too. The shape of --json is \
            described in docs/authoring.md.
            """)

    @OptionGroup var options: CommonOptions

    @Argument(help: "A course's folder, a folder of courses, or a lesson's file; the folder at hand when none is named.")
    var folders: [String] = ["."]

    @Flag(help: "One line a problem, as editors read it: file:line:column: severity: message [rule].")
    var compact = false

    @Flag(help: "Print one JSON document.")
    var json = false

    @Flag(help: "Fail on warnings too.")
    var strict = false

    @Flag(help: "Print for each question how many changed answers were caught, by kind.")
    var scores = false

    func validate() throws {
        if json && (compact || scores) { throw ValidationError("Choose one of --json, --compact and --scores; --json holds the scores.") }
    }

    func run() throws {
        let console = options.console(Platform.environment)
        let laboratory = Laboratory.standard(environment: Platform.environment)
        let check = AuthorCheck(
            compiler: .standard(kinds: laboratory.kinds), dryRun: DryRun(laboratory: laboratory),
            history: try AnsweredHistory.open(options))
        let reports = try folders.flatMap(AuthorCheck.targets(at:)).map { try check.report(on: $0) }
        if json {
            try console.output.writeRaw(try CheckDocument(reports: reports).text + "\n")
        } else {
            for report in reports { try console.write(lines(of: report, width: console.terminalWidth)) }
            let lessons = reports.reduce(0) { $0 + $1.lessons }
            let all = reports.flatMap(\.diagnostics)
            try console.write(
                StyledLine("\(lessons) \(lessons == 1 ? "lesson" : "lessons") checked: \(DiagnosticFormatter().summary(all))."))
            try console.write(ScoreLines.summary(reports.flatMap(\.scores).map(\.score)))
        }
        let all = reports.flatMap(\.diagnostics)
        if all.containsErrors || (strict && !all.isEmpty) { throw Failure("") }
    }

    private func lines(of report: AuthorCheck.Report, width: Int?) -> [StyledLine] {
        let formatter = DiagnosticFormatter(folder: report.folder)
        let people = DiagnosticLines(formatter: formatter, width: width)
        let found = report.diagnostics.flatMap { compact ? [StyledLine(formatter.compact($0))] : people.lines(of: $0) }
        return found + (scores ? report.scores.flatMap(ScoreLines.lines) : [])
    }
}

/// Compiles a course and proves its keys.
struct AuthorCheck {
    let compiler: LessonCompiler
    let dryRun: DryRun
    /// The answers that were given on this machine; `nil` = nobody learned here yet.
    let history: AnsweredHistory?

    /// What was found in one course.
    struct Report {
        /// The course's folder.
        let folder: String
        /// All problems, in the order of files and lines.
        let diagnostics: [Diagnostic]
        /// How many lesson files were looked at.
        let lessons: Int
        /// The mutation scores, each with its lesson.
        let scores: [(lesson: Lesson.ID, score: MutationScore)]
    }

    /// What is checked.
    struct Target {
        /// The course's folder.
        let folder: String
        /// The one lesson, by its path in the folder; `nil` = all, and what holds between them.
        var lesson: String?
    }

    /// Everything that can be said of a course, or of one lesson of it.
    func report(on target: Target) throws -> Report {
        let compiled = compiler.compile(try CourseSource.read(folder: target.folder))
        let lessons = compiled.compiled.filter { target.lesson == nil || $0.file.path == target.lesson }
        let between = compiled.courseDiagnostics.filter { target.lesson == nil || $0.file == target.lesson }
        let proofs = lessons.map { ($0.file.id, KeyProof().findings(of: $0)) }
        let tried = lessons.flatMap { dryRun.diagnostics(of: $0) }
        let course = compiled.course?.id
        let history = lessons.flatMap { lesson in course.flatMap { self.history?.diagnostics(of: lesson, in: $0) } ?? [] }
        let found = between + lessons.flatMap(\.diagnostics) + proofs.flatMap(\.1.diagnostics) + tried + history
        return Report(
            folder: target.folder, diagnostics: Set(found).sorted(), lessons: lessons.count,
            scores: proofs.flatMap { lesson, found in found.scores.map { (lesson, $0) } })
    }

    /// What a path on the command line means.
    static func targets(at path: String) throws -> [Target] {
        guard path.hasSuffix(".md") else { return try courses(in: path).map { Target(folder: $0) } }
        guard FileManager.default.fileExists(atPath: path) else { throw Failure("There is no file \(path).") }
        let place = CourseFolder.place(of: path)
        return [Target(folder: place.folder, lesson: place.name)]
    }

    /// The folder itself when it holds a `course.yml`, else the courses in it.
    static func courses(in folder: String) throws -> [String] {
        let files = FileManager.default
        if files.fileExists(atPath: folder + "/course.yml") { return [folder] }
        let names = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        let courses = names.map { "\(folder)/\($0)" }.filter { files.fileExists(atPath: $0 + "/course.yml") }
        guard !courses.isEmpty else { throw Failure("There is no course.yml in \(folder), nor in a folder of it.") }
        return courses
    }
}

/// Mutation scores as lines: `num-workers/three-timings: 58 of 60 changes caught (digit 12/12, negation 9/10 …)`.
enum ScoreLines {
    /// How many changes were caught in all; nothing when there is no question to change answers of.
    static func summary(_ scores: [MutationScore]) -> [StyledLine] {
        let (made, caught) = (scores.reduce(0) { $0 + $1.made }, scores.reduce(0) { $0 + $1.caught })
        let more = caught < made ? " (--scores names the others)" : ""
        return made == 0 ? [] : [StyledLine("Right answers made wrong by one change: \(caught) of \(made) caught\(more).")]
    }

    static func lines(lesson: Lesson.ID, score: MutationScore) -> [StyledLine] {
        let kinds = score.kinds.filter { $0.made > 0 }.map { "\($0.kind) \($0.caught)/\($0.made)" }
        // Of free text every kind is wanted; what other types have depends on the key.
        let absent = score.type == .explain ? score.kinds.filter { $0.made == 0 }.map(\.kind) : []
        let none = absent.isEmpty ? [] : ["nothing to change: \(absent.joined(separator: ", "))"]
        let showings = score.showings > 1 ? " in \(score.showings) showings" : ""
        let words = (kinds + none).joined(separator: "; ")
        let head = StyledLine("\(lesson)/\(score.question): \(score.caught) of \(score.made) changes caught\(showings) (\(words))")
        let survivors = score.kinds.flatMap { kind in kind.survivors.map { StyledLine("    survives (\(kind.kind)): \($0)") } }
        return [head] + survivors
    }
}
