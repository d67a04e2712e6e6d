import CHoneSystem
import CourseModel

/// Makes the files of a workload, one an item, the same for the same index on every machine.
protocol ItemFiles: Sendable {
    /// The name of their folder: whatever changes the files' contents changes the name.
    var folderName: String { get }
    /// How a file's name ends.
    var suffix: String { get }
    /// The most bytes that a file may have.
    var fileLimit: Int { get }
    /// About how many bytes a file has.
    var typicalFileBytes: Int { get }
    /// Makes what writing files takes.
    ///
    /// - Throws: an ``ItemProblem`` when a library cannot be set up.
    func makeWriter() throws -> any ItemFileWriter
}

/// Makes one file after another; used by one thread.
protocol ItemFileWriter: AnyObject {
    /// The file of an item; valid until the next call.
    ///
    /// - Throws: an ``ItemProblem``.
    func file(of index: Int) throws -> UnsafeRawBufferPointer
}

/// The files of a workload: made once, kept between runs, verified before each run.
///
/// A file that is missing or not what the manifest says is made again. Files and manifest are written beside their place and renamed, so
/// that a run that was killed leaves no half of one.
struct ItemCache {
    private let folder: String
    private let files: any ItemFiles

    /// Names the folder inside the cache folder.
    init(cacheFolder: String, files: any ItemFiles) {
        folder = cacheFolder + "/" + files.folderName
        self.files = files
    }

    /// The file of an item.
    func path(_ index: Int) -> String {
        let digits = String(index)
        return folder + "/" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + files.suffix
    }

    /// Makes sure that the files of the first `count` items are there and whole.
    ///
    /// - Parameters:
    ///   - report: called with what is done, of how many, only when files must be made.
    ///   - shouldStop: asked before each file.
    /// - Throws: ``ExperimentFailure/cacheUnusable(path:problem:)``, or ``LoaderStopped`` when it was asked to stop.
    func prepare(count: Int, report: (_ done: Int, _ total: Int) -> Void, shouldStop: () -> Bool) throws {
        try makeFolders()
        var manifest = ItemManifest(text: TextFile.read(manifestPath) ?? "")
        let missing = try whatIsMissing(count, manifest, shouldStop)
        guard !missing.isEmpty else { return }
        do {
            try make(missing, count, &manifest, report, shouldStop)
        } catch {
            // What was made before is kept for the next run.
            try? write(manifest)
            throw error
        }
        try write(manifest)
    }

    private var manifestPath: String { folder + "/manifest.txt" }

    private func makeFolders() throws {
        var path = folder.hasPrefix("/") ? "/" : ""
        for part in folder.split(separator: "/") {
            path += (path.isEmpty || path == "/" ? "" : "/") + part
            let result = hone_folder_make(path)
            guard result == 0 else { throw unusable(path, result) }
        }
    }

    private func whatIsMissing(_ count: Int, _ manifest: ItemManifest, _ shouldStop: () -> Bool) throws -> [Int] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: files.fileLimit, alignment: 16)
        defer { buffer.deallocate() }
        guard let start = buffer.baseAddress else { return Array(0..<count) }
        return try (0..<count).filter { index in
            if shouldStop() { throw LoaderStopped() }
            let size = hone_file_read(path(index), start, buffer.count)
            guard size > 0, let entry = manifest.entries[index] else { return true }
            return entry != ItemManifest.Entry(of: UnsafeRawBufferPointer(start: start, count: size))
        }
    }

    private func make(
        _ missing: [Int], _ count: Int, _ manifest: inout ItemManifest, _ report: (Int, Int) -> Void, _ shouldStop: () -> Bool
    ) throws {
        let writer = try files.makeWriter()
        let whole = count - missing.count
        for (done, index) in missing.enumerated() {
            if shouldStop() { throw LoaderStopped() }
            if done.isMultiple(of: 8) { report(whole + done, count) }
            let file = try writer.file(of: index)
            try write(file, to: path(index))
            manifest.entries[index] = ItemManifest.Entry(of: file)
        }
        report(count, count)
    }

    private func write(_ manifest: ItemManifest) throws {
        var text = manifest.text
        try text.withUTF8 { try write(UnsafeRawBufferPointer($0), to: manifestPath) }
    }

    private func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws {
        guard let start = bytes.baseAddress else { return }
        let result = hone_file_write(path, start, bytes.count)
        guard result == 0 else { throw unusable(path, result) }
    }

    private func unusable(_ path: String, _ result: Int32) -> ExperimentFailure {
        .cacheUnusable(path: path, problem: SystemText.problem(-result))
    }
}
