import ArgumentParser
import CourseModel
import Foundation
import LessonCompiler
import TerminalIO
import TextUI

/// `hone author stamp`.
struct AuthorStampCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stamp", abstract: "Write missing ids into lessons, and change nothing else.",
        discussion: """
            Sections and pitfalls get a {#id}, questions, experiments and ideas an “id:” line. From then on their words may change without their history \
            getting lost. With --check nothing is written, and the exit status is 1 when an id is missing.
            """)

    @OptionGroup var options: CommonOptions

    @Argument(help: "Lesson files, courses' folders, or folders of courses.")
    var paths: [String]

    @Flag(help: "Only say what is missing.")
    var check = false

    func run() throws {
        let console = options.console(Platform.environment)
        var count = 0
        for path in try paths.flatMap(lessonFiles) {
            let file = LessonFile(path: path, bytes: try bytes(of: path))
            guard let result = LessonStamp.stamp(file, courseFile: try? bytes(of: courseFile(of: path))) else {
                throw Failure("\(path) is no UTF-8 text of at most 1 MiB.")
            }
            for written in result.written { try console.write(StyledLine("\(path):\(written.line): \(written.id)")) }
            count += result.written.count
            if !check, result.bytes != file.bytes { try NewFiles.save(Data(result.bytes), to: path) }
        }
        let words = count == 0 ? "No id is missing." : "\(count) \(count == 1 ? "id" : "ids") \(check ? "missing" : "written")."
        try console.write(StyledLine(words))
        if check, count > 0 { throw Failure("") }
    }

    private func lessonFiles(_ path: String) throws -> [String] {
        guard !path.hasSuffix(".md") else { return [path] }
        return try AuthorCheck.courses(in: path).flatMap { folder in
            try CourseSource.read(folder: folder).lessons.map { "\(folder)/\($0.path)" }
        }
    }

    /// The `course.yml` beside a lesson, or in a folder above it.
    private func courseFile(of path: String) -> String {
        CourseFolder.place(of: path).folder + "/course.yml"
    }

    private func bytes(of path: String) throws -> [UInt8] {
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            guard data.count <= CourseSource.maximalFileSize else { throw Failure("\(path) is larger than 1 MiB.") }
            return Array(data)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure("The file \(path) cannot be read: \(error.localizedDescription)")
        }
    }
}
