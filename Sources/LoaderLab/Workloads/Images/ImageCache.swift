import CHoneSystem
import CourseModel

/// The files of the `images` workload: made once, kept between runs, verified before each run.
///
/// A file that is missing or not what the manifest says is made again. Files and manifest are written beside their place and renamed, so
/// that a run that was killed leaves no half of one.
struct ImageCache {
    private let folder: String
    private let shape: ImageShape

    /// Names the folder inside the cache folder.
    init(cacheFolder: String, shape: ImageShape) {
        folder = cacheFolder + "/" + shape.folderName
        self.shape = shape
    }

    /// The file of an item.
    func path(_ index: Int) -> String {
        let digits = String(index)
        return folder + "/" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".jpg"
    }

    /// Makes sure that the files of the first `count` items are there and whole.
    ///
    /// - Parameters:
    ///   - report: called with what is done, of how many, only when files must be made.
    ///   - shouldStop: asked before each file.
    /// - Throws: ``ExperimentFailure/cacheUnusable(path:problem:)``, or ``LoaderStopped`` when it was asked to stop.
    func prepare(count: Int, report: (_ done: Int, _ total: Int) -> Void, shouldStop: () -> Bool) throws {
        try makeFolders()
        var manifest = ImageManifest(text: TextFile.read(manifestPath) ?? "")
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

    private func whatIsMissing(_ count: Int, _ manifest: ImageManifest, _ shouldStop: () -> Bool) throws -> [Int] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: shape.fileLimit, alignment: 16)
        defer { buffer.deallocate() }
        guard let start = buffer.baseAddress else { return Array(0..<count) }
        return try (0..<count).filter { index in
            if shouldStop() { throw LoaderStopped() }
            let size = hone_file_read(path(index), start, buffer.count)
            guard size > 0, let entry = manifest.entries[index] else { return true }
            return entry != ImageManifest.Entry(of: UnsafeRawBufferPointer(start: start, count: size))
        }
    }

    private func make(
        _ missing: [Int], _ count: Int, _ manifest: inout ImageManifest, _ report: (Int, Int) -> Void, _ shouldStop: () -> Bool
    ) throws {
        let pixels = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: shape.pixelBytes)
        defer { pixels.deallocate() }
        let encoder = try JPEGEncoder(shape: shape)
        let whole = count - missing.count
        for (done, index) in missing.enumerated() {
            if shouldStop() { throw LoaderStopped() }
            if done.isMultiple(of: 8) { report(whole + done, count) }
            var generator = PictureGenerator(shape: shape, index: index)
            generator.paint(into: pixels)
            let file = try encoder.encode(pixels)
            try write(file, to: path(index))
            manifest.entries[index] = ImageManifest.Entry(of: file)
        }
        report(count, count)
    }

    private func write(_ manifest: ImageManifest) throws {
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
