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
        let (lines, controls) = lines(of: bytes)
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
    private static func lines(of bytes: [UInt8]) -> ([String], [(scalar: Unicode.Scalar, place: Place)]) {
        var lines: [String] = []
        var controls: [(scalar: Unicode.Scalar, place: Place)] = []
        for line in lineBytes(of: bytes) {
            let text = String(decoding: line, as: UTF8.self)
            guard line.contains(where: mayBeginControl) else {
                lines.append(text)
                continue
            }
            let (clean, first) = ControlCharacters.stripped(text)
            lines.append(clean)
            guard let first, let index = text.unicodeScalars.firstIndex(of: first) else { continue }
            let column = text.unicodeScalars.distance(from: text.startIndex, to: index) + 1
            controls.append((first, Place(line: lines.count, column: column, length: 1)))
        }
        return (lines, controls)
    }

    /// The lines without their ends, which are LF, CR, or both; what stands behind the last end is a line only if it is not empty.
    private static func lineBytes(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == lineFeed || bytes[index] == carriageReturn {
            let isSecondHalf = bytes[index] == lineFeed && index > 0 && bytes[index - 1] == carriageReturn
            if !isSecondHalf { lines.append(bytes[start..<index]) }
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// Whether a byte may be the first one of a control character: the C0 controls but tab, delete, and the first bytes of the others in UTF-8.
    private static func mayBeginControl(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09: false
        case 0x00...0x1F, 0x7F, 0xC2, 0xE2, 0xEF: true
        default: false
        }
    }
}
