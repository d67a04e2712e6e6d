import AppScreens
import ArgumentParser
import CourseModel
import Foundation
import Learning
import Store
import TerminalIO
import TextUI

/// `hone config`.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Your settings.",
        subcommands: [ConfigListCommand.self, ConfigGetCommand.self, ConfigSetCommand.self], defaultSubcommand: ConfigListCommand.self)
}

/// `hone config list`.
struct ConfigListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List all settings with their values. (The default.)")

    @OptionGroup var options: CommonOptions

    func run() throws {
        let workplace = try Workplace.openStore(options)
        let defaults = LearnerSettings()
        let rows = SettingName.allCases.map { name -> [StyledLine] in
            let value = workplace.settings.text(of: name)
            let isChosen = value != defaults.text(of: name)
            let shown = value.count > 24 ? value.prefix(23) + "…" : value
            return [StyledLine(name.rawValue), StyledLine(String(shown), isChosen ? .accent : .plain), StyledLine(name.meaning)]
        }
        let moment = workplace.moment
        let columns = ["setting", "value", "meaning"].map { TextTable.Column(StyledLine($0, .bold)) }
        try workplace.console.write(
            TextTable(columns: columns, rows: rows, glyphs: .of(moment.capabilities.charset)).lines(width: min(moment.width, 100)))
    }
}

/// `hone config get NAME`.
struct ConfigGetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "get", abstract: "Print the value of a setting.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The setting.")
    var name: String

    func run() throws {
        let name = try SettingWords.name(name)
        let workplace = try Workplace.openStore(options)
        try workplace.console.write(StyledLine(workplace.settings.text(of: name)))
    }
}

/// `hone config set NAME VALUE`.
struct ConfigSetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change a setting.",
        discussion: "Names and values: " + SettingName.allCases.map { "\($0.rawValue) (\($0.allowed))" }.joined(separator: "; ") + ".")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The setting.")
    var name: String

    @Argument(help: "The value.")
    var value: [String]

    func run() throws {
        let name = try SettingWords.name(name)
        let text = value.joined(separator: " ")
        let workplace = try Workplace.openStore(options)
        var settings = workplace.settings
        do { try settings.set(name, to: text) } catch {
            throw Failure("\(name.rawValue) cannot be “\(text)”: it must be \(name.allowed).", status: .wrongUse)
        }
        if let zone = settings.timeZone, TimeZone(identifier: zone) == nil {
            throw Failure(
                "This machine knows no time zone “\(zone)”.\(Suggestions.question(zone, among: TimeZone.knownTimeZoneIdentifiers))",
                status: .wrongUse)
        }
        try workplace.store.set(name, to: settings.text(of: name), of: workplace.learner.id, at: SystemClock.now())
        let moved = name.movesTheSchedule ? " Your questions are scheduled anew by it." : ""
        try workplace.say("\(name.rawValue) is now \(settings.text(of: name)).\(moved)")
    }
}

/// Words about settings.
enum SettingWords {
    /// The setting of that name.
    static func name(_ typed: String) throws -> SettingName {
        if let name = SettingName(rawValue: typed) { return name }
        let names = SettingName.allCases.map(\.rawValue)
        let near = Suggestions.question(typed, among: names)
        throw Failure("There is no setting “\(typed)”.\(near.isEmpty ? " They are listed by: hone config list" : near)", status: .wrongUse)
    }
}
