import Foundation

/// The folder that the package lies in.
public enum Repository {
    /// The root's path, without `/` at its end.
    public static let root: String = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.pathComponents.count > 1, !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
            folder.deleteLastPathComponent()
        }
        return folder.path
    }()

    /// The path of something in the repository: `lessons/data-loading`.
    public static func path(_ name: String) -> String { "\(root)/\(name)" }

    /// The text of a file in the repository.
    public static func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
    }
}
