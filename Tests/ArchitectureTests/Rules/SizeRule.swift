/// Holds files and functions to a size that can be read at once.
enum SizeRule {
    /// Lines of a file, at most.
    static let fileLimit = 400
    /// Lines of a function, at most, comments and blank lines included. Pictures in tests (texts in three quotes) are not counted.
    static let functionLimit = 40

    /// What is longer than it may be.
    static func violations(in file: SourceText) -> [Violation] {
        var found: [Violation] = []
        if file.lineCount > fileLimit {
            found.append(
                Violation(path: file.path, line: fileLimit + 1, problem: "\(file.lineCount) lines; a file has at most \(fileLimit)"))
        }
        let pictures = file.target.hasSuffix("Tests") ? file.textLines : []
        for function in file.functions {
            let lineCount = function.lineCount - pictures.count { (function.firstLine...function.lastLine).contains($0) }
            guard lineCount > functionLimit else { continue }
            let problem = "\(function.name) has \(lineCount) lines; a function has at most \(functionLimit)"
            found.append(Violation(path: file.path, line: function.firstLine, problem: problem))
        }
        return found
    }
}
