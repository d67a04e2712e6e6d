import AppScreens
import ArgumentParser
import CourseModel
import Foundation
import Grading
import Store
import TerminalIO
import TextUI

/// `hone data regrade`.
struct DataRegradeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regrade", abstract: "Grade stored answers again, after a lesson's keys or the grader changed.",
        discussion: """
            Shows the old and the new mark of every answer that changes, and asks before it writes. The old mark stays in the history. Answers about your \
            own measurements, and those that you judged yourself, are left alone.
            """)

    @OptionGroup var options: CommonOptions

    @Argument(help: "Only these questions; all when none is named.")
    var questions: [String] = []

    @Flag(help: "Write without asking.")
    var yes = false

    func run() throws {
        let workplace = try Workplace.open(options)
        let resolver = NameResolver(names: try workplace.store.names())
        let wanted = try Set(questions.map { try resolver.question($0) })
        let summaries = try summaries(workplace, wanted)
        let changes = summaries.flatMap(\.changes)
        try workplace.console.write(summaries.flatMap { Self.lines(of: $0) })
        let answers = summaries.reduce(0) { $0 + $1.answers }
        guard !changes.isEmpty else { return try say("\(answers) answers graded again: no mark changes.", workplace) }
        try say("\(answers) answers graded again: \(changes.count) \(changes.count == 1 ? "mark changes" : "marks change").", workplace)
        guard try yes || confirm(workplace) else { return try say("Nothing was written.", workplace) }
        let store = workplace.store
        try store.merge(
            Regrading.events(for: changes) { payload, old in
                store.newEvent(payload, learner: old.learner, at: old.time, on: old.day)
            })
        try say("Written. The old marks stay in the history.", workplace)
    }

    private func summaries(_ workplace: Workplace, _ wanted: Set<ItemName>) throws -> [Regrading.Summary] {
        let events = try workplace.store.events(EventFilter(kinds: [.answered, .undone]))
        let regrading = Regrading()
        return try Regrading.answers(in: events).compactMap { name, answers in
            guard wanted.isEmpty || wanted.contains(name), let lesson = try workplace.store.lesson(name.lesson) else { return nil }
            guard let question = lesson.questions.first(where: { $0.id.rawValue == name.item }) else { return nil }
            return regrading.summary(of: name, answers, question: question, content: lesson.content)
        }
    }

    /// One line a change: when, the old mark, the new one, the answer.
    static func lines(of summary: Regrading.Summary) -> [StyledLine] {
        guard !summary.changes.isEmpty else { return [] }
        let head = StyledLine("\(summary.question): \(summary.changes.count) of \(summary.answers) answers", .heading)
        return [head]
            + summary.changes.map { change in
                let marks = "\(mark(change.old.verdict)) → \(mark(change.new.verdict))"
                return StyledLine("  \(change.event.time.minute(in: .current))  \(marks)  \(text(of: change.old.response))")
            }
    }

    private static func mark(_ verdict: Verdict) -> String {
        "\(OutcomeWording.word(verdict.outcome)) (\(Int((verdict.score * 100).rounded())) %)"
    }

    private static func text(of response: Response) -> String {
        guard case .typed(let text) = response else { return "" }
        return text.count > 80 ? "“\(text.prefix(79))…”" : "“\(text)”"
    }

    private func confirm(_ workplace: Workplace) throws -> Bool {
        guard workplace.console.isInputTerminal else {
            try workplace.complain("To write the new marks, add --yes.")
            return false
        }
        try workplace.console.prompt(StyledLine("Write the new marks? y or n > ", .accent))
        guard case .line(let line) = workplace.console.readLine() else { return false }
        return ["y", "yes"].contains(line.text.trimmingCharacters(in: .whitespaces).lowercased())
    }

    private func say(_ text: String, _ workplace: Workplace) throws { try workplace.console.write(StyledLine(text)) }
}
