import Store

extension ImportProblem {
    /// What is said to the user: what is wrong, where, and what to do.
    func words(_ file: String) -> String {
        switch self {
        case .notAnExport: "\(file) is no export of Hone: its first line says nothing of one. Nothing was imported."
        case .newerFormat(let found, let supported):
            "\(file) was written by a newer Hone (format \(found); this one reads \(supported)). Nothing was imported. Update Hone."
        case .cut(let lines):
            "\(file) was cut: its last line is missing after line \(lines). Nothing was imported. Export it again, or take what is there with --partial."
        case .wrongCount(let said, let found):
            "\(file) says it has \(said) events, but has \(found). Nothing was imported. Export it again, or take what is there with --partial."
        case .line(let number, let fact):
            "\(file):\(number): \(fact.words). Nothing was imported. Export it again, or take the other lines with --partial."
        case .store(let error): error.words
        }
    }
}

extension ImportProblem.LineFact {
    /// What is wrong with the line.
    var words: String {
        switch self {
        case .notJSON: "this is no whole JSON object; perhaps the file was cut here"
        case .unknownLine(let word): "“\(word)” is no kind of line that this Hone knows"
        case .field(let name): "“\(name)” is missing or not what it should be"
        case .unknownKind(let kind): "the event “\(kind)” is not known; a newer Hone may have written it"
        case .rejected(let detail): "the values do not fit together (\(detail))"
        }
    }
}

/// What is said of an import.
enum MergeWords {
    /// The lines.
    static func lines(_ report: ImportReport, _ file: String) -> [String] {
        var lines = ["\(report.newEvents) events are new; \(report.knownEvents) were there already."]
        if report.newLearners > 0 { lines.append("\(report.newLearners) profiles are new. They are listed by: hone profile list") }
        if report.newSettings > 0 { lines.append("\(report.newSettings) settings were newer and are taken over.") }
        if report.damagedLines > 0 { lines.append("\(report.damagedLines) lines could not be read and were left out.") }
        if report.futureEvents > 0 {
            lines.append(
                "\(report.futureEvents) events are dated in the future and were left out: the clock of one of the machines is wrong. "
                    + "If it is this one, set it and import again; to take them as they are: hone data import \(file) --future")
        }
        return lines
    }
}
