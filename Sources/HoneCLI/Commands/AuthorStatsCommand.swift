import AppScreens
import ArgumentParser
import CourseModel
import Foundation
import Learning
import LessonCompiler
import Store
import TerminalIO
import TextUI

/// `hone author stats`.
struct AuthorStatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Show how each question does: how hard it is, what it tells apart, what is answered wrongly.",
        discussion: """
            facility: the share of learners who were right at the first attempt (the classical item difficulty, Crocker and Algina 1986, ch. 14). \
            discrimination: the correlation of the first score with the mean first score at the lesson's other questions (the corrected item-total \
            correlation, same place), from \(ItemStatistics.leastLearners) learners on; below 0.2 a question tells little. Of this machine's learners, or \
            of exports (hone data export).
            """)

    @OptionGroup var options: CommonOptions

    @Argument(help: "Only these lessons or questions; all when none is named.")
    var names: [String] = []

    @Option(name: .customLong("from"), parsing: .upToNextOption, help: ArgumentHelp("Exports to take the answers from.", valueName: "file"))
    var exports: [String] = []

    func run() throws {
        let workplace = try Workplace.open(options)
        var sample = HistorySample()
        if exports.isEmpty { try sample.add(workplace.store) }
        for export in exports { try sample.add(export: export) }
        let wanted = try wanted(NameResolver(names: try workplace.store.names()))
        let statistics = sample.statistics.filter {
            wanted.isEmpty || wanted.contains($0.question.description) || wanted.contains($0.question.lesson.description)
        }
        guard !statistics.isEmpty else {
            return try workplace.console.write(StyledLine("Nobody has answered a question \(names.isEmpty ? "" : "of these ")yet."))
        }
        let sources = try SourceLines(workplace)
        let answers = Dictionary(grouping: sample.events) { $0.payload.item }
        let undone = sample.events.filter { if case .undone = $0.payload { true } else { false } }
        for entry in statistics {
            let question = try workplace.store.lesson(entry.question.lesson)?.questions.first { $0.id.rawValue == entry.question.item }
            let items = ItemAnswers(question: question, events: answers[entry.question, default: []] + undone)
            try workplace.console.write(StatisticsLines.lines(entry, items, place: sources.place(of: entry.question, question)))
        }
    }

    private func wanted(_ resolver: NameResolver) throws -> Set<String> {
        try Set(
            names.map { name in
                if let lesson = try? resolver.lesson(name) { return lesson.description }
                return try resolver.question(name).description
            })
    }
}

/// Where questions stand in the files that their courses came from.
struct SourceLines {
    private var paths: [LessonName: String] = [:]

    init(_ workplace: Workplace) throws {
        for entry in try workplace.store.courses() {
            guard let source = try? CourseSource.read(folder: entry.sourceFolder) else { continue }
            for file in source.lessons {
                paths[LessonName(course: entry.course.id, lesson: file.id)] = "\(entry.sourceFolder)/\(file.path)"
            }
        }
    }

    /// `FILE:LINE`; `nil` when the question or its file is not there any more.
    func place(of name: ItemName, _ question: Question?) -> String? {
        guard let path = paths[name.lesson], let question else { return nil }
        return "\(path):\(question.line)"
    }
}

/// The statistics of a question, in lines.
enum StatisticsLines {
    static func lines(_ entry: ItemStatistics, _ answers: ItemAnswers, place: String?) -> [StyledLine] {
        let head =
            StyledLine(entry.question.description, .heading)
            + StyledLine(place.map { "  \($0)" } ?? "  (not in its course any more)", .muted)
        let facility = entry.learners == 0 ? "–" : percent(Double(entry.rightAtFirst) / Double(entry.learners))
        let figures = [
            "learners \(entry.learners)", "facility \(facility)", "mean first score \(entry.meanFirstScore.map(percent) ?? "–")",
            "discrimination \(entry.discrimination.map(hundredths) ?? "–")",
            "\(entry.meanSeconds.map { "\(Int($0.rounded())) s" } ?? "–") an attempt", "attempts \(entry.attempts)",
            "hints \(share(entry.hinted, of: entry.learners))", "key shown \(share(entry.revealed, of: entry.learners))",
            "contested \(entry.contested)",
        ]
        let wrong = answers.wrong.map { StyledLine("  \($0.count) × “\(clipped($0.text))”") }
        let comments = answers.comments.map { StyledLine("  contested: “\(clipped($0))”") }
        return [head, StyledLine("  " + figures.joined(separator: " · "))] + wrong + comments + [.empty]
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
    private static func share(_ count: Int, of all: Int) -> String { all == 0 ? "–" : "\(count)/\(all)" }
    private static func clipped(_ text: String) -> String { text.count > 70 ? text.prefix(69) + "…" : text }

    /// Two decimals: 0.4567 → `0.46`.
    private static func hundredths(_ number: Double) -> String {
        DecimalNumber(number).map { $0.text(places: 2) } ?? "–"
    }
}
