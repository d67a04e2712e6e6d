import Yams

/// Turns what libYAML says into findings with places in the lesson's file.
struct YamlFailure {
    let block: YamlBlock
    let source: SourceText

    /// Reports an error of the parser.
    func report(_ error: YamlError, _ problems: inout Problems) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            report(problem, context: context?.text, line: mark.line, column: mark.column, &problems)
        case .duplicatedKeysInMapping(let keys, let context): reportDuplicate(keys, context.mark, &problems)
        case .reader(let problem, let offset, _, _):
            problems.add(YamlSyntax(words: problem, advice: YamlSyntax.generalAdvice), at: place(offset: offset ?? 0))
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            problems.add(YamlSyntax(words: "it cannot be read", advice: YamlSyntax.generalAdvice), at: block.opening)
        }
    }

    private func report(_ problem: String, context: String?, line: Int, column: Int, _ problems: inout Problems) {
        let at = place(line, column, nil)
        if problem.contains("alias") || context?.contains("alias") == true || context?.contains("anchor") == true {
            problems.add(YamlAnchor(), at: at)
        } else if problem.contains("mapping values are not allowed") {
            // The fix helps only where the line has a key and, behind it, a text with “: ”.
            let fixed = quotedLine(line).flatMap { YamlQuoting.valueHasColon(block.lines[line - 1]) ? $0 : nil }
            problems.add(YamlUnquotedText(mark: fixed == nil ? .continuation : .colon, quotedLine: fixed), at: at)
        } else if problem.contains("cannot start any token") {
            reportStrangeStart(line, column, at, &problems)
        } else {
            problems.add(YamlSyntax(words: YamlSyntax.plain(problem), advice: YamlSyntax.generalAdvice), at: at)
        }
    }

    private func reportStrangeStart(_ line: Int, _ column: Int, _ at: Place, _ problems: inout Problems) {
        let character = block.lines.indices.contains(line - 1) ? block.lines[line - 1].unicodeScalars.dropFirst(column - 1).first : nil
        if character == "\t" {
            problems.add(YamlSyntax(words: "a tab indents it", advice: "YAML is indented with spaces only."), at: at)
        } else {
            let words = "a text cannot begin with “\(character.map(String.init) ?? "")”"
            let fix = quotedLine(line).map { Diagnostic.Fix(summary: "put the text in quotes", line: $0) }
            problems.add(YamlSyntax(words: words, advice: "Put the text in quotes.", fix: fix), at: at)
        }
    }

    /// The place of the second of two equal keys. libYAML names the first; the second is looked for from there on.
    private func reportDuplicate(_ keys: [String], _ mark: Mark, _ problems: inout Problems) {
        guard let key = keys.first else { return }
        let first = place(mark.line, mark.column, key.unicodeScalars.count)
        let second = block.lines.indices.dropFirst(mark.line).first { index in
            let line = block.lines[index].unicodeScalars
            let rest = String(String.UnicodeScalarView(line.dropFirst(mark.column - 1)))
            let lead = line.prefix(mark.column - 1)
            return rest.hasPrefix(key + ":") && lead.allSatisfy { $0 == " " }
        }
        let at = second.map { place($0 + 1, mark.column, key.unicodeScalars.count) } ?? first
        problems.add(YamlDuplicateKey(key: key, firstLine: second == nil ? nil : first.line), at: at)
    }

    /// The line with the value after its first `key: ` or `- ` in quotes; `nil` when that does not help.
    private func quotedLine(_ line: Int) -> String? {
        guard block.lines.indices.contains(line - 1) else { return nil }
        return YamlQuoting.quotedLine(block.lines[line - 1])
    }

    private func place(_ line: Int, _ column: Int, _ length: Int?) -> Place {
        block.place(line: line, column: column, length: length, in: source)
    }

    private func place(offset: Int) -> Place {
        var left = offset
        for (index, line) in block.lines.enumerated() {
            if left <= line.utf8.count { return place(index + 1, left + 1, 1) }
            left -= line.utf8.count + 1
        }
        return block.opening
    }
}
