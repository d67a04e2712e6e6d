import AppScreens
import CourseModel
import Foundation
import LessonCompiler
import TerminalIO
import TextUI

/// Compiles one lesson file as often as it is saved.
struct LessonPreview {
    let compiler: LessonCompiler
    let kinds: [ExperimentKind]
    let cores: Int
    let keys: LessonText.Keys
    /// The lesson's file.
    let path: String

    /// What tells whether the file was saved: its time and size; `nil` while it is gone (editors replace files).
    struct Stamp: Hashable {
        let seconds: Int
        let nanoseconds: Int
        let size: Int
    }

    /// The file's stamp now.
    var stamp: Stamp? {
        var information = stat()
        guard stat(path, &information) == 0 else { return nil }
        #if canImport(Darwin)
            let time = information.st_mtimespec
        #else
            let time = information.st_mtim
        #endif
        return Stamp(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec), size: Int(information.st_size))
    }

    /// The lesson as it is now, with the problems of its file, the proof of its keys among them.
    func pages(at moment: Moment) throws -> PreviewPages {
        let source = try CourseSource.read(folder: folder)
        guard let file = source.lessons.first(where: { $0.path == name }) else {
            throw Failure("\(path) is no lesson file that can be read.")
        }
        let compiled = compiler.compile(file, in: source)
        let proofs = KeyProof().diagnostics(of: compiled)
        return PreviewPages(
            compiled, diagnostics: (compiled.diagnostics + proofs).sorted(), kinds: kinds, cores: cores, keys: keys, at: moment)
    }

    /// The course's folder: the nearest one above the file with a `course.yml`, else the file's own.
    private var folder: String {
        let file = URL(fileURLWithPath: path)
        var folder = file.deletingLastPathComponent()
        for _ in 0..<CourseSource.maximalFolderDepth {
            if FileManager.default.fileExists(atPath: folder.appending(path: "course.yml").path) { return folder.path }
            folder = folder.deletingLastPathComponent()
        }
        return file.deletingLastPathComponent().path
    }

    /// The file's path relative to the folder.
    private var name: String {
        let full = URL(fileURLWithPath: path).path
        return full.hasPrefix(folder + "/") ? String(full.dropFirst(folder.count + 1)) : full
    }
}

/// The dialogue of `hone author preview` at a terminal: a window into the lesson that stays where it is when the file is saved.
final class PreviewDialogue {
    private let preview: LessonPreview
    private let console: LinearConsole
    private let isPlain: Bool
    private var pages: PreviewPages
    private var place = PreviewPages.Place()
    private var stamp: LessonPreview.Stamp?

    init(preview: LessonPreview, console: LinearConsole, isPlain: Bool) throws {
        self.preview = preview
        self.console = console
        self.isPlain = isPlain
        stamp = preview.stamp
        pages = try preview.pages(at: Self.moment(console))
    }

    /// Shows pages until `q`, the end of input or a signal.
    func run() throws -> LineInput {
        try draw()
        while true {
            guard console.isReady(within: Self.pollMilliseconds) else {
                try drawIfSaved()
                continue
            }
            let input = console.readLine()
            guard case .line(let line) = input, line.text.lowercased() != "q" else { return input }
            move(line.text.trimmingCharacters(in: .whitespaces).lowercased())
            try draw()
        }
    }

    /// How often the file is looked at, in milliseconds.
    private static let pollMilliseconds: Int32 = 50

    private static func moment(_ console: LinearConsole) -> Moment {
        Moment(now: SystemClock.now(), width: console.size().columns, capabilities: console.capabilities)
    }

    private var height: Int { max(console.size().rows - 3, 4) }

    private func move(_ command: String) {
        let line = pages.line(of: place)
        let last = max(pages.lines.count - height, 0)
        switch command {
        case "b": place = pages.place(of: max(line - height + 1, 0))
        case "e": place = pages.place(of: pages.problemLine(after: line) ?? pages.problemLine(after: -1) ?? line)
        case "t": place = PreviewPages.Place()
        default: place = pages.place(of: min(line + height - 1, last))
        }
    }

    private func drawIfSaved() throws {
        let now = preview.stamp
        guard now != stamp, now != nil else { return }
        stamp = now
        pages = try preview.pages(at: Self.moment(console))
        try draw()
    }

    private func draw() throws {
        if !isPlain { try console.output.writeRaw("\u{1B}[2J\u{1B}[H") }
        let first = pages.line(of: place)
        try console.write(Array(pages.lines.dropFirst(first).prefix(height)))
        let end = min(first + height, pages.lines.count)
        let words = "\(first + 1)–\(end) of \(pages.lines.count) lines; \(DiagnosticFormatter().summary(pages.diagnostics)). "
        try console.prompt(StyledLine("\(words)Enter on, b back, e next problem, t top, q quit > ", .accent))
    }
}
