import CourseModel
import Foundation
@testable import LessonCompiler
import Testing

/// The JSON Schema for editors takes what the compiler takes.
@Suite struct SchemaValidityTests {
    private let definitions: [String: [String: Any]]

    init() throws {
        let text = SchemaDocument.text(kinds: [loader, loaderSimulation, classifier])
        let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        definitions = try #require(document["$defs"] as? [String: [String: Any]])
    }

    /// Whether a piece of YAML is valid by a definition of the schema.
    private func accepts(_ yaml: String, as name: String) throws -> Bool {
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var problems = Problems(source: SourceText(path: "a.yml", lines: lines))
        let block = YamlBlock(name: name, lines: lines, firstLine: 1, opening: Place(line: 1))
        let map = try #require(YamlReader.map(block, &problems))
        return SchemaReading.accepts(.map(map), try #require(definitions[name]))
    }

    @Test func takesEveryBlockOfTheGuide() throws {
        let guide = try Guide()
        var count = 0
        for word in ["question", "experiment"] {
            for block in guide.blocks("````markdown").flatMap({ Self.blocks(word, in: $0) }) {
                count += 1
                #expect(try accepts(block, as: word), "\(block)")
            }
        }
        #expect(count == 14)
        #expect(try accepts(guide.blocks("```yaml")[0] + guide.blocks("```yml")[0], as: "course"))
        #expect(try accepts(guide.blocks("```yaml")[1].replacing("---\n", with: ""), as: "front-matter"))
        #expect(try accepts(guide.blocks("```yml")[1], as: "keys"))
        #expect(try accepts(guide.blocks("```json")[0], as: "recording"))
    }

    @Test func takesEveryTemplate() throws {
        for type in CourseTemplate.questionTypes {
            let text = try #require(CourseTemplate.question(type, id: "a", about: "b"))
            #expect(try accepts(try #require(Self.blocks("question", in: text).first), as: "question"), "\(type)")
        }
        for source in CourseTemplate.experimentSources {
            let text = try #require(CourseTemplate.experiment(source, id: "a"))
            #expect(try accepts(try #require(Self.blocks("experiment", in: text).first), as: "experiment"), "\(source)")
        }
    }

    @Test(arguments: [
        ("question", "id: a\ntype: choise\nabout: [x]\n"), ("question", "id: a\ntype: number\nabout: [x]\nvalu: 3\n"),
        ("question", "type: number\nabout: [x]\nvalue: 3\n"), ("question", "id: A b\ntype: choice\nabout: [x]\n"),
        ("experiment", "id: a\ntitle: T\nsource: recorded\ncolumns: [iteration_time]\n"),
        ("experiment", "id: a\ntitle: T\ncolumns: [iteration_time]\nsweep: {num_workers: [1, 2]}\nbudget: soon\n"),
        ("front-matter", "id: a\ntitle: T\n"),
        ("course", "id: a\ntitle: T\nsummary: S\nlicence: MIT\nlessons: [a]\nroles: {de: {metrics: M}}\n"),
    ])
    func refusesWhatTheCheckRefuses(name: String, yaml: String) throws {
        #expect(try !accepts(yaml, as: name))
    }

    private static func blocks(_ word: String, in markdown: String) -> [String] {
        markdown.components(separatedBy: "```\(word)\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first.map { $0 + "\n" }
        }
    }
}

/// As much of JSON Schema as the document uses.
private enum SchemaReading {
    static func accepts(_ value: YamlValue, _ schema: [String: Any]) -> Bool {
        if let one = schema["oneOf"] as? [[String: Any]], one.count(where: { accepts(value, $0) }) != 1 { return false }
        if let any = schema["anyOf"] as? [[String: Any]], !any.contains(where: { accepts(value, $0) }) { return false }
        if let words = schema["enum"] as? [String] { return value.text.map { words.contains($0.value) } ?? false }
        let types = schema["type"].map { $0 as? [String] ?? [$0 as? String ?? ""] }
        if let types, Set(types).isDisjoint(with: names(of: value)) { return false }
        return switch value {
        case .text(let text): acceptsText(text.value, schema, isString: names(of: value).contains("string"))
        case .list(let list): acceptsList(list.elements, schema)
        case .map(let map): acceptsMap(map, schema)
        }
    }

    /// The types that a value has, a plain scalar by YAML 1.2.
    private static func names(of value: YamlValue) -> Set<String> {
        guard let text = value.text else { return value.list == nil ? ["object"] : ["array"] }
        guard text.style == .plain else { return ["string"] }
        if ["true", "false"].contains(text.value) { return ["boolean"] }
        if Int(text.value) != nil { return ["integer", "number"] }
        return Double(text.value) == nil ? ["string"] : ["number"]
    }

    private static func acceptsText(_ text: String, _ schema: [String: Any], isString: Bool) -> Bool {
        guard isString, let pattern = schema["pattern"] as? String, let regex = try? Regex(pattern) else { return true }
        return text.contains(regex)
    }

    private static func acceptsList(_ elements: [YamlValue], _ schema: [String: Any]) -> Bool {
        if let least = schema["minItems"] as? Int, elements.count < least { return false }
        guard let items = schema["items"] as? [String: Any] else { return true }
        return elements.allSatisfy { accepts($0, items) }
    }

    private static func acceptsMap(_ map: YamlMap, _ schema: [String: Any]) -> Bool {
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        if let required = schema["required"] as? [String], required.contains(where: { map[$0] == nil }) { return false }
        return map.entries.allSatisfy { entry in
            if let property = properties[entry.key] { return accepts(entry.value, property) }
            if let others = schema["additionalProperties"] as? [String: Any] { return accepts(entry.value, others) }
            return schema["additionalProperties"] as? Bool ?? true
        }
    }
}
