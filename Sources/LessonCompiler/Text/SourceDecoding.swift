extension SourceText {
    /// Decodes a file: UTF-8 only, a byte-order mark is dropped, CRLF and CR become LF, control characters are stripped.
    ///
    /// What was wrong is reported; `nil` when the file cannot be used at all.
    static func decode(_ bytes: [UInt8], path: String, problems: inout [Diagnostic]) -> SourceText? {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        var report = Problems(source: SourceText(path: path, lines: []))
        defer { problems += report.diagnostics }
        guard bytes.count <= CourseSource.maximalFileSize else {
            report.add(UnreadableFile(problem: .tooLarge(bytes.count)), at: Place(line: 1))
            return nil
        }
        if let line = firstInvalidLine(of: bytes) {
            report.add(NotUTF8(), at: Place(line: line))
            return nil
        }
        let (lines, controls) = strippedLines(of: String(decoding: bytes, as: UTF8.self))
        let source = SourceText(path: path, lines: lines)
        report = Problems(source: source)
        if lines.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { report.add(EmptyFile(), at: Place(line: 1)) }
        for control in controls { report.add(ControlCharacter(scalar: control.scalar), at: control.place) }
        return lines.isEmpty || report.hasErrors ? nil : source
    }

    /// The 1-based line of the first byte that is not UTF-8; `nil` when all are.
    private static func firstInvalidLine(of bytes: [UInt8]) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        var line = 1
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): if scalar == "\n" { line += 1 }
            case .emptyInput: return line
            case .error: return line
            }
        }
    }

    /// The lines of a text without control characters, and where the first one of each line was.
    private static func strippedLines(of text: String) -> ([String], [(scalar: Unicode.Scalar, place: Place)]) {
        var lines: [String] = []
        var controls: [(scalar: Unicode.Scalar, place: Place)] = []
        var line = String.UnicodeScalarView()
        var column = 1
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if scalar == "\n" && previous == "\r" { continue }
            if scalar == "\n" || scalar == "\r" {
                lines.append(String(line))
                line = .init()
                column = 1
            } else if ControlCharacters.contains(scalar) {
                if controls.last?.place.line != lines.count + 1 {
                    controls.append((scalar, Place(line: lines.count + 1, column: column, length: 1)))
                }
            } else {
                line.append(scalar)
                column += 1
            }
        }
        if !line.isEmpty { lines.append(String(line)) }
        return (lines, controls)
    }
}
