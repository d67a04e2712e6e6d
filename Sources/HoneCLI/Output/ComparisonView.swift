import AppScreens
import CourseModel
import Foundation
import SampleStatistics
import TextUI

/// Two runs against each other, for people.
struct ComparisonView {
    let first: RunHistory.Entry
    let second: RunHistory.Entry
    let comparison: RunComparison
    let unit: MetricDefinition.Unit

    func lines(at moment: Moment) -> [StyledLine] {
        let names = [first, second].map { "\($0.experiment), \($0.run.startedAt.minute(in: .gmt)) UTC, \($0.run.roundsCompleted) rounds" }
        let heads = ["\(first.run.swept)", "first", "second", "second/first", "the second is"]
        let columns = heads.map { (text: String) in TextTable.Column(StyledLine(text)) }
        let rows = comparison.rows.map { row in
            [
                NumberFormat.setting(row.setting), NumberFormat.text(row.first, in: unit), NumberFormat.text(row.second, in: unit),
                row.ratio.map { "\(Self.ratio($0.estimate)) (\(Self.ratio($0.low)) to \(Self.ratio($0.high)))" } ?? "–",
                row.finding.rawValue,
            ].map { (text: String) in StyledLine(text) }
        }
        let table = TextTable(columns: columns, rows: rows, glyphs: .of(moment.capabilities.charset)).lines(width: moment.width)
        let heading = ["First: \(names[0])", "Second: \(names[1])", "\(comparison.metric), 95 % intervals:"]
        return heading.map { StyledLine($0) } + table + words.flatMap { StyledLine($0).wrapped(to: moment.width) }
    }

    /// What differs, and what each run recommends.
    private var words: [String] {
        let enough = [first, second].map { $0.run.recommended.map(NumberFormat.setting) ?? "–" }
        let differences = comparison.differences.isEmpty ? [] : ["They differ in " + comparison.differences.joined(separator: "; ") + "."]
        return ["Smallest sufficient setting: \(enough[0]) in the first, \(enough[1]) in the second."] + differences
    }

    private static func ratio(_ value: Double) -> String { NumberFormat.fixed(value, decimals: 3) }
}

/// Two runs against each other, as one JSON document.
struct ComparisonDocument: Encodable {
    let first: RunHistory.Entry
    let second: RunHistory.Entry
    let comparison: RunComparison

    private enum Key: String, CodingKey { case first, second, metric, rows, differences }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(first.id.rawValue, forKey: .first)
        try container.encode(second.id.rawValue, forKey: .second)
        try container.encode(comparison.metric, forKey: .metric)
        try container.encode(comparison.rows.map(Row.init), forKey: .rows)
        try container.encode(comparison.differences, forKey: .differences)
    }

    private struct Row: Encodable {
        let setting: Double
        let first: Double
        let second: Double
        let ratio: Double?
        let interval: [Double]?
        let finding: String

        init(_ row: RunComparison.Row) {
            (setting, first, second) = (row.setting, row.first, row.second)
            ratio = row.ratio?.estimate
            interval = row.ratio.map { [$0.low, $0.high] }
            finding = row.finding.rawValue
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
