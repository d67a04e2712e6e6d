import Foundation
import LessonCompiler
import LoaderLab
import Testing

@Suite struct SchemaDocumentTests {
    private static let path = ShippedCourse.folder + "/../../docs/lesson.schema.json"

    @Test func isTheOneThatEditorsGet() throws {
        let text = SchemaDocument.text(kinds: [LoaderRunner.kind, SimulatedLoaderRunner.kind])
        if ProcessInfo.processInfo.environment["HONE_RECORD"] == "1" { try Data(text.utf8).write(to: URL(fileURLWithPath: Self.path)) }
        let written = String(decoding: try Data(contentsOf: URL(fileURLWithPath: Self.path)), as: UTF8.self)
        #expect(written == text, "docs/lesson.schema.json is out of date: `make record` writes it anew.")
    }

    @Test func isJSONWithADefinitionForEverythingWrittenInYAML() throws {
        let data = Data(SchemaDocument.text(kinds: [LoaderRunner.kind, SimulatedLoaderRunner.kind]).utf8)
        let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let definitions = try #require(document["$defs"] as? [String: Any])
        #expect(Set(definitions.keys) == ["course", "front-matter", "question", "experiment", "keys", "recording"])
        let question = try #require(definitions["question"] as? [String: Any])
        #expect((question["oneOf"] as? [Any])?.count == 9)
    }
}
