public import Foundation

/// A folder of a test's own.
public struct TemporaryFolder: Sendable {
    /// The folder's path, without symbolic links and without `/` at its end.
    public let path: String

    /// The folder as a URL.
    public var url: URL { URL(fileURLWithPath: path, isDirectory: true) }

    /// The path of something in the folder; it need not exist.
    public func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file, with the folders above it, and returns its path.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

    /// Writes a file, with the folders above it, and returns its path.
    @discardableResult
    public func write(_ bytes: [UInt8], to name: String) throws -> String {
        let target = URL(fileURLWithPath: file(name))
        try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: target)
        return target.path
    }

    /// Reads a text file.
    public func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: file(name))), as: UTF8.self)
    }

    fileprivate static func make() throws -> TemporaryFolder {
        let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        let folder = parent.appending(path: "hone-test-\(UUID().uuidString.lowercased())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return TemporaryFolder(path: folder.path)
    }

    /// Removes the folder; a test may have taken the rights away from parts of it.
    fileprivate func remove() {
        let manager = FileManager.default
        if (try? manager.removeItem(atPath: path)) != nil { return }
        for name in manager.subpaths(atPath: path) ?? [] {
            try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file(name))
        }
        try? manager.removeItem(atPath: path)
    }
}

/// Runs `body` with an empty folder, which is removed afterwards.
public func withTemporaryFolder<Value>(_ body: (TemporaryFolder) throws -> Value) throws -> Value {
    let folder = try TemporaryFolder.make()
    defer { folder.remove() }
    return try body(folder)
}

/// Runs `body` with an empty folder, which is removed afterwards.
public func withTemporaryFolder<Value>(
    isolation: isolated (any Actor)? = #isolation, _ body: (TemporaryFolder) async throws -> Value
) async throws -> Value {
    let folder = try TemporaryFolder.make()
    defer { folder.remove() }
    return try await body(folder)
}
