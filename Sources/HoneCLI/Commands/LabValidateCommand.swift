import ArgumentParser
import Foundation
import LoaderLab
import TerminalIO
import TextUI

/// `hone lab validate FILE.jsonl`.
struct LabValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Predict recorded runs from a few of their rows, and show the error.",
        discussion: """
            The file holds runs of torch.utils.data.DataLoader as the script of “hone lab recorder” writes them. For each group a model of the loader is
            fitted to the rows named by --calibrate; the other rows are predicted by simulating the same recording, and compared with what was measured:
            the mean over the repeats of the iteration times after the first P·N batches. Rows with fewer than ten such batches count in no summary.
            The regret is what choosing the best number of workers by the prediction (by their measurement for the rows of the fit) costs against the best one
            measured.
            """)

    @OptionGroup var options: CommonOptions

    @Argument(help: ArgumentHelp("The recording.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The rows to fit to; one that is missing or too short falls to its nearest.", valueName: "list"))
    var calibrate = "0,2,16"

    @Flag(help: "Print one JSON document; times in seconds, errors as shares of 1.")
    var json = false

    func run() throws {
        let console = options.console(ProcessInfo.processInfo.environment)
        let calibration = try Self.calibration(calibrate)
        let (recording, problems) = LoaderRecording.read(try Self.text(of: file))
        for problem in problems { try console.errorOutput.write(StyledLine(problem.words(file: file))) }
        guard !recording.runs.isEmpty else {
            throw Failure("\(file) holds no recorded run. Make a recording with the script that “hone lab recorder” prints.")
        }
        let report = Predictor(calibration: calibration).report(on: recording)
        if json {
            try console.output.writeRaw(try ValidationDocument(report: report).json + "\n")
            try console.errorOutput.write(StyledLine(ValidationView.noise(report)))
        } else {
            let view = ValidationView(report: report, glyphs: .of(console.capabilities.charset))
            try console.output.write(view.lines(width: console.size().columns))
        }
        if !problems.isEmpty { throw Failure("", status: .failed) }
    }

    /// `0,2,16` as numbers.
    private static func calibration(_ text: String) throws -> [Int] {
        let words = text.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = words.compactMap { Int($0.filter { !$0.isWhitespace }) }
        guard numbers.count == words.count, numbers.allSatisfy((0...10_000).contains), Set(numbers).count == numbers.count else {
            throw LabOptions.wrong("--calibrate", text, "different whole numbers separated by commas, such as 0,2,16")
        }
        return numbers
    }

    /// A file's text; what is no UTF-8 in it becomes U+FFFD, and the line that it stands in is reported later.
    static func text(of file: String) throws -> String {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), isFolder.boolValue {
            throw Failure("\(file) cannot be read: it is a folder.")
        }
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
            defer { try? handle.close() }
            guard let data = try handle.read(upToCount: LoaderRecording.maximalSize + 1) else { return "" }
            guard data.count <= LoaderRecording.maximalSize else {
                throw Failure("\(file) is larger than \(LoaderRecording.maximalSize >> 20) MiB. Split it by groups.")
            }
            return String(decoding: data, as: UTF8.self)
        } catch let error as CocoaError {
            throw Failure("\(file) cannot be read: \(error.localizedDescription)")
        }
    }
}
