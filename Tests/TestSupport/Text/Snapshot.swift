import Foundation
public import Testing

/// Expects a whole text that is kept in a file, `Tests/Snapshots/TARGET/FILE/NAME.txt`.
///
/// With `HONE_RECORD=1` in the environment (`make record`) the file is written anew and the test fails, so that a recording
/// never passes for a check. Look through the difference in git, then run the tests again.
///
/// - Parameters:
///   - name: the file's name without its ending; letters, digits, `-` and `_`.
@discardableResult
public func expectSnapshot(
    _ actual: String, named name: String, filePath: StaticString = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) -> Bool {
    let isRecording = ProcessInfo.processInfo.environment["HONE_RECORD"] == "1"
    let store = SnapshotStore(testFile: "\(filePath)")
    do {
        guard let problem = try store.compare(actual, name: name, isRecording: isRecording) else { return true }
        Issue.record("\(problem)", sourceLocation: sourceLocation)
    } catch {
        Issue.record("The snapshot \(name) cannot be used: \(error)", sourceLocation: sourceLocation)
    }
    return false
}

/// The snapshots of one test file.
public struct SnapshotStore {
    /// Where they lie.
    public let folder: String

    /// The snapshots of the test file at that path: beside the test targets, since a folder inside one would have to be
    /// declared in the manifest.
    public init(testFile: String) {
        let file = URL(fileURLWithPath: testFile)
        let target = Self.target(of: file)
        folder =
            target.deletingLastPathComponent().appending(
                path: "Snapshots/\(target.lastPathComponent)/\(file.deletingPathExtension().lastPathComponent)"
            ).path
    }

    /// The snapshots in that folder.
    public init(folder: String) { self.folder = folder }

    /// Compares a text with its file, or writes the file.
    ///
    /// - Returns: what is wrong, or `nil` when the text is as in the file. A recording is always wrong.
    /// - Throws: an error of the file system.
    public func compare(_ actual: String, name: String, isRecording: Bool) throws -> String? {
        let file = URL(fileURLWithPath: folder).appending(path: "\(name).txt")
        if isRecording {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(actual.utf8).write(to: file)
            return "Recorded \(file.path): look at the difference in git, then run without HONE_RECORD."
        }
        guard let data = FileManager.default.contents(atPath: file.path) else {
            return "There is no snapshot \(file.path) yet: `make record` writes it."
        }
        return lineDifference(from: String(decoding: data, as: UTF8.self), to: actual).map {
            "The text differs from \(file.path) (- expected, + actual):\n\($0)\nIf the new text is right: `make record`."
        }
    }

    /// The folder of the test target: the child of `Tests` that the file lies in.
    private static func target(of file: URL) -> URL {
        var folder = file.deletingLastPathComponent()
        while folder.deletingLastPathComponent().lastPathComponent != "Tests", folder.pathComponents.count > 2 {
            folder.deleteLastPathComponent()
        }
        return folder
    }
}
