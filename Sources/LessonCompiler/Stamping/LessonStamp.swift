import CourseModel

/// Writes the ids that a lesson lacks into its text: sections, pitfalls, questions, experiments and the ideas of rubrics. Nothing else of the
/// file changes, byte for byte.
///
/// `## Metric: What to watch` → `## Metric: What to watch {#what-to-watch}`; under a fence without one a line `id: …`.
public enum LessonStamp {
    /// What was done to a file.
    public struct Result: Hashable, Sendable {
        /// The file's new bytes; the old ones when nothing was missing.
        public let bytes: [UInt8]
        /// The ids that were written, with their 1-based lines in the *old* file, in the order of lines.
        public let written: [Written]
    }

    /// One id that was written.
    public struct Written: Hashable, Sendable {
        /// The line of the heading, list item or fence.
        public let line: Int
        /// The id.
        public let id: String
    }

    /// Stamps a lesson's file; `nil` when the file cannot be read as text.
    ///
    /// - Parameter courseFile: the bytes of its `course.yml`, which may hold role words of the lesson's language.
    public static func stamp(_ file: LessonFile, courseFile: [UInt8]? = nil) -> Result? {
        var diagnostics: [Diagnostic] = []
        guard let source = SourceText.decode(file.bytes, path: file.path, problems: &diagnostics) else { return nil }
        var problems = Problems(source: source)
        let draft = LessonReader.draft(of: &problems, roles: CourseRoles(courseFile: courseFile))
        var search = MissingIDs(source: source)
        search.look(at: draft)
        return Result(
            bytes: StampedBytes(file.bytes).inserting(search.edits),
            written: search.edits.map { Written(line: $0.line, id: $0.id) }.sorted { ($0.line, $0.id) < ($1.line, $1.id) })
    }
}

/// An insertion into a line, or after it.
struct StampEdit: Hashable {
    enum Kind: Hashable {
        /// ` {#id}` at the line's end.
        case endOfLine
        /// ` {#id}` behind so many scalars of the line.
        case inLine(offset: Int)
        /// A line `id: …` below, indented by so many spaces.
        case lineBelow(indent: Int)
        /// `id: …` in place of a list item's first key, which moves to a line of its own: offset of the key in scalars.
        case firstKey(offset: Int)
    }

    let line: Int
    let kind: Kind
    let id: String
}

/// Finds what has no id, and makes one that nothing else has.
private struct MissingIDs {
    let source: SourceText
    private var taken: Set<String> = []
    private(set) var edits: [StampEdit] = []

    init(source: SourceText) { self.source = source }

    mutating func look(at draft: LessonDraft) {
        taken = Set(draft.questions.compactMap { $0.id?.value } + draft.experiments.compactMap { $0.id?.value })
        taken.formUnion(draft.sections.filter { isFrozen(source.line(lastLine(ofHeadingAt: $0.place.line))) }.map(\.id))
        taken.formUnion(draft.pitfalls.filter { isFrozen(text(of: $0)) }.map(\.id))
        for section in draft.sections { look(at: section) }
    }

    private mutating func look(at section: SectionDraft) {
        let line = lastLine(ofHeadingAt: section.place.line)
        if !isFrozen(source.line(line)) {
            edits.append(StampEdit(line: line, kind: .endOfLine, id: fresh(section.id)))
        }
        for pitfall in section.pitfalls where pitfall.name != nil && !isFrozen(text(of: pitfall)) { look(at: pitfall) }
        for item in section.items {
            switch item {
            case .question(let question): look(at: question)
            case .experiment(let experiment):
                let title = experiment.map?.string("title") ?? ""
                if experiment.map != nil, experiment.id == nil { below(experiment.place, IdForm.slug(of: title), "experiment") }
            case .prose: break
            }
        }
    }

    private mutating func look(at pitfall: PitfallDraft) {
        let line = source.line(pitfall.lines.lowerBound)
        guard let open = line.range(of: "**"), let close = line[open.upperBound...].range(of: "**") else { return }
        let offset = line[..<close.upperBound].unicodeScalars.count
        edits.append(StampEdit(line: pitfall.lines.lowerBound, kind: .inLine(offset: offset), id: fresh(pitfall.id)))
    }

    private mutating func look(at question: QuestionDraft) {
        guard let map = question.map else { return }
        if question.id == nil { below(question.place, IdForm.slug(of: question.title), "question") }
        for idea in map.maps("ideas") where idea["id"] == nil {
            guard let first = idea.entries.first, first.keyPlace.line == idea.place.line else { continue }
            let id = IdForm.slug(of: idea.string("says") ?? "").split(separator: "-").prefix(5).joined(separator: "-")
            edits.append(
                StampEdit(line: first.keyPlace.line, kind: .firstKey(offset: first.keyPlace.column - 1), id: id.isEmpty ? "idea" : id))
        }
    }

    private mutating func below(_ place: Place, _ slug: String, _ fallback: String) {
        let indent = place.column - 1
        edits.append(StampEdit(line: place.line, kind: .lineBelow(indent: indent), id: fresh(slug.isEmpty ? fallback : slug)))
    }

    /// The last line of a heading's text: its only line, or for one that is underlined, the line above that.
    private func lastLine(ofHeadingAt line: Int) -> Int {
        guard !source.line(line).trimming().hasPrefix("#") else { return line }
        var next = line + 1
        while next <= source.lines.count, !source.line(next).trimming().allSatisfy({ $0 == "-" || $0 == "=" }) { next += 1 }
        return next - 1
    }

    /// The id, with a number behind it when it is taken; from then on it is taken.
    private mutating func fresh(_ id: String) -> String {
        var candidate = id
        var number = 2
        while !taken.insert(candidate).inserted {
            candidate = "\(id)-\(number)"
            number += 1
        }
        return candidate
    }

    private func isFrozen(_ line: String) -> Bool { line.contains("{#") }
    private func text(of pitfall: PitfallDraft) -> String { source.line(pitfall.lines.lowerBound) }
}

/// A file's bytes as lines, each with its own line end.
private struct StampedBytes {
    private var lines: [[UInt8]] = []

    init(_ bytes: [UInt8]) {
        var current: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            current.append(byte)
            let isLoneReturn = byte == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
            guard byte == UInt8(ascii: "\n") || isLoneReturn else { continue }
            lines.append(current)
            current = []
        }
        if !current.isEmpty { lines.append(current) }
    }

    func inserting(_ edits: [StampEdit]) -> [UInt8] {
        var lines = lines
        for edit in edits where lines.indices.contains(edit.line - 1) { lines[edit.line - 1] = Self.line(lines[edit.line - 1], with: edit) }
        return Array(lines.joined())
    }

    private static func line(_ line: [UInt8], with edit: StampEdit) -> [UInt8] {
        let end = Array(line.reversed().prefix { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.reversed())
        let body = Array(line.dropLast(end.count))
        let lineEnd = end.isEmpty ? [UInt8(ascii: "\n")] : end
        switch edit.kind {
        case .endOfLine:
            let trailing = body.reversed().prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
            return Array(body.dropLast(trailing)) + Array(" {#\(edit.id)}".utf8) + Array(body.suffix(trailing)) + end
        case .inLine(let offset):
            let split = index(of: offset, in: body)
            return Array(body[..<split]) + Array(" {#\(edit.id)}".utf8) + Array(body[split...]) + end
        case .lineBelow(let indent):
            return body + lineEnd + Array((String(repeating: " ", count: indent) + "id: \(edit.id)").utf8) + end
        case .firstKey(let offset):
            let split = index(of: offset, in: body)
            let indent = Array(String(repeating: " ", count: offset).utf8)
            return Array(body[..<split]) + Array("id: \(edit.id)".utf8) + lineEnd + indent + Array(body[split...]) + end
        }
    }

    /// The byte at which the scalar with that offset begins; a byte order mark does not count.
    private static func index(of offset: Int, in body: [UInt8]) -> Int {
        var left = offset
        var index = body.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while left > 0, index < body.count {
            index += 1
            while index < body.count, body[index] & 0xC0 == 0x80 { index += 1 }
            left -= 1
        }
        return index
    }
}

extension StringProtocol {
    /// The first place of `other`.
    fileprivate func range(of other: String) -> Range<Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(other) { return index..<self.index(index, offsetBy: other.count) }
            index = self.index(after: index)
        }
        return nil
    }
}
