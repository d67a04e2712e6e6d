import RealModule
import SampleStatistics

/// Predicts the rows of recorded groups from a few of them, and says how well.
public struct Predictor: Sendable {
    /// The numbers of workers that are used; one that is missing or insufficient falls to its nearest.
    public let calibration: [Int]

    /// Makes a predictor.
    public init(calibration: [Int]) { self.calibration = calibration }

    /// Predicts every group.
    public func report(on recording: LoaderRecording) -> PredictionReport {
        let all = recording.groups
        let groups = all.map(report)
        let errors = groups.flatMap(\.rows).filter(\.counts).compactMap(\.ape)
        let noise = all.flatMap(noise)
        return PredictionReport(
            groups: groups, medianAPE: Sample(errors).median, p90APE: Quantile.of(errors, 0.9), noiseMedian: Sample(noise).median,
            noiseP90: Quantile.of(noise, 0.9))
    }

    private func report(on group: RecordedGroup) -> PredictionReport.Group {
        let chosen = chosenRows(of: group)
        let fit = LoaderFit(group: group, rows: chosen)
        let model = fit.model()
        let rows = group.rows.map { row in
            let isChosen = chosen.contains { $0.workers == row.workers }
            return Self.row(row, isChosen, fit.procedure.time(of: model, workers: row.workers, seeds: Self.seeds)?.mean ?? 0)
        }
        let errors = rows.filter(\.counts).compactMap(\.ape)
        let noise = noise(in: group)
        return PredictionReport.Group(
            name: group.name, rows: rows, medianAPE: Sample(errors).median, maxAPE: errors.max(), regret: Self.regret(rows),
            noiseMedian: Sample(noise).median, noiseP90: Quantile.of(noise, 0.9))
    }

    private static func row(_ row: RecordedGroup.Row, _ isChosen: Bool, _ predicted: Double) -> PredictionReport.Row {
        PredictionReport.Row(
            workers: row.workers, measured: row.measured, predicted: predicted, isCalibration: isChosen, isInsufficient: row.isInsufficient,
            ape: row.measured.map { abs(predicted / $0 - 1) })
    }

    /// Simulated runs of a row.
    static let seeds = 48

    /// The rows that the prediction is made from.
    func chosenRows(of group: RecordedGroup) -> [RecordedGroup.Row] {
        var free = group.rows.filter { !$0.isInsufficient }
        var chosen: [RecordedGroup.Row] = []
        for wanted in calibration {
            guard let nearest = free.min(by: { (abs($0.workers - wanted), $0.workers) < (abs($1.workers - wanted), $1.workers) }) else {
                break
            }
            free.removeAll { $0.workers == nearest.workers }
            chosen.append(nearest)
        }
        return chosen.sorted { $0.workers < $1.workers }
    }

    /// The report of one group of rows.
    static func report(name: String, rows: [PredictionReport.Row]) -> PredictionReport {
        let errors = rows.filter(\.counts).compactMap(\.ape)
        let group = PredictionReport.Group(
            name: name, rows: rows, medianAPE: Sample(errors).median, maxAPE: errors.max(), regret: Self.regret(rows), noiseMedian: nil,
            noiseP90: nil)
        return PredictionReport(
            groups: [group], medianAPE: group.medianAPE, p90APE: Quantile.of(errors, 0.9), noiseMedian: nil, noiseP90: nil)
    }

    /// What choosing by the prediction costs. Where a row was measured for the fit, its measurement is known and counts instead.
    private static func regret(_ rows: [PredictionReport.Row]) -> Double? {
        let usable = rows.filter { !$0.isInsufficient && $0.measured != nil }
        guard usable.count > 1, let predicted = usable.min(by: { $0.known < $1.known })?.measured,
            let best = usable.compactMap(\.measured).min(), best > 0
        else { return nil }
        return predicted / best - 1
    }

    /// The relative differences of the repeats of each setting.
    private func noise(in group: RecordedGroup) -> [Double] {
        group.rows.filter { !$0.isInsufficient }.flatMap { row -> [Double] in
            let means = row.counted.compactMap(\.mean)
            return means.indices.dropLast().map { abs(means[$0] - means[$0 + 1]) / ((means[$0] + means[$0 + 1]) / 2) }
        }
    }
}

extension PredictionReport.Row {
    /// Whether the row counts in the summaries.
    public var counts: Bool { !isCalibration && !isInsufficient }

    /// The best that is known before the other rows are measured.
    var known: Double { isCalibration ? measured ?? predicted : predicted }
}

/// Quantiles of small samples.
enum Quantile {
    /// The quantile by linear interpolation between order statistics (type 7 of R. Hyndman, Y. Fan, American Statistician 50, 1996); `nil` of nothing.
    static func of(_ values: [Double], _ share: Double) -> Double? {
        let sorted = values.sorted()
        guard let last = sorted.last else { return nil }
        let place = Double(sorted.count - 1) * share
        let index = Int(place)
        return index + 1 < sorted.count ? sorted[index] + (place - Double(index)) * (sorted[index + 1] - sorted[index]) : last
    }
}
