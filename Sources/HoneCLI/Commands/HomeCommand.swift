import AppScreens
import ArgumentParser
import CourseModel
import Learning
import TerminalIO
import Store
import TextUI

/// `hone` alone: the courses, and where to go on.
struct HomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "home", abstract: "Your courses, and where to go on. (The default.)")

    @OptionGroup var options: CommonOptions

    func run() throws {
        let workplace = try Workplace.open(options)
        let catalogue = try workplace.catalogue()
        try workplace.console.write(catalogue.lines(at: workplace.moment) + (try workplace.dueLines()))
        guard workplace.console.isInputTerminal, workplace.console.isOutputTerminal, !catalogue.lessons.isEmpty else { return }
        try HomeMenu(workplace: workplace, catalogue: catalogue).run()
    }
}

/// The menu under the catalogue: Enter goes on, a number opens a lesson.
struct HomeMenu {
    let workplace: Workplace
    let catalogue: CatalogueView

    /// Asks until a lesson was opened or the learner leaves.
    func run() throws {
        let dialogue = TerminalDialogue(console: workplace.console)
        while true {
            switch try dialogue.ask("Enter: go on, a number: open that lesson, r: review, p: progress, q: quit") {
            case .line(let text, _):
                if try follow(text.filter { !$0.isWhitespace }.lowercased(), dialogue) { return }
            case .interrupted: throw Failure("", status: .interrupted)
            case .terminated(let signal): throw Failure("", status: .signal(signal))
            default: return
            }
        }
    }

    /// Whether the menu is done.
    private func follow(_ typed: String, _ dialogue: TerminalDialogue) throws -> Bool {
        if typed == "q" { return true }
        if typed == "r" {
            var review = try ReviewBuilder(workplace: workplace, now: SystemClock.now()).session(questions: nil, minutes: nil)
            try workplace.end(try workplace.reviewShell.run { review.handle($0, at: $1) })
            return false
        }
        if typed == "p" {
            try workplace.console.write(try workplace.progressView().lines(at: workplace.moment))
            return false
        }
        let lessons = catalogue.lessons
        let number = typed.isEmpty ? nil : Int(typed)
        if typed.isEmpty || number.map({ (1...lessons.count).contains($0) }) == true {
            try workplace.study(try number.map { lessons[$0 - 1] } ?? Continuation(workplace).next()) { LessonSteps($0) }
            return true
        }
        try dialogue.show(Notice.text("Please type a number from 1 to \(lessons.count), r, p or q.", at: workplace.moment))
        return false
    }
}

extension Workplace {
    /// What waits for review, said under the catalogue; nothing when nothing is due.
    fileprivate func dueLines() throws -> [StyledLine] {
        let waiting = try ReviewBuilder(workplace: self, now: SystemClock.now()).waiting()
        return waiting.map { [.empty] + Notice.text("\($0): hone review", at: moment) } ?? []
    }

    /// The courses with the learner's progress.
    func catalogue() throws -> CatalogueView { try catalogue(try store.progress(learner: learner.id)) }

    /// The courses with a progress that was read already.
    func catalogue(_ all: [LessonProgress]) throws -> CatalogueView {
        let progress = Dictionary(all.map { ($0.lesson, $0) }, uniquingKeysWith: { first, _ in first })
        let lessons = try store.catalogue().filter { $0.status == .ready }
        let entries = try store.courses().map { entry in
            CatalogueView.Entry(
                course: entry.course,
                lessons: lessons.filter { $0.name.course == entry.course.id }.map { lesson in
                    CatalogueView.LessonEntry(
                        name: lesson.name, title: lesson.title, summary: lesson.summary, minutes: lesson.minutes, tags: lesson.tags,
                        kind: lesson.kind, progress: progress[lesson.name], outline: lesson.outline)
                })
        }
        return CatalogueView(entries: entries, next: Continuation(self).next(catalogue: lessons.map(\.name), progress: all))
    }
}
