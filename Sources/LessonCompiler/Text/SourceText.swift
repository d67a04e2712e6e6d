/// The text of one file as the compiler reads it: lines end in LF, and what cannot be shown is stripped.
struct SourceText: Sendable {
    /// The path relative to the course's folder.
    let path: String
    /// The lines, without their ends; those of a second file behind them.
    let lines: [String]
    /// The file whose lines stand behind those of the first: a lesson's keys. Places in it are counted on, so that everything that knows lines
    /// works in both; only what is reported tells the two apart.
    private(set) var second: (path: String, start: Int)?

    init(path: String, lines: [String]) {
        self.path = path
        self.lines = lines
    }

    /// The text with another one behind it.
    func followed(by other: SourceText) -> SourceText {
        var both = SourceText(path: path, lines: lines + other.lines)
        both.second = (other.path, lines.count)
        return both
    }

    /// The lines of the first file.
    var ownLines: [String] { second.map { Array(lines[..<$0.start]) } ?? lines }

    /// The file that a line belongs to, and its number there.
    func origin(ofLine number: Int) -> (path: String, line: Int) {
        guard let second, number > second.start else { return (path, number) }
        return (second.path, number - second.start)
    }

    /// The line that a problem was reported on, counted as here; `nil` when it is in another file.
    func line(of diagnostic: Diagnostic) -> Int? {
        if diagnostic.file == path { return diagnostic.line }
        return second.flatMap { diagnostic.file == $0.path ? diagnostic.line + $0.start : nil }
    }

    /// The place of a problem that was reported in one of the files.
    func place(of diagnostic: Diagnostic) -> Place {
        Place(line: line(of: diagnostic) ?? 1, column: diagnostic.column, length: diagnostic.excerpt?.length)
    }

    /// The line with that 1-based number; empty when there is none.
    func line(_ number: Int) -> String { lines.indices.contains(number - 1) ? lines[number - 1] : "" }

    /// The place of the first occurrence of `needle` in a range of lines; the start of the first line when there is none.
    func place(of needle: String, in range: ClosedRange<Int>) -> Place {
        guard !needle.isEmpty else { return wholeLine(range.lowerBound) }
        for number in range.clamped(to: 1...Swift.max(lines.count, 1)) {
            guard let offset = line(number).scalarOffset(of: needle) else { continue }
            return Place(line: number, column: offset + 1, length: needle.unicodeScalars.count)
        }
        return wholeLine(range.lowerBound)
    }

    /// The place of a line from its first visible character on.
    func wholeLine(_ number: Int) -> Place {
        let indent = line(number).unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
        return Place(line: number, column: indent + 1)
    }

    /// The part of a line that a place means.
    func excerpt(at place: Place) -> Diagnostic.Excerpt? {
        guard lines.indices.contains(place.line - 1) else { return nil }
        let line = lines[place.line - 1]
        let (offset, length) = Self.characters(of: place, in: line)
        guard offset > Self.maximalOffset else {
            let text = String(line.prefix(Self.maximalExcerpt))
            return Diagnostic.Excerpt(text: text, offset: offset, length: max(1, min(length, text.count - offset)))
        }
        // A place far to the right: the line is cut at its start too.
        let text = "…" + line.dropFirst(offset - Self.maximalOffset).prefix(Self.maximalExcerpt)
        return Diagnostic.Excerpt(
            text: text, offset: Self.maximalOffset + 1, length: max(1, min(length, text.count - Self.maximalOffset - 1)))
    }

    /// The 1-based column of a place, in characters.
    func column(of place: Place) -> Int {
        guard lines.indices.contains(place.line - 1) else { return 1 }
        return Self.characters(of: place, in: lines[place.line - 1]).offset + 1
    }

    /// A place in characters instead of scalars.
    private static func characters(of place: Place, in line: String) -> (offset: Int, length: Int) {
        let scalars = line.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: max(place.column - 1, 0), limitedBy: scalars.endIndex) ?? scalars.endIndex
        let end = place.length.flatMap { scalars.index(start, offsetBy: max($0, 0), limitedBy: scalars.endIndex) } ?? scalars.endIndex
        let marked = line[start..<end]
        let length = place.length == nil ? marked.trimmingEnd().count : marked.count
        return (line[..<start].count, max(length, 1))
    }

    private static let maximalExcerpt = 200
    private static let maximalOffset = 140
}

extension StringProtocol {
    /// The text without white space at its end.
    func trimmingEnd() -> SubSequence {
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return self[startIndex..<startIndex] }
        return self[...last]
    }

    /// The 0-based offset in Unicode scalars of the first occurrence of `needle`; `nil` when there is none.
    func scalarOffset(of needle: String) -> Int? {
        let haystack = Array(utf8)
        let wanted = Array(needle.utf8.prefix(256))  // long enough to be found, short enough never to be slow
        guard !wanted.isEmpty, haystack.count >= wanted.count else { return nil }
        for start in 0...(haystack.count - wanted.count) where haystack[start] == wanted[0] {
            guard haystack[start..<(start + wanted.count)].elementsEqual(wanted) else { continue }
            return haystack[..<start].count { $0 & 0xC0 != 0x80 }
        }
        return nil
    }
}
