import ArgumentParser
import CourseModel
import Foundation
import LessonCompiler
import TerminalIO
import TextUI

/// `hone author new`: files and blocks to begin with.
struct AuthorNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin a course, a lesson, a question or an experiment from a template that passes the check.",
        subcommands: [NewCourseCommand.self, NewLessonCommand.self, NewQuestionCommand.self, NewExperimentCommand.self])
}

/// `hone author new course FOLDER`.
struct NewCourseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "course", abstract: "Make a folder with course.yml and a first lesson. The folder's name is the course's id.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The folder; it must not hold a course yet.")
    var folder: String

    @Option(help: "The course's title.")
    var title: String?

    func run() throws {
        let id = try NewFiles.id((folder as NSString).lastPathComponent)
        let course = CourseTemplate.course(id: id, title: title ?? NewFiles.title(of: id), lesson: "first-lesson")
        try NewFiles.makeFolder(folder)
        try NewFiles.write(course, to: folder + "/course.yml")
        try NewFiles.write(CourseTemplate.lesson(id: "first-lesson", title: "First lesson"), to: folder + "/first-lesson.md")
        let console = options.console(Platform.environment)
        try console.write(
            ["Made \(folder)/course.yml and \(folder)/first-lesson.md.", "Next: hone author preview \(folder)/first-lesson.md"]
                .map { StyledLine($0) })
    }
}

/// `hone author new lesson FOLDER ID`.
struct NewLessonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lesson", abstract: "Add a lesson to a course: its file, and its id at the end of course.yml.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The course's folder.")
    var folder: String

    @Argument(help: "The lesson's id, kebab-case.")
    var id: String

    @Option(help: "The lesson's title.")
    var title: String?

    @Flag(help: "A lesson of the kind metrics, with a section of every role.")
    var metrics = false

    func run() throws {
        let id = try NewFiles.id(id)
        let list = folder + "/course.yml"
        guard FileManager.default.fileExists(atPath: list) else { throw Failure("There is no course.yml in \(folder).") }
        guard let changed = CourseTemplate.course(try InputFile.text(list), adding: id) else {
            throw Failure("\(list) has no list “lessons:” with a line “- id” for each lesson; add \(id) yourself.")
        }
        let title = title ?? NewFiles.title(of: id)
        let text = metrics ? CourseTemplate.metricsLesson(id: id, title: title) : CourseTemplate.lesson(id: id, title: title)
        try NewFiles.write(text, to: "\(folder)/\(id).md")
        try NewFiles.replace(changed, in: list)
        try options.console(Platform.environment).write(
            ["Made \(folder)/\(id).md and added it to \(list).", "Next: hone author preview \(folder)/\(id).md"].map { StyledLine($0) })
    }
}

/// `hone author new question TYPE`.
struct NewQuestionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "question", abstract: "Print a question to put into a lesson: hone author new question number >> lesson.md")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The type: \(CourseTemplate.questionTypes.joined(separator: ", ")).")
    var type: String

    @Option(help: "The question's id. (default: new-TYPE, such as new-number)")
    var id: String?

    @Option(help: "What it is about: the id of an objective, a metric, a tradeoff or a pitfall.")
    var about = "first-objective"

    @Option(help: "The experiment that a question of the type measured or predict speaks of.")
    var experiment = "first-experiment"

    func run() throws {
        guard CourseTemplate.questionTypes.contains(type),
            let text = CourseTemplate.question(type, id: try NewFiles.id(id ?? "new-\(type)"), about: about, experiment: experiment)
        else {
            throw Failure(
                "There is no question type “\(type)”.\(Suggestions.question(type, among: CourseTemplate.questionTypes))", status: .wrongUse)
        }
        try options.console(Platform.environment).output.writeRaw("\n" + text)
    }
}

/// `hone author new experiment SOURCE`.
struct NewExperimentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "experiment", abstract: "Print an experiment to put into a lesson.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "Where its rows come from: \(CourseTemplate.experimentSources.joined(separator: ", ")).")
    var source = "measured"

    @Option(help: "The experiment's id.")
    var id = "new-experiment"

    @Option(
        help: ArgumentHelp(
            "For a recorded experiment: the course's folder, to put a recording with made-up numbers into.", valueName: "folder"))
    var course: String?

    func run() throws {
        guard let text = CourseTemplate.experiment(source, id: try NewFiles.id(id)) else {
            throw Failure(
                "There is no source “\(source)”.\(Suggestions.question(source, among: CourseTemplate.experimentSources))", status: .wrongUse
            )
        }
        let console = options.console(Platform.environment)
        if source == "recorded" { try console.errorOutput.write(StyledLine(try makeRecording())) }
        try console.output.writeRaw("\n" + text)
    }

    /// Writes the recording, or says how; what to say of it.
    private func makeRecording() throws -> String {
        let path = CourseTemplate.recordingPath(id)
        guard let course else {
            return "It needs a recording \(path) in the course's folder; with --course FOLDER one with made-up numbers is put there."
        }
        guard FileManager.default.fileExists(atPath: course + "/course.yml") else { throw Failure("There is no course.yml in \(course).") }
        try NewFiles.makeFolder("\(course)/recordings")
        try NewFiles.write(CourseTemplate.recording, to: "\(course)/\(path)")
        return "Made \(course)/\(path): put your own numbers into it."
    }
}

/// Makes files without ever writing over one.
enum NewFiles {
    /// A kebab-case id, or a ``Failure``.
    static func id(_ text: String) throws -> String {
        let isKebab = text.first.map { $0.isASCII && $0.isLowercase } ?? false
        guard isKebab, text.count <= 64, text.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) else {
            throw Failure("“\(text)” is no id: use lower-case letters, digits and “-”, beginning with a letter.", status: .wrongUse)
        }
        return text
    }

    /// A title to begin with: `two-tables` → `Two tables`.
    static func title(of id: String) -> String {
        let words = id.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Makes a folder, and those above it; one that is there is no error.
    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Failure("The folder \(path) cannot be made: \(error.localizedDescription)")
        }
    }

    /// Writes a new file.
    static func write(_ text: String, to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw Failure("\(path) is there already; nothing was written over it.") }
        try save(Data(text.utf8), to: path)
    }

    /// Replaces the content of a file in one step.
    static func replace(_ text: String, in path: String) throws { try save(Data(text.utf8), to: path) }

    /// Writes bytes in one step: the file is the old one or the new one, never half of it.
    static func save(_ data: Data, to path: String) throws {
        do {
            try data.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Failure("\(path) cannot be written: \(error.localizedDescription)")
        }
    }
}
