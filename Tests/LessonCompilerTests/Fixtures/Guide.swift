import LessonCompiler
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The authoring guide and the course that its examples add up to.
struct Guide {
    /// The guide's text.
    let text: String

    /// `docs/authoring.md` of this checkout.
    static var path: String {
        var path = "\(#filePath)"[...]
        for _ in 0..<4 { path = path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }
        return "\(path)/docs/authoring.md"
    }

    /// Reads the guide.
    init() throws {
        let file = try #require(fopen(Self.path, "r"))
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// The fenced blocks with that opening line, without their fences.
    func blocks(_ opening: String) -> [String] {
        let fence = String(opening.prefix { $0 == "`" })
        var blocks: [String] = []
        var current: [Substring]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let lines = current {
                if line == fence {
                    blocks.append(lines.joined(separator: "\n") + "\n")
                    current = nil
                } else {
                    current = lines + [line]
                }
            } else if line == opening {
                current = []
            }
        }
        return blocks
    }

    /// The lesson that the examples add up to.
    func lesson() throws -> String {
        let yaml = blocks("```yaml")
        try #require(yaml.count >= 2)
        return ([yaml[1]] + blocks("````markdown")).joined(separator: "\n")
    }

    /// The course that the examples add up to.
    func source() throws -> CourseSource { try source(lesson: try lesson()) }

    /// The same course with another text of its lesson.
    func source(lesson: String) throws -> CourseSource {
        let course: String = try #require(blocks("```yaml").first)
        let recording: String = try #require(blocks("```json").first)
        return CourseSource(
            courseText: course, lessonTexts: ["first-table.md": lesson], dataTexts: ["recordings/resnet18-4cores.json": recording])
    }
}
