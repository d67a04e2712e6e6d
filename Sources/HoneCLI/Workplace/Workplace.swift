import AppScreens
import CourseModel
import Foundation
import Learning
import LessonCompiler
import LoaderLab
import Store
import TerminalIO
import TextUI

/// What a command works with: the console, the store, the learner, the courses and the experiments.
struct Workplace {
    let environment: [String: String]
    private(set) var console: LinearConsole
    /// The lessons whose files have errors now, so that the store has an older version of them.
    private(set) var outdated: Set<LessonName> = []
    let store: HoneStore
    /// The user of the machine.
    let user: String
    let learner: Learner
    /// What the learner chose.
    let settings: LearnerSettings
    /// The learner's own days.
    let calendar: LearnerCalendar
    let laboratory: Laboratory
    let keeper: CourseKeeper

    /// Opens the store and brings the courses up to date.
    ///
    /// Problems of lesson files go to standard error; the lessons without one load all the same.
    static func open(_ options: CommonOptions) throws -> Workplace {
        var workplace = try openStore(options)
        workplace.outdated = try workplace.refreshCourses()
        return workplace
    }

    /// Opens the store without looking at the courses' files.
    static func openStore(_ options: CommonOptions) throws -> Workplace {
        let environment = ProcessInfo.processInfo.environment
        let console = options.console(environment)
        let location = try StoreLocation.resolve(
            option: options.database, environment: environment, currentFolder: FileManager.default.currentDirectoryPath)
        let workplace = try Workplace(environment: environment, console: console, location: location, learner: options.learner)
        try workplace.warnOfClock()
        return workplace.with(console: options.console(environment, theme: workplace.settings.theme.theme))
    }

    /// A workplace on a database of its own.
    ///
    /// - Parameter named: the profile to use; `nil` = the user's own.
    init(environment: [String: String], console: LinearConsole, location: StoreLocation, learner named: String? = nil) throws {
        self.environment = environment
        self.console = console
        user = environment["USER"].flatMap { $0.isEmpty ? nil : $0 } ?? "learner"
        store = try HoneStore.open(at: location)
        learner = try named.map { [store] in try LearnerWords.learner($0, in: store) } ?? store.learner(ofUser: user, at: SystemClock.now())
        settings = try store.settings(of: learner.id)
        calendar = LearnerCalendar(settings)
        laboratory = Laboratory.standard(environment: environment)
        keeper = CourseKeeper(store: store, compiler: .standard(kinds: laboratory.kinds), now: SystemClock.now)
    }

    /// The moment for what is printed at once.
    var moment: Moment {
        Moment(now: SystemClock.now(), width: console.size().columns, capabilities: console.capabilities)
    }

    /// Commits an event of this learner.
    func log(_ payload: EventPayload) throws -> Event {
        let now = SystemClock.now()
        return try store.append(payload, learner: learner.id, at: now, on: calendar.day(now))
    }

    /// The same workplace with another console.
    private func with(console: LinearConsole) -> Workplace {
        var workplace = self
        workplace.console = console
        return workplace
    }

    /// A clock that stands before what the log holds is named: what is done now would come before it.
    private func warnOfClock() throws {
        let now = SystemClock.now()
        guard let last = try store.latestTime(learner: learner.id), last.seconds > now.seconds + 3600 else { return }
        try complain(
            "The clock of this machine says \(now.minute(in: calendar.zone)), but your log already reaches \(last.minute(in: calendar.zone)). "
                + "Nothing is lost; what you do now is put in its place by the clock. Set the clock, or go on if it is right now.")
    }

    /// What the log says of a lesson.
    func state(of lesson: LessonName) throws -> LessonState { try store.lessonState(of: lesson, learner: learner.id) }

    /// A lesson from the store.
    func lesson(_ name: LessonName) throws -> Lesson {
        guard let lesson = try store.lesson(name) else { throw Failure("The lesson \(name) is not in the store any more.") }
        return lesson
    }

    /// A question as its author has it now, by any unambiguous end of its name. One whose lesson has errors is refused: the store has an older
    /// version, and an author would see no effect of a change and not know why.
    func authorsQuestion(_ typed: String) throws -> Question {
        let name = try NameResolver(names: try store.names()).question(typed)
        guard !outdated.contains(name.lesson) else {
            throw Failure("The lesson \(name.lesson) has errors now, so that only an older version of it could be used. Mend them first.")
        }
        return try question(name)
    }

    /// A question of the store's lessons.
    private func question(_ name: ItemName) throws -> Question {
        guard let question = try lesson(name.lesson).questions.first(where: { $0.id.rawValue == name.item }) else {
            throw Failure("The question \(name) is not in its lesson any more.")
        }
        return question
    }

    /// Brings the shipped courses, and those that were added, into the store where their files changed.
    ///
    /// - Returns: the lessons whose files have errors, so that the store keeps an older version of them.
    @discardableResult
    func refreshCourses() throws -> Set<LessonName> {
        var outdated: Set<LessonName> = []
        for folder in try courseFolders() {
            do {
                let found = try keeper.bringIn(folder: folder)
                try report(found)
                if let course = found.course?.id { outdated.formUnion(found.outdated.map { LessonName(course: course, lesson: $0) }) }
            } catch let error as CourseReadError {
                try complain("The course in \(folder) cannot be read: \(error.words). What the store has of it is used.")
            }
        }
        return outdated
    }

    /// Shipped courses first. A course that was added from another folder stays with it, unless `HONE_LESSONS` names one.
    private func courseFolders() throws -> [String] {
        let shipped = ShippedCourses(environment: environment, executable: Platform.executable)
        let files = FileManager.default
        let added = try store.courses().map(\.sourceFolder).filter { files.fileExists(atPath: $0 + "/course.yml") }
        if shipped.named != nil {
            let names = Set(shipped.folders.map { ($0 as NSString).lastPathComponent })
            return shipped.folders + added.filter { !names.contains(($0 as NSString).lastPathComponent) }
        }
        return added + shipped.folders.filter { !added.contains($0) }
    }

    /// Errors in lessons, one line each, and what follows from them.
    private func report(_ report: CourseKeeper.Report) throws {
        let errors = report.diagnostics.filter { $0.severity == .error }
        guard !errors.isEmpty else { return }
        let formatter = DiagnosticFormatter(folder: report.folder)
        for error in errors { try complain(formatter.compact(error)) }
        try complain("Lessons with errors are left out, or stay as they were last compiled. See: hone author check \(report.folder)")
    }

    /// A line on standard error.
    func complain(_ text: String) throws { try console.errorOutput.write(StyledLine(text)) }
}

extension CommonOptions {
    /// The console that these options ask for.
    func console(_ environment: [String: String], theme: Theme = .dark) -> LinearConsole {
        LinearConsole(environment: environment, color: TerminalCapabilities.ColorChoice(rawValue: color.rawValue) ?? .auto, theme: theme)
    }
}

extension LearnerSettings.ThemeChoice {
    /// The colours.
    var theme: Theme { self == .light ? .light : .dark }
}
