import AppScreens
import CourseModel
import Foundation
import TextUI

/// Runs, one a line.
struct RunList {
    let entries: [RunHistory.Entry]

    /// A table, or a sentence when there is none.
    func lines(at moment: Moment) -> [StyledLine] {
        guard !entries.isEmpty else { return [StyledLine("No experiment has run yet. Try: hone lab num-workers/sweep")] }
        var heads = ["run", "when (UTC)", "experiment", "source", "settings", "rounds", "enough"]
        var cells = entries.map(Self.cells)
        if cells.allSatisfy({ $0[Self.sourceColumn] == Experiment.Source.measured.rawValue }) {
            // Nothing to tell apart, and a line of 80 columns has room for the others.
            heads.remove(at: Self.sourceColumn)
            for index in cells.indices { cells[index].remove(at: Self.sourceColumn) }
        }
        let columns = heads.map { (text: String) in TextTable.Column(StyledLine(text)) }
        let rows = cells.map { row in row.map { (text: String) in StyledLine(text) } }
        let table = TextTable(columns: columns, rows: rows, glyphs: .of(moment.capabilities.charset)).lines(width: moment.width)
        let legend = "* with parameters of your own or another loader: it counts in no lesson"
        return entries.contains(where: \.isOwn) ? table + [StyledLine(legend, .muted)] : table
    }

    /// The same as CSV.
    var csv: String {
        let rows = entries.map { entry in
            [entry.id.rawValue, entry.run.startedAt.iso8601] + Self.cells(entry).dropFirst(2)
        }
        let all = [["run", "started", "experiment", "source", "settings", "rounds", "enough"]] + rows
        return all.map { $0.map(CSVText.field).joined(separator: ",") }.joined(separator: "\n") + "\n"
    }

    private static let sourceColumn = 3

    private static func cells(_ entry: RunHistory.Entry) -> [String] {
        let run = entry.run
        let settings = run.rows.map { NumberFormat.setting($0.setting) }.joined(separator: " ")
        let backend = run.parameters["backend"]?.word.map { " (\($0))" } ?? ""
        return [
            entry.shortID, run.startedAt.minute(in: .gmt),
            "\(entry.experiment.lesson.lesson)/\(entry.experiment.item)" + (entry.isOwn ? " *" : ""),
            run.source.rawValue + backend, settings, "\(run.roundsCompleted)", run.recommended.map(NumberFormat.setting) ?? "–",
        ]
    }
}

/// Runs as one JSON document.
struct RunListDocument: Encodable {
    let entries: [RunHistory.Entry]

    private enum Key: String, CodingKey { case runs }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(entries.map(Item.init), forKey: .runs)
    }

    private struct Item: Encodable {
        let id: String
        let experiment: String
        let own: Bool
        let run: RunDocument

        init(_ entry: RunHistory.Entry) {
            id = entry.id.rawValue
            experiment = entry.experiment.description
            own = entry.isOwn
            run = RunDocument(experiment: experiment, run: entry.run, emulated: [])
        }
    }

    /// The document as text, keys sorted.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
