import CourseModel
import Foundation
@testable import Store
import TestSupport
import Testing

/// The documented format of exports against what is written.
struct FormatTests {
    private let document: String

    init() throws { document = try Repository.text("docs/data-format.md") }

    /// The names in backquotes of the table of events, by kind.
    private func documentedKeys() -> [String: Set<String>] {
        var keys: [String: Set<String>] = [:]
        for line in document.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: true)
            guard cells.count >= 2 else { continue }
            for kind in names(in: cells[0]) { keys[kind, default: []].formUnion(names(in: cells[1...].joined(separator: " "))) }
        }
        return keys
    }

    private func names(in text: some StringProtocol) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    }

    @Test func documentsEveryKindOfEvent() {
        let keys = documentedKeys()
        #expect(EventKind.allCases.map(\.rawValue).filter { keys[$0] == nil } == [])
    }

    /// What random events of every kind have in their columns is what the table says of their kind.
    @Test func documentsEveryKeyOfEveryKind() throws {
        let common: Set = ["id", "learner", "time", "day", "kind", "course", "lesson"]
        let documented = documentedKeys()
        var history = RandomHistory(seed: 61)
        var seen: [String: Set<String>] = [:]
        for event in history.events(4_000) {
            let names = try Set(EventColumns.columns(of: event).names)
            seen[EventKind(event.payload).rawValue, default: []].formUnion(names.subtracting(common))
        }
        #expect(Set(seen.keys) == Set(EventKind.allCases.map(\.rawValue)))
        for (kind, names) in seen { #expect(names.subtracting(documented[kind] ?? []) == [], "\(kind)") }
    }

    @Test func documentsEveryColumn() {
        let names = Set(names(in: document))
        #expect(LogColumns.all.map(\.name).filter { !names.contains($0) } == [])
        #expect(document.contains("Format \(LogColumns.format)."))
    }
}
