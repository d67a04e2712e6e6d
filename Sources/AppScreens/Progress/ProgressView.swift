import CourseModel
public import Learning
public import TextUI

/// Where a learner stands: lessons, sections, scores, attempts, predictions with their calibration, time.
public struct ProgressView {
    let lessons: [CatalogueView.LessonEntry]
    let summary: LearningSummary
    let report: ProgressReport
    /// What waits for a review, in words; `nil` = nothing.
    let waiting: String?

    /// The progress in the lessons that were opened, the catalogue's order.
    public init(lessons: [CatalogueView.LessonEntry], summary: LearningSummary, report: ProgressReport, waiting: String?) {
        self.lessons = lessons
        self.summary = summary
        self.report = report
        self.waiting = waiting
    }

    /// The lines.
    public func lines(at moment: Moment) -> [StyledLine] {
        let opened = lessons.filter { $0.progress?.openedAt != nil }
        if opened.isEmpty { return Page.note("Nothing yet. Begin with: hone learn", at: moment) }
        return Page.blank + Page.paragraph("Your progress", .heading, at: moment) + reviews(at: moment) + table(opened, at: moment)
            + MasteryView(report: report).lines(at: moment) + predictions(opened, at: moment)
            + CalibrationView(calibration: summary.calibration, history: report.calibration).lines(at: moment)
            + ForecastView(report: report).lines(at: moment) + activity(at: moment) + totals(at: moment)
    }

    private func reviews(at moment: Moment) -> [StyledLine] {
        waiting.map { Page.paragraph("\($0): hone review", .accent, at: moment) } ?? []
    }

    private func activity(at moment: Moment) -> [StyledLine] {
        report.activity.isEmpty
            ? []
            : Page.blank + Page.note("Activity", at: moment)
                + HeatMapView(activity: report.activity, today: report.today).lines(at: moment)
    }

    private func table(_ opened: [CatalogueView.LessonEntry], at moment: Moment) -> [StyledLine] {
        let heads = ["lesson", "sections", "right", "score", "attempts", "time"]
        let columns = heads.enumerated().map { TextTable.Column(StyledLine($1, .bold), $0 == 0 ? .left : .right) }
        let rows = opened.compactMap { entry -> [StyledLine]? in
            guard let progress = entry.progress else { return nil }
            let score = progress.score(in: entry.outline)
            let attempts = progress.questions.values.reduce(0) { $0 + $1.attempts }
            let cells = [
                entry.name.lesson.rawValue, "\(score.sectionsRead)/\(score.sections)", "\(score.solved)/\(score.questions)",
                score.share.map(NumberFormat.percent) ?? "–", "\(attempts)", NumberFormat.duration(progress.time.seconds),
            ]
            return cells.map { StyledLine(moment.glyphs.text($0)) }
        }
        return Page.blank + TextTable(columns: columns, rows: rows, glyphs: moment.glyphs).lines(width: Page.width(at: moment))
    }

    private func predictions(_ opened: [CatalogueView.LessonEntry], at moment: Moment) -> [StyledLine] {
        let made = opened.flatMap { entry in
            (entry.progress?.experiments ?? [:]).sorted { $0.key < $1.key }.compactMap { id, experiment in
                experiment.prediction.map { "\(entry.name.lesson)/\(id): \(PredictionFate.text($0))" }
            }
        }
        return made.isEmpty ? [] : Page.blank + Page.note("Predictions", at: moment) + Page.bullets(made, at: moment)
    }

    private func totals(at moment: Moment) -> [StyledLine] {
        let lines = [
            "lessons begun: \(summary.lessonsOpened), finished: \(summary.lessonsFinished); experiments run: \(summary.experimentsRun)",
            "time on task: \(NumberFormat.duration(summary.time.seconds))",
            "days in a row: \(summary.streak.current) (longest: \(summary.streak.longest))",
        ]
        return Page.blank + Page.note("In all", at: moment) + Page.bullets(lines, at: moment)
    }
}

/// What became of a prediction, in a line.
enum PredictionFate {
    static func text(_ progress: PredictionProgress) -> String {
        guard let judgement = progress.judgement else { return "not measured yet, \(progress.prediction.confidence) % sure" }
        let parts = [
            judgement.bestIsRight.map { "best setting \($0 ? "right" : "wrong")" },
            progress.rangeHolds.map { $0 ? "value inside your range" : "value outside your range" },
            progress.comparisonIsRight.map { "comparison \($0 ? "right" : "wrong")" },
        ]
        return parts.compactMap(\.self).joined(separator: ", ") + "; you were \(progress.prediction.confidence) % sure"
    }
}
