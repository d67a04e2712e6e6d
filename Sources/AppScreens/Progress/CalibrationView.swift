import CourseModel
import Learning
import TextUI

/// How well what the learner was sure of came true: by confidence, and over time.
struct CalibrationView {
    let calibration: Calibration
    let history: CalibrationHistory

    func lines(at moment: Moment) -> [StyledLine] {
        let summary =
            predictions + confidence("predictions", calibration.predictionConfidence)
            + confidence("answers", calibration.answerConfidence)
        guard !summary.isEmpty else { return [] }
        return Page.blank + Page.note("Calibration", at: moment) + Page.bullets(summary, at: moment) + bands(at: moment) + plot(at: moment)
    }

    private var predictions: [String] {
        guard calibration.predictions > 0 else { return [] }
        let error = calibration.meanValueError.map { ["mean size of the error of a guess: \(NumberFormat.percent($0))"] } ?? []
        return [
            "best setting right: \(share(calibration.best))", "comparison right: \(share(calibration.comparison))",
            "measured value inside the 80 % range: \(share(calibration.range)) (well calibrated: 8 of 10)",
        ] + error
    }

    private func confidence(_ what: String, _ record: ConfidenceRecord) -> [String] {
        guard let brier = record.brier else { return [] }
        return [
            "Brier score of your confidence in \(what): \(NumberFormat.fixed(brier, decimals: 2)) over \(record.count) (0 is perfect, 0.25 a coin toss)"
        ]
    }

    private func share(_ share: Calibration.Share) -> String { share.total == 0 ? "not judged yet" : "\(share.right) of \(share.total)" }

    /// Confidence against what came true, band by band.
    private func bands(at moment: Moment) -> [StyledLine] {
        let bands = calibration.predictionConfidence.bands + calibration.answerConfidence.bands
        guard bands.reduce(0, { $0 + $1.count }) >= 5 else { return [] }
        let merged = Dictionary(grouping: bands, by: \.lower).sorted { $0.key < $1.key }.map { lower, bands in
            let count = bands.reduce(0) { $0 + $1.count }
            let right = bands.reduce(0.0) { $0 + $1.shareRight * Double($1.count) } / Double(count)
            let confidence = bands.reduce(0.0) { $0 + $1.meanConfidence * Double($1.count) } / Double(count)
            return BarChart.Row(
                label: "\(lower)–\(lower == 90 ? 100 : lower + 9) %", value: right, text: "\(NumberFormat.percent(right)) of \(count)",
                mark: confidence)
        }
        return BarChart(rows: merged, markMeaning: "how sure you were; the bar: how often you were right", glyphs: moment.glyphs)
            .lines(width: min(Page.width(at: moment), 70))
    }

    /// The Brier score over time; one span alone is no course of time.
    private func plot(at moment: Moment) -> [StyledLine] {
        guard history.spans.count > 1 else { return [] }
        let rows = history.spans.suffix(12).map { span in
            BarChart.Row(
                label: CalendarDate(span.start).text, value: span.brier,
                text: "\(NumberFormat.fixed(span.brier, decimals: 2)) of \(span.count)")
        }
        return Page.note("Brier score over time (shorter is better)", at: moment)
            + BarChart(rows: Array(rows), glyphs: moment.glyphs).lines(width: min(Page.width(at: moment), 70))
    }
}
