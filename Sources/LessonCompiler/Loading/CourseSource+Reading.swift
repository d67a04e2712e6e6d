#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension CourseSource {
    /// Reads the files of a course from its folder: `course.yml`, Markdown files, their keys and JSON data.
    ///
    /// Everything is bounded: the size and number of files, the depth of folders; folders that are symbolic links are not
    /// entered, hidden files not read. A file that cannot be read becomes a member of ``unreadable``, the others are read.
    ///
    /// - Parameter only: the one lesson to read, by its path relative to the folder; `nil` = all.
    /// - Throws: a ``CourseReadError`` when the folder as a whole cannot be read.
    public static func read(folder: String, only lesson: String? = nil) throws(CourseReadError) -> CourseSource {
        try read(folder: folder, only: lesson, readFile: FileReading.read)
    }

    /// The same with another way to read one file, by its path: for tests of files that go while the folder is read.
    static func read(
        folder: String, only lesson: String? = nil, readFile: @escaping (String) -> Result<[UInt8], FileReading.Failure>
    ) throws(CourseReadError) -> CourseSource {
        var reader = CourseFolderReader(folder: folder, only: lesson, readFile: readFile)
        return try reader.read()
    }
}

/// Walks a course's folder.
private struct CourseFolderReader {
    let folder: String
    /// The one lesson to read; `nil` = all.
    private let only: String?
    private let readFile: (String) -> Result<[UInt8], FileReading.Failure>
    private var lessons: [String: [UInt8]] = [:]
    private var data: [String: [UInt8]] = [:]
    private var unreadable: [CourseSource.Unreadable] = []
    private var count = 0

    init(folder: String, only: String?, readFile: @escaping (String) -> Result<[UInt8], FileReading.Failure>) {
        self.folder = folder
        self.only = only
        self.readFile = readFile
    }

    mutating func read() throws(CourseReadError) -> CourseSource {
        var information = stat()
        guard stat(folder, &information) == 0 else {
            if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { throw .noSuchFolder(folder) }
            throw .system(path: folder, problem: FileReading.systemError())
        }
        guard information.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(folder) }
        try visit("", depth: 0)
        let course: [UInt8]
        switch readFile(folder + "/course.yml") {
        case .success(let bytes): course = bytes
        case .failure(let failure) where failure.problem == .disappeared:
            // One lesson can be looked at before there is a course around it.
            guard only != nil else { throw .noCourseFile(folder: folder) }
            return source(courseFile: nil, unreadable)
        case .failure(let failure):
            return source(courseFile: nil, unreadable + [CourseSource.Unreadable(path: "course.yml", problem: failure.problem)])
        }
        return source(courseFile: course, unreadable)
    }

    private func source(courseFile: [UInt8]?, _ unreadable: [CourseSource.Unreadable]) -> CourseSource {
        CourseSource(courseFile: courseFile, lessons: lessons, data: data, unreadable: unreadable.sorted { $0.path < $1.path })
    }

    /// Reads what is in a sub-folder, in the order of names.
    private mutating func visit(_ path: String, depth: Int) throws(CourseReadError) {
        for name in try names(in: path) {
            let inner = path.isEmpty ? name : "\(path)/\(name)"
            switch kind(of: inner) {
            case .folder: if depth < CourseSource.maximalFolderDepth { try visit(inner, depth: depth + 1) }
            case .lesson where only != nil && only != inner: break
            case .lesson: try take(inner) { $0.lessons[inner] = $1 }
            case .data: try take(inner) { $0.data[inner] = $1 }
            case .other: break
            }
        }
    }

    private enum Kind { case folder, lesson, data, other }

    private func kind(of path: String) -> Kind {
        var information = stat()
        if lstat("\(folder)/\(path)", &information) == 0, information.st_mode & S_IFMT == S_IFDIR { return .folder }
        let name = path.split(separator: "/").last ?? ""
        if path == CourseSource.glossaryPath { return .data }
        if name.hasSuffix(".md") { return ["README.md", CourseSource.glossaryPath].contains(String(name)) ? .other : .lesson }
        return name.hasSuffix(".json") || name.hasSuffix(KeyPath.ending) ? .data : .other
    }

    private mutating func take(_ path: String, _ keep: (inout Self, [UInt8]) -> Void) throws(CourseReadError) {
        count += 1
        guard count <= CourseSource.maximalFileCount else { throw .tooManyFiles(folder: folder) }
        switch readFile("\(folder)/\(path)") {
        case .success(let bytes): keep(&self, bytes)
        case .failure(let failure): unreadable.append(CourseSource.Unreadable(path: path, problem: failure.problem))
        }
    }

    /// The visible names in a folder, sorted; a folder that cannot be listed counts as unreadable.
    private mutating func names(in path: String) throws(CourseReadError) -> [String] {
        let full = path.isEmpty ? folder : "\(folder)/\(path)"
        guard let stream = opendir(full) else {
            guard !path.isEmpty else { throw .system(path: folder, problem: FileReading.systemError()) }
            unreadable.append(CourseSource.Unreadable(path: path, problem: .system(FileReading.systemError())))
            return []
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            guard !name.hasPrefix(".") else { continue }
            names.append(name)
            guard names.count <= 2 * CourseSource.maximalFileCount else { throw .tooManyFiles(folder: folder) }
        }
        return names.sorted()
    }
}
