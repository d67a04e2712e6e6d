import Foundation

/// What the file system says about a path.
enum FileSystem {
    /// The type of the file system that a path lies on, such as `ext4`, by the operating system's own table; `nil` when unknown.
    static func type(at path: String) -> String? {
        guard let table = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8) else { return nil }
        return type(at: resolved(path), mountInfo: table)
    }

    /// Whether a type of file system reaches other machines (or may do so), where shared memory between processes cannot be relied on.
    static func isNetwork(_ type: String) -> Bool {
        type.hasPrefix("nfs") || type.hasPrefix("fuse") || networkTypes.contains(type)
    }

    private static let networkTypes: Set = [
        "cifs", "smb3", "smbfs", "afs", "ceph", "lustre", "gpfs", "9p", "virtiofs", "coda", "ncpfs", "glusterfs", "beegfs", "pvfs2",
    ]

    /// The type of the deepest mount above `path` in the text of a `mountinfo` file (see proc(5)).
    static func type(at path: String, mountInfo: String) -> String? {
        var best: (length: Int, type: Substring)?
        for line in mountInfo.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 6, let dash = fields.dropFirst(6).firstIndex(of: "-"), dash + 1 < fields.count else { continue }
            let point = unescaped(fields[4])
            guard contains(point, path), point.utf8.count >= best?.length ?? 0 else { continue }
            best = (point.utf8.count, fields[dash + 1])
        }
        return best.map { String($0.type) }
    }

    private static func contains(_ mountPoint: String, _ path: String) -> Bool {
        mountPoint == "/" || path == mountPoint || path.hasPrefix(mountPoint + "/")
    }

    /// Octal escapes read as the characters they stand for.
    private static func unescaped(_ field: Substring) -> String {
        [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
            .reduce(String(field)) { $0.replacing($1.0, with: $1.1) }
    }

    /// The path without symbolic links; the path itself when nothing is there.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// Makes a folder and what is missing above it, readable by its owner only.
    ///
    /// - Throws: ``StoreError/folderNotCreatable(folder:problem:)`` with the folder that could not be made.
    static func makeFolder(_ path: String) throws(StoreError) {
        guard !isFolder(path) else { return }
        if let parent = parent(of: path) { try makeFolder(parent) }
        guard mkdir(path, 0o700) != 0 else { return }
        let problem = errno
        if problem == EEXIST, isFolder(path) { return }
        throw .folderNotCreatable(folder: path, problem: String(cString: strerror(problem == EEXIST ? ENOTDIR : problem)))
    }

    /// Waits until a file is on the disk.
    static func synchronise(_ path: String) throws(StoreError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            throw .inputOutput(path: path, problem: String(cString: strerror(errno)))
        }
    }

    /// The folder that a path lies in; `nil` for the root.
    static func parent(of path: String) -> String? {
        guard path != "/", let slash = path.lastIndex(of: "/") else { return nil }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Whether a folder is there.
    static func isFolder(_ path: String) -> Bool { status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }

    /// The size of a file in bytes; `nil` when nothing is there.
    static func size(of path: String) -> Int? { status(of: path).map { Int($0.st_size) } }

    /// What is at a path, links followed; `nil` when nothing is there.
    static func status(of path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }
}
