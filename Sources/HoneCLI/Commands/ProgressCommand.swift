import AppScreens
import ArgumentParser
import CourseModel
import TerminalIO
import Foundation
import Learning
import Store
import TextUI

/// `hone progress`.
struct ProgressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "Where you stand: lessons, scores, predictions, calibration, time.")

    @OptionGroup var options: CommonOptions

    @Option(help: ArgumentHelp("Write all your cards, answers and notes to a Markdown file; - for standard output.", valueName: "file.md"))
    var report: String?

    func run() throws {
        let workplace = try Workplace.open(options)
        guard let report else {
            return try workplace.console.write(try workplace.progressView().lines(at: workplace.moment))
        }
        let text = try ReportWriter(workplace: workplace).text()
        if report == "-" { return try workplace.console.output.writeRaw(text) }
        do {
            try text.write(toFile: report, atomically: true, encoding: .utf8)
        } catch {
            throw Failure("The report \(report) cannot be written: \(error.localizedDescription)")
        }
        try workplace.console.write(StyledLine("Your report is in \(report)."))
    }
}

extension Workplace {
    /// Progress over all lessons.
    func progressView() throws -> ProgressView {
        let now = SystemClock.now()
        let progress = try store.progress(learner: learner.id)
        let activity = try store.activity(learner: learner.id)
        let catalogue = try catalogue(progress)
        let lessons = catalogue.entries.flatMap(\.lessons)
        let entries = lessons.compactMap { entry in entry.progress.map { (entry.outline, $0) } }
        let report = ProgressReport(
            of: entries, activity: activity, schedule: ReviewSchedule(settings), now: now, clock: calendar.clock)
        return ProgressView(
            lessons: lessons, summary: LearningSummary(lessons: progress, activity: activity, today: report.today), report: report,
            waiting: ReviewBuilder(workplace: self, now: now).waiting(entries))
    }
}

/// Writes a learner's report over all lessons that were opened and are still in the store.
struct ReportWriter {
    let workplace: Workplace

    /// The report in Markdown.
    func text() throws -> String {
        let progress = try workplace.store.progress(learner: workplace.learner.id).filter { $0.openedAt != nil }
        var lines = ["# Report of \(workplace.learner.name), \(SystemClock.now().minute(in: workplace.calendar.zone))", ""]
        for entry in progress.sorted(by: { $0.lesson < $1.lesson }) {
            guard let lesson = try workplace.store.lesson(entry.lesson) else { continue }
            let state = try workplace.state(of: entry.lesson)
            let card = LessonCard(of: lesson, progress: entry, state: state)
            lines +=
                ReportText(lesson: lesson, card: card, state: state, kinds: workplace.laboratory.kinds) {
                    $0.minute(in: workplace.calendar.zone)
                }.markdown
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
