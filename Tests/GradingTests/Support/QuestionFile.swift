import CourseModel
import Foundation
import Testing
import Yams

/// Reads `explain` questions from the shipped course, wherever in it they stand.
enum QuestionFile {
    /// The question `three-timings`.
    static func threeTimings() throws -> Question { try question(named: "three-timings") }

    /// The question with this id, with its prompt as one paragraph of plain text.
    static func question(named id: String) throws -> Question {
        let folder = repository.appending(path: "lessons/data-loading")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter {
            $0.pathExtension == "md"
        }
        for file in files.sorted(by: { $0.path < $1.path }) {
            let text = try String(contentsOf: file, encoding: .utf8)
            if let question = try question(named: id, in: text) { return question }
        }
        throw MissingQuestion()
    }

    struct MissingQuestion: Error {}

    /// The root of the repository.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func question(named id: String, in text: String) throws -> Question? {
        guard let place = text.range(of: "id: \(id)\ntype: explain\n"),
            let open = text[..<place.lowerBound].range(of: "```question\n", options: .backwards),
            let close = text[open.upperBound...].range(of: "\n```"),
            let heading = text[..<open.lowerBound].range(of: "### ", options: .backwards)
        else { return nil }
        let lines = text[heading.upperBound..<open.lowerBound].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let prompt = lines[1].filter { $0 != "*" && $0 != "`" }
        let yaml = try #require(try Yams.compose(yaml: String(text[open.upperBound..<close.lowerBound])))
        return Question(
            id: Question.ID(id), title: String(lines[0]), prompt: [.paragraph([.text(prompt)])], hints: yaml.texts("hints"),
            key: .explain(rubric(yaml)))
    }

    private static func rubric(_ yaml: Node) -> Rubric {
        Rubric(
            reference: yaml.text("reference"),
            words: (yaml["words"]?.mapping ?? [:]).map { WordSet(id: WordSet.ID($0.key.string ?? ""), match: $0.value.string ?? "") },
            ideas: yaml.nodes("ideas").map {
                Idea(
                    id: Idea.ID($0.text("id")), says: $0.text("says"), match: $0.texts("match"), hit: $0.text("hit"), miss: $0.text("miss"))
            },
            misconceptions: yaml.nodes("misconceptions").map {
                Misconception(
                    id: Misconception.ID($0.text("id")), says: $0.text("says"), match: $0.texts("match"), feedback: $0.text("feedback"))
            },
            remarks: yaml.nodes("remarks").map {
                RubricRemark(id: RubricRemark.ID($0.text("id")), match: $0.texts("match"), feedback: $0.text("feedback"))
            },
            accepts: yaml.texts("accepts"), partial: yaml.texts("partial"), rejects: yaml.texts("rejects"))
    }
}

extension Node {
    fileprivate func text(_ key: String) -> String { self[key]?.string ?? "" }
    fileprivate func nodes(_ key: String) -> [Node] { self[key].map { Array($0.sequence ?? []) } ?? [] }
    fileprivate func texts(_ key: String) -> [String] { nodes(key).compactMap(\.string) }
}
