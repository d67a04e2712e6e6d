import AppScreens
import CourseModel
import Foundation
import LessonCompiler
import TerminalIO
import TextUI

/// Compiles one lesson file as often as it is saved.
struct LessonPreview {
    let compiler: LessonCompiler
    let laboratory: Laboratory
    let keys: LessonText.Keys
    /// The lesson's file.
    let path: String

    /// What tells whether something was saved: time and size of the lesson's file and of what it is made of beside it.
    struct Stamp: Hashable {
        fileprivate let files: [FileStamp?]

        /// Whether the lesson's file is there: editors replace files, so that for a moment it may be gone.
        var hasLesson: Bool { files.first.flatMap(\.self) != nil }
    }

    /// Time and size of a file.
    fileprivate struct FileStamp: Hashable {
        let seconds: Int
        let nanoseconds: Int
        let size: Int

        /// The file's stamp now; `nil` when there is none.
        init?(_ path: String) {
            var information = stat()
            guard stat(path, &information) == 0 else { return nil }
            #if canImport(Darwin)
                let time = information.st_mtimespec
            #else
                let time = information.st_mtim
            #endif
            (seconds, nanoseconds, size) = (Int(time.tv_sec), Int(time.tv_nsec), Int(information.st_size))
        }
    }

    /// The stamp now.
    var stamp: Stamp {
        let folder = CourseFolder.place(of: path).folder
        return Stamp(files: [path, CourseSource.keyPath(of: path), folder + "/course.yml", folder + "/glossary.md"].map { FileStamp($0) })
    }

    /// The lesson as it is now, before its keys are proved.
    func compiled() throws -> CompiledLesson {
        let (folder, name) = CourseFolder.place(of: path)
        let source = try CourseSource.read(folder: folder, only: name)
        guard let file = source.lessons.first(where: { $0.path == name }) else {
            throw Failure("\(path) is no lesson file that can be read.")
        }
        return compiler.compile(file, in: source)
    }

    /// What the proof of keys and the dry run of experiments say of it. This takes longer than compiling when rubrics are long.
    func proofs(of compiled: CompiledLesson) -> [Diagnostic] {
        KeyProof().diagnostics(of: compiled) + DryRun(laboratory: laboratory).diagnostics(of: compiled)
    }

    /// The lesson as pages.
    ///
    /// - Parameter proofs: what was proved of it; `nil` = it is still to be proved.
    func pages(of compiled: CompiledLesson, proofs: [Diagnostic]?, at moment: Moment) -> PreviewPages {
        PreviewPages(
            compiled, diagnostics: (compiled.diagnostics + (proofs ?? [])).sorted(), isProved: proofs != nil, laboratory: laboratory,
            keys: keys, at: moment)
    }
}

/// The dialogue of `hone author preview` at a terminal: a window into the lesson that stays where it is when the file is saved.
final class PreviewDialogue {
    private let preview: LessonPreview
    private let console: LinearConsole
    private let isPlain: Bool
    private var pages: PreviewPages
    private var place = PreviewPages.Place()
    private var stamp: LessonPreview.Stamp
    /// The window that the pages were made for.
    private var size: TerminalSize

    init(preview: LessonPreview, console: LinearConsole, isPlain: Bool) throws {
        self.preview = preview
        self.console = console
        self.isPlain = isPlain
        stamp = preview.stamp
        size = console.size()
        pages = preview.pages(of: try preview.compiled(), proofs: nil, at: Self.moment(console))
    }

    /// Shows pages until `q`, the end of input or a signal.
    func run() throws -> LineInput {
        try drawAnew()
        while true {
            guard console.isReady(within: Self.pollMilliseconds) else {
                try drawIfChanged()
                continue
            }
            let input = console.readLine()
            guard case .line(let line) = input, line.text.lowercased() != "q" else { return input }
            move(line.text.trimmingCharacters(in: .whitespaces).lowercased())
            try draw()
        }
    }

    /// How often the file is looked at, in milliseconds.
    private static let pollMilliseconds: Int32 = 15

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

    /// Draws anew when something was saved, or the window has another size.
    private func drawIfChanged() throws {
        let (now, window) = (preview.stamp, console.size())
        guard now.hasLesson, now != stamp || window != size else { return }
        (stamp, size) = (now, window)
        try drawAnew()
    }

    /// Draws the lesson as soon as it is compiled, and again when its proof has found something.
    private func drawAnew() throws {
        let (compiled, moment) = (try preview.compiled(), Self.moment(console))
        pages = preview.pages(of: compiled, proofs: nil, at: moment)
        try draw()
        pages = preview.pages(of: compiled, proofs: preview.proofs(of: compiled), at: moment)
        try draw()
    }

    private func draw() throws {
        if !isPlain { try console.output.writeRaw("\u{1B}[2J\u{1B}[H") }
        let first = pages.line(of: place)
        try console.write(Array(pages.lines.dropFirst(first).prefix(height)))
        let end = min(first + height, pages.lines.count)
        let words = "\(first + 1)–\(end) of \(pages.lines.count); \(pages.summary). "
        try console.prompt(StyledLine("\(words)Enter on, b back, e next problem, t top, q quit > ", .accent))
    }
}
