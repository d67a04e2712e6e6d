public import CourseModel
public import TextUI

/// What is shown while an experiment runs: each row as it is measured in the first round, then one line a round.
public struct LiveTable: Hashable, Sendable {
    let experiment: Experiment
    /// The experiment's kind; `nil` when this program does not know it.
    let kind: ExperimentKind?
    /// The settings that are being measured.
    private(set) var settings: [Double]
    /// All settings of the run.
    private let all: [Double]
    private var round = 0
    private var roundsPlanned = 0
    private var remaining = 0.0
    private var current: [ResultRow] = []

    /// A table without rows yet.
    public init(experiment: Experiment, kind: ExperimentKind?, settings: [Double]) {
        self.experiment = experiment
        self.kind = kind
        self.settings = settings
        all = settings
    }

    /// Takes what has happened and returns the lines to show.
    public mutating func take(_ progress: ExperimentProgress, at moment: Moment) -> [StyledLine] {
        switch progress {
        case .preparing(let done, let total): return preparing(done, total, at: moment)
        case .roundStarted(let number, let planned, let left):
            (round, roundsPlanned, remaining) = (number, planned, left)
            current = []
            return number == 1 ? Page.blank + Page.note(started, at: moment) : []
        case .measuring(_, _, _, let left):
            remaining = left
            return []
        case .measured(let row):
            current.append(row)
            if round <= 1 { return [line(for: row, at: moment)] }
            return current.count == settings.count ? [roundLine(at: moment)] : []
        case .calibrating(let first):
            settings = first
            return Page.blank + Page.note(ForecastWording(kind: kind).calibrating(first), at: moment)
        case .foretold(let forecast):
            settings = all
            return Page.blank + Page.paragraph(ForecastWording(kind: kind).foretold(forecast), at: moment)
        }
    }

    private var started: String {
        "Measuring \(settings.count) settings in \(roundsPlanned) rounds, about \(seconds(remaining)) in all. Ctrl-C stops and keeps whole rounds."
    }

    /// At the start, at the end, and four times between.
    private func preparing(_ done: Int, _ total: Int, at moment: Moment) -> [StyledLine] {
        let step = max(total / 4, 1)
        guard done % step == 0 || done == total else { return [] }
        return Page.note("Preparing the data (once, outside the budget): \(done) of \(total) files.", at: moment)
    }

    /// One row: the setting and its metrics as far as the window is wide.
    private func line(for row: ResultRow, at moment: Moment) -> StyledLine {
        let head = "\(experiment.sweep.parameter) \(NumberFormat.setting(row.setting)): "
        let parts = columns.compactMap { name in value(of: name, in: row).map { "\(name) \($0)" } }
        var text = head + (parts.first ?? "")
        for part in parts.dropFirst() where TextWidth.width(of: text) + TextWidth.width(of: part) + 3 < Page.width(at: moment) {
            text += ", " + part
        }
        return StyledLine(moment.glyphs.text(text))
    }

    /// One round: every setting's mean of the compared metric so far.
    private func roundLine(at moment: Moment) -> StyledLine {
        guard let name = experiment.comparedMetric else { return .empty }
        let ordered = current.sorted { $0.setting < $1.setting }
        let parts = ordered.map { "\(NumberFormat.setting($0.setting)): \(value(of: name, in: $0) ?? "?")" }
        let left = round < roundsPlanned ? "; \(seconds(remaining)) left" : ""
        let text = "round \(round) of \(roundsPlanned)  \(parts.joined(separator: "  "))\(left)"
        return StyledLine(moment.glyphs.text(text)).wrapped(to: Page.width(at: moment)).first ?? .empty
    }

    /// The compared metric first.
    private var columns: [MetricName] {
        guard let compared = experiment.comparedMetric else { return experiment.columns }
        return [compared] + experiment.columns.filter { $0 != compared }
    }

    private func value(of name: MetricName, in row: ResultRow) -> String? {
        guard let summary = row.metrics[name], let unit = kind?.metric(name)?.unit else { return nil }
        return NumberFormat.text(summary.mean, in: unit)
    }

    private func seconds(_ value: Double) -> String { NumberFormat.duration(max(value, 0)) }
}
