import Foundation

/// A look at a database file without SQLite, so that a foreign file is not even locked.
enum DatabaseFile {
    /// What is at the path.
    enum Finding: Hashable {
        /// Nothing, or a file of 0 bytes.
        case nothing
        /// A database with our application id.
        case ours
    }

    /// Looks at the header of the file (https://www.sqlite.org/fileformat2.html#the_database_header).
    ///
    /// - Throws: a ``StoreError`` when it is something else, or cannot be read.
    static func look(at path: String) throws(StoreError) -> Finding {
        if FileSystem.isFolder(path) { throw .notOpenable(path: path, problem: String(cString: strerror(EISDIR))) }
        guard let size = FileSystem.size(of: path), size > 0 else {
            try checkNoLogIsLeft(path)
            return .nothing
        }
        let header = try header(of: path)
        guard header.count == 100, header.starts(with: "SQLite format 3\0".utf8) else { throw .notADatabase(path: path) }
        let application = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard application == UInt32(bitPattern: Schema.applicationID) else {
            throw .foreignDatabase(path: path, applicationID: Int(application))
        }
        return .ours
    }

    /// Makes an empty file that only its owner may read; SQLite gives its other files the same permissions.
    static func make(_ path: String) throws(StoreError) {
        let descriptor = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor < 0 else {
            close(descriptor)
            return
        }
        switch errno {
        case EROFS, EACCES, EPERM: throw .readOnly(path: path)
        case ENOSPC, EDQUOT: throw .diskFull(path: path)
        case let problem: throw .notOpenable(path: path, problem: String(cString: strerror(problem)))
        }
    }

    private static func checkNoLogIsLeft(_ path: String) throws(StoreError) {
        if let size = FileSystem.size(of: path + "-wal"), size > 0 { throw .logWithoutDatabase(log: path + "-wal") }
    }

    private static func header(of path: String) throws(StoreError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .notOpenable(path: path, problem: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = read(descriptor, &bytes, bytes.count)
        guard count >= 0 else { throw .inputOutput(path: path, problem: String(cString: strerror(errno))) }
        return Array(bytes.prefix(count))
    }
}
