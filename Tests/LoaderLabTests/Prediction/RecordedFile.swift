import Foundation
import Testing

@testable import LoaderLab

/// The recordings beside these tests.
enum RecordedFile: String, CaseIterable {
    case sixteenCores = "h100-16cores"
    case fourCores = "h100-4cores"

    func text() throws -> String {
        let address = try #require(Bundle.module.url(forResource: rawValue, withExtension: "jsonl", subdirectory: "Fixtures"))
        return try String(contentsOf: address, encoding: .utf8)
    }

    func recording() throws -> LoaderRecording {
        let (recording, problems) = LoaderRecording.read(try text())
        try #require(problems.isEmpty)
        return recording
    }
}
