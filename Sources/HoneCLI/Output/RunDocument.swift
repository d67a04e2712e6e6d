import AppScreens
import CourseModel
import Foundation

/// A run as one JSON document: `hone lab EXPERIMENT --json`. Times are seconds, shares 0...1, memory bytes.
struct RunDocument: Encodable {
    /// The version of this document's shape; it grows only when a reader would have to change.
    static let version = 1

    let experiment: String
    let run: ExperimentRun
    /// What is emulated in it, in words; empty when nothing is.
    let emulated: [String]

    private enum Key: String, CodingKey {
        case format, version, experiment, kind, source, started, elapsed, machine, parameters, swept, seed, rounds, rows, verdict, warnings,
            emulated, failure, forecast, noiseFloor = "noise_floor"
    }

    private enum RoundsKey: String, CodingKey { case planned, completed, ending }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode("hone-run", forKey: .format)
        try container.encode(Self.version, forKey: .version)
        try container.encode(experiment, forKey: .experiment)
        try container.encode(run.kind, forKey: .kind)
        try container.encode(run.source, forKey: .source)
        try container.encode(run.startedAt.iso8601, forKey: .started)
        try container.encode(run.elapsed, forKey: .elapsed)
        try container.encode(MachineDocument(machine: run.machine), forKey: .machine)
        try container.encode(run.parameters.mapValues(PlainValue.init), forKey: .parameters)
        try container.encode(run.swept, forKey: .swept)
        try container.encode(run.seed, forKey: .seed)
        var rounds = container.nestedContainer(keyedBy: RoundsKey.self, forKey: .rounds)
        try rounds.encode(run.roundsPlanned, forKey: .planned)
        try rounds.encode(run.roundsCompleted, forKey: .completed)
        try rounds.encode(run.ending, forKey: .ending)
        try container.encode(run.rows.map { RowDocument(row: $0, swept: run.swept) }, forKey: .rows)
        try container.encode(VerdictDocument(run: run), forKey: .verdict)
        try container.encode(run.warnings, forKey: .warnings)
        try container.encode(emulated, forKey: .emulated)
        try container.encodeIfPresent(run.noiseFloor, forKey: .noiseFloor)
        try container.encodeIfPresent(run.failure?.message, forKey: .failure)
        try container.encodeIfPresent(run.forecast.map { ForecastDocument(forecast: $0, run: run) }, forKey: .forecast)
    }
}

/// A parameter's value as a plain JSON value.
private struct PlainValue: Encodable {
    let value: ParameterValue

    init(_ value: ParameterValue) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .number(let number): try container.encode(number)
        case .word(let word): try container.encode(word)
        case .flag(let flag): try container.encode(flag)
        }
    }
}

/// The machine with the names of the documented JSON.
private struct MachineDocument: Encodable {
    let machine: MachineDescription

    private enum Key: String, CodingKey {
        case processor, cores, memoryBytes = "memory_bytes", system, accelerator, loadAverage = "load_average"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(machine.processor, forKey: .processor)
        try container.encode(machine.cores, forKey: .cores)
        try container.encode(machine.memoryBytes, forKey: .memoryBytes)
        try container.encode(machine.system, forKey: .system)
        try container.encode(machine.accelerator, forKey: .accelerator)
        try container.encode(machine.loadAverage, forKey: .loadAverage)
    }
}

/// One row: the setting, its metrics with interval and rounds, and its remark.
private struct RowDocument: Encodable {
    let row: ResultRow
    let swept: ParameterName

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ text: String) { stringValue = text }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Name.self)
        try container.encode(row.setting, forKey: Name(swept.rawValue))
        try container.encode(row.metrics.mapValues(\.mean), forKey: Name("metrics"))
        try container.encode(row.metrics.mapValues { [$0.low, $0.high] }, forKey: Name("intervals"))
        try container.encode(row.metrics.mapValues(\.rounds), forKey: Name("rounds"))
        try container.encode(row.remark.word, forKey: Name("remark"))
        if case .slower(let share) = row.remark { try container.encode(share, forKey: Name("slower_by")) }
    }
}

extension RowRemark {
    /// The remark as one word of the documented JSON.
    fileprivate var word: String {
        switch self {
        case .fastest: "best"
        case .amongFastest: "among_best"
        case .slower: "worse"
        case .undecided: "undecided"
        }
    }
}

/// What can be said of the settings.
private struct VerdictDocument: Encodable {
    let run: ExperimentRun

    private enum Key: String, CodingKey { case metric, decided, best, recommended, comparisons }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(run.comparedMetric, forKey: .metric)
        try container.encode(run.roundsCompleted >= ExperimentRun.roundsToDecide, forKey: .decided)
        try container.encode(run.bestSettings, forKey: .best)
        try container.encode(run.recommended, forKey: .recommended)
        try container.encode(run.comparisons.map(PairDocument.init), forKey: .comparisons)
    }
}

/// One setting against another.
private struct PairDocument: Encodable {
    let comparison: SettingComparison

    private enum Key: String, CodingKey { case first, second, finding, ratio, interval, roundsNeeded = "rounds_needed" }

    init(_ comparison: SettingComparison) { self.comparison = comparison }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(comparison.first, forKey: .first)
        try container.encode(comparison.second, forKey: .second)
        try container.encode(comparison.ratio, forKey: .ratio)
        try container.encode([comparison.low, comparison.high], forKey: .interval)
        let (word, needed): (String, Int?) =
            switch comparison.finding {
            case .faster: ("faster", nil)
            case .slower: ("slower", nil)
            case .equivalent: ("equivalent", nil)
            case .negligible: ("negligible", nil)
            case .undecided(let rounds): ("undecided", rounds)
            }
        try container.encode(word, forKey: .finding)
        if let needed { try container.encode(needed, forKey: .roundsNeeded) }
    }
}

extension RunDocument {
    /// The document as text, keys sorted.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
