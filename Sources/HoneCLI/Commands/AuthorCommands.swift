import ArgumentParser
import CourseModel
import Foundation
import Grading
import LessonCompiler
import Store
import TerminalIO
import TextUI

/// `hone author`: tools for instructors.
struct AuthorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "author", abstract: "Write, check and preview lessons, and grade answers, for instructors.",
        subcommands: [
            AuthorNewCommand.self, AuthorCheckCommand.self, AuthorPreviewCommand.self, AuthorStampCommand.self, AuthorGradeCommand.self,
            AuthorExplainMatchCommand.self, AuthorStatsCommand.self,
        ])
}

/// `hone author grade`.
struct AuthorGradeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: "Grade a file of answers to a question.",
        discussion: """
            Reads JSON Lines {"id": …, "text": …} and prints JSON Lines {"id", "verdict", "score", "ideas", "misconceptions", "reasons"}. A line that
            cannot be read is named on standard error, the others are graded, and the exit status is 1.

            With --references, answers are compared with references alone: JSON Lines {"id": …, "question": …, "references": […], "answer": …} in,
            {"id", "verdict": "right|unsure|wrong", "score"} out; from a score of 0.5 on an answer is right, if one must decide.
            """)

    @OptionGroup var options: CommonOptions

    @Argument(help: "The question, such as three-timings; not with --references.")
    var question: String?

    @Option(help: ArgumentHelp("The file of answers; - for standard input.", valueName: "file"))
    var answers: String?

    @Option(help: ArgumentHelp("A file of answers with their references; - for standard input.", valueName: "file"))
    var references: String?

    @Flag(help: "With --references: print the features that the score is made of.")
    var features = false

    @Flag(help: "Let the reasons say what the key says.")
    var keys = false

    func validate() throws {
        switch (question, answers, references) {
        case (_?, _?, nil), (nil, nil, _?): break
        default: throw ValidationError("Give a question with --answers FILE, or --references FILE alone.")
        }
    }

    func run() throws {
        if let references { return try compare(references) }
        guard let question, let answers else { return }
        let workplace = try Workplace.open(options)
        let batch = AnswerBatch(question: try workplace.authorsQuestion(question), mayTellKey: keys)
        let (lines, complaints) = batch.grade(try InputFile.text(answers))
        for line in lines { try workplace.console.output.writeRaw(line + "\n") }
        for complaint in complaints { try workplace.complain("\(answers):\(complaint.line): \(complaint.problem)") }
        if !complaints.isEmpty { throw Failure("\(complaints.count) \(complaints.count == 1 ? "line" : "lines") could not be graded.") }
    }

    /// Needs no course and no database.
    private func compare(_ file: String) throws {
        let console = options.console(Platform.environment)
        var batch = ReferenceBatch(printsFeatures: features)
        let (lines, complaints) = batch.grade(try InputFile.text(file))
        for line in lines { try console.output.writeRaw(line + "\n") }
        for complaint in complaints { try console.errorOutput.write(StyledLine("\(file):\(complaint.line): \(complaint.problem)")) }
        if !complaints.isEmpty { throw Failure("\(complaints.count) \(complaints.count == 1 ? "line" : "lines") could not be graded.") }
    }
}

/// `hone author explain-match`.
struct AuthorExplainMatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain-match", abstract: "Show step by step what a pattern finds in an answer.")

    @OptionGroup var options: CommonOptions

    @Option(help: "The question whose words and word sets count, such as three-timings.")
    var question: String

    @Argument(help: "The pattern.")
    var pattern: String

    @Argument(help: "The answer.")
    var answer: String

    func run() throws {
        let workplace = try Workplace.open(options)
        let report = MatchReport(question: try workplace.authorsQuestion(question))
        try workplace.console.write(try report.lines(pattern: pattern, answer: answer).map { StyledLine($0) })
    }
}

/// Reads a whole text file or standard input.
enum InputFile {
    /// The text; invalid UTF-8 is repaired.
    static func text(_ path: String) throws -> String {
        if path == "-" { return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self) }
        do {
            return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        } catch {
            throw Failure("The file \(path) cannot be read: \(error.localizedDescription)")
        }
    }
}
