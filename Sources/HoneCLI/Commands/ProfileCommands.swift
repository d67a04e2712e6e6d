import ArgumentParser
import CourseModel
import Store
import TerminalIO
import TextUI

/// `hone profile`.
struct ProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile", abstract: "Several learners in one database.",
        discussion: "Each user of the machine begins with a profile of their own. --learner NAME uses another one for one command.",
        subcommands: [ProfileListCommand.self, ProfileNewCommand.self, ProfileUseCommand.self], defaultSubcommand: ProfileListCommand.self)
}

/// `hone profile list`.
struct ProfileListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the profiles. (The default.)")

    @OptionGroup var options: CommonOptions

    func run() throws {
        let workplace = try Workplace.openStore(options)
        let lines = try workplace.store.learners().map { learner in
            let mark = learner.id == workplace.learner.id ? "* " : "  "
            return StyledLine(mark + (learner.name == learner.id.rawValue ? learner.name : "\(learner.id)  \(learner.name)"))
        }
        try workplace.console.write(lines)
    }
}

/// `hone profile new NAME`.
struct ProfileNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "new", abstract: "Make a profile, and use it from now on.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The name.")
    var name: [String]

    func run() throws {
        let name = name.joined(separator: " ")
        guard !name.allSatisfy(\.isWhitespace), name.count <= 100 else {
            throw Failure("A profile’s name has 1 to 100 letters.", status: .wrongUse)
        }
        let workplace = try Workplace.openStore(options)
        if try workplace.store.learners().contains(where: { $0.name == name }) {
            throw Failure("There is a profile “\(name)” already. Use it with: hone profile use \(name)")
        }
        let learner = try workplace.store.addLearner(named: name, at: SystemClock.now())
        try workplace.store.use(learner.id, user: workplace.user)
        try workplace.say("You are \(learner.name) (\(learner.id)) from now on.")
    }
}

/// `hone profile use NAME`.
struct ProfileUseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "use", abstract: "Use a profile from now on.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The name, or the id.")
    var name: [String]

    func run() throws {
        let workplace = try Workplace.openStore(options)
        let learner = try LearnerWords.learner(name.joined(separator: " "), in: workplace.store)
        try workplace.store.use(learner.id, user: workplace.user)
        try workplace.say("You are \(learner.name) (\(learner.id)) from now on.")
    }
}

/// Finds learners by what was typed.
enum LearnerWords {
    /// The learner with that id, or that name in whatever case.
    static func learner(_ typed: String, in store: HoneStore) throws -> Learner {
        let all = try store.learners()
        if let found = all.first(where: { $0.id.rawValue == typed }) { return found }
        let named = all.filter { $0.name.lowercased() == typed.lowercased() }
        if named.count == 1, let found = named.first { return found }
        if named.count > 1 {
            throw Failure("Several profiles are called “\(typed)”: \(named.map(\.id.rawValue).joined(separator: ", ")). Name the id.")
        }
        let near = Suggestions.question(typed, among: all.flatMap { [$0.id.rawValue, $0.name] })
        throw Failure("There is no profile “\(typed)”.\(near.isEmpty ? " Make one with: hone profile new \(typed)" : near)")
    }
}
