import Foundation

/// The files of the repository.
enum Repository {
    /// The folder that the package lies in.
    static let root: URL = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.pathComponents.count > 1, !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    /// A text file's text.
    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }

    /// What lies in a folder, hidden files too, sorted.
    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
    }

    /// The paths of all files below a folder, sorted; empty when there is no such folder.
    static func files(below folder: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String } ?? []
        return found.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".build") } }.map { "\(folder)/\($0)" }.sorted()
    }

    /// The Swift files below a folder.
    static func swiftFiles(below folder: String) throws -> [SourceText] {
        try files(below: folder).filter { $0.hasSuffix(".swift") }.map { SourceText(path: $0, text: try text($0)) }
    }

    /// All Swift files of the package, read once.
    static let sources: [SourceText] = (try? swiftFiles(below: "Sources")) ?? []

    /// All Swift files of its tests, read once.
    static let tests: [SourceText] = (try? swiftFiles(below: "Tests")) ?? []
}

extension SourceText {
    /// The target that the file belongs to: the second part of its path.
    var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }
}
