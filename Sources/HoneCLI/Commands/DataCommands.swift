import AppScreens
import ArgumentParser
import CourseModel
import Foundation
import Store
import TerminalIO
import TextUI

/// `hone data`: the database file.
struct DataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data", abstract: "Your data: where it is, export, import, backup, check-up, erase, grade again.",
        subcommands: [
            DataWhereCommand.self, DataExportCommand.self, DataImportCommand.self, DataBackupCommand.self, DataDoctorCommand.self,
            DataEraseCommand.self, DataRegradeCommand.self,
        ])
}

/// `hone data where`.
struct DataWhereCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "where", abstract: "Print the path of the database.")

    @OptionGroup var options: CommonOptions

    func run() throws {
        let workplace = try Workplace.openStore(options)
        try workplace.console.write(StyledLine(workplace.store.location.path))
    }
}

/// `hone data export`.
struct DataExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the whole history as JSON Lines, or as CSV.",
        discussion: "The format is documented in docs/data-format.md; hone data import reads it. With --learner, only that profile.")

    @OptionGroup var options: CommonOptions

    @Argument(help: ArgumentHelp("The file; - for standard output. It must not exist yet.", valueName: "file"))
    var file: String

    @Flag(help: "The events as a table.")
    var csv = false

    func run() throws {
        let workplace = try Workplace.openStore(options)
        let learner = options.learner == nil ? nil : workplace.learner.id
        let format: HoneStore.ExportFormat = csv ? .csv : .jsonLines
        let now = SystemClock.now()
        if file == "-" {
            let output = workplace.console.output
            let count = try workplace.store.export(format, learner: learner, at: now) { bytes in
                try output.writeRaw(String(decoding: bytes, as: UTF8.self))
            }
            return try workplace.complain("\(count) events.")
        }
        let count = try NewFile.write(file) { write in try workplace.store.export(format, learner: learner, at: now, to: write) }
        try workplace.say("\(count) events are in \(file).")
    }
}

/// `hone data import`.
struct DataImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Merge an exported history into this one.",
        discussion: """
            The same event counts once, whatever the order of imports, so two machines may exchange their exports as often as they like. A
            damaged file changes nothing.
            """)

    @OptionGroup var options: CommonOptions

    @Argument(help: ArgumentHelp("The export; - for standard input.", valueName: "file"))
    var file: String

    @Flag(help: "Import what can be read of a damaged or cut file.")
    var partial = false

    @Flag(help: "Also import events that are dated in the future.")
    var future = false

    func run() throws {
        let workplace = try Workplace.openStore(options)
        if Platform.isFolder(file) { throw Failure("\(file) is a folder. Name the export itself.") }
        let bytes: Data
        do {
            bytes = file == "-" ? FileHandle.standardInput.readDataToEndOfFile() : try Data(contentsOf: URL(fileURLWithPath: file))
        } catch {
            throw Failure("The file \(file) cannot be read: \((error as NSError).localizedDescription)")
        }
        let tomorrow = Instant(rawValue: SystemClock.now().rawValue + 86_400_000)
        let rules = ImportRules(latest: future ? nil : tomorrow, damage: partial ? .leaveOut : .refuse)
        let report: ImportReport
        do { report = try workplace.store.importLines([UInt8](bytes), rules: rules) } catch { throw Failure(error.words(file)) }
        for line in MergeWords.lines(report, file) { try workplace.say(line) }
    }
}

/// `hone data backup`.
struct DataBackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the database, while it is in use, and check the copy.",
        discussion: "The copy is a whole database: use it with --database, or put it in the place of a lost one.")

    @OptionGroup var options: CommonOptions

    @Argument(help: ArgumentHelp("The file of the copy. It must not exist yet.", valueName: "file.sqlite"))
    var file: String

    func run() throws {
        let workplace = try Workplace.openStore(options)
        let path = URL(fileURLWithPath: file).standardizedFileURL.path
        guard !FileManager.default.fileExists(atPath: path) else { throw Failure("There is a file \(file) already. Name another one.") }
        let count: Int
        do { count = try workplace.store.backUp(to: path) } catch { throw failure(error) }
        try workplace.say("The copy \(file) is checked and whole: \(count) events.")
    }

    private func failure(_ error: StoreError) -> Failure {
        guard case .notOpenable(_, let problem) = error else { return Failure(error.words) }
        return Failure("The file \(file) cannot be made: \(problem). Is its folder there, and may you write to it?")
    }
}

/// `hone data erase`.
struct DataEraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase a profile's whole history, for good.",
        discussion: "It erases your own profile, or the one that --learner names. Make a copy first: hone data backup, hone data export.")

    @OptionGroup var options: CommonOptions

    @Flag(help: "Do not ask.")
    var yes = false

    func run() throws {
        let workplace = try Workplace.openStore(options)
        if !yes {
            let answer = try TerminalDialogue(console: workplace.console).ask(
                "All answers, notes, measurements and reviews of \(workplace.learner.name) will be gone. Type erase to do it")
            guard case .line(let text, _) = answer, text.filter({ !$0.isWhitespace }).lowercased() == "erase" else {
                throw Failure("Nothing was erased.")
            }
        }
        try workplace.store.erase(workplace.learner.id)
        try workplace.say("The history of \(workplace.learner.name) is erased.")
    }
}

/// Files that are written whole or not at all.
enum NewFile {
    /// Writes a file that is not there yet: first under another name, and given its own when it is whole and on the disk.
    static func write<Value>(
        _ path: String, _ body: (_ write: @escaping ([UInt8]) throws -> Void) throws -> Value
    ) throws -> Value {
        guard !FileManager.default.fileExists(atPath: path) else { throw Failure("There is a file \(path) already. Name another one.") }
        let temporary = path + ".part"
        guard FileManager.default.createFile(atPath: temporary, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: temporary)
        else { throw Failure("The file \(path) cannot be made. Is its folder there, and may you write to it?") }
        do {
            let value = try body { try handle.write(contentsOf: $0) }
            try handle.synchronize()
            try handle.close()
            try FileManager.default.moveItem(atPath: temporary, toPath: path)
            return value
        } catch {
            try? handle.close()
            try? FileManager.default.removeItem(atPath: temporary)
            if error is Failure || error is StoreError { throw error }
            throw Failure("\(path) cannot be written: \((error as NSError).localizedDescription) Nothing is left of it.")
        }
    }
}
