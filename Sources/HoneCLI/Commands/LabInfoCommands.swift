import AppScreens
import ArgumentParser
import CourseModel
import Foundation
import LoaderLab
import TerminalIO
import TextUI

/// `hone lab metrics`: what the columns of a table mean.
struct LabMetricsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics", abstract: "Say what the metrics of experiments mean.",
        discussion: "Each metric has one definition. In a lesson, d at an experiment shows those of its columns.")

    @OptionGroup var options: CommonOptions

    @Argument(help: ArgumentHelp("Only these metrics.", valueName: "metric"))
    var metrics: [String] = []

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let console = options.console(environment)
        let known = Laboratory.standard(environment: environment).kinds.flatMap(\.metrics)
        let chosen = try metrics.isEmpty ? known : metrics.map { try Self.metric($0, among: known) }
        let moment = Moment(now: SystemClock.now(), width: console.size().columns, capabilities: console.capabilities)
        try console.output.write(Array(MetricGlossary(chosen).lines(at: moment).dropFirst()))
    }

    private static func metric(_ name: String, among known: [MetricDefinition]) throws -> MetricDefinition {
        if let metric = known.first(where: { $0.name.rawValue == name }) { return metric }
        let question = Suggestions.question(name, among: known.map(\.name.rawValue))
        throw Failure("“\(name)” is no metric.\(question)", status: .wrongUse)
    }
}

/// `hone lab parameters`: what `--set` can change.
struct LabParametersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parameters", abstract: "List the parameters of experiments, for --set name=value.")

    @OptionGroup var options: CommonOptions

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let console = options.console(environment)
        let moment = Moment(now: SystemClock.now(), width: console.size().columns, capabilities: console.capabilities)
        for parameter in Laboratory.standard(environment: environment).kinds.flatMap(\.parameters) {
            let usual = parameter.fallback.map { "; usually \(Self.text($0, parameter.values))" } ?? ""
            try console.output.write(StyledLine(parameter.name.rawValue, .accent))
            try console.output.write(Notice.text("  \(ParameterText.expected(parameter.values))\(usual). \(parameter.summary)", at: moment))
        }
    }

    private static func text(_ value: ParameterValue, _ values: ParameterDefinition.Values) -> String {
        switch value {
        case .number(let number):
            if case .duration = values { NumberFormat.seconds(number) } else { NumberFormat.setting(number) }
        case .word(let word): word
        case .flag(let flag): flag ? "yes" : "no"
        }
    }
}

/// `hone lab cache`: the files that experiments read.
struct LabCacheCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cache", abstract: "List the files that experiments keep between runs, or remove them.",
        discussion: "They are made again when an experiment needs them. Beyond 1 GiB those that are oldest are removed by themselves.")

    @OptionGroup var options: CommonOptions

    @Flag(help: "Remove all of them.")
    var clear = false

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let output = options.console(environment).output
        let folder = CacheFolder(path: Laboratory.cacheFolder(environment))
        let sets = folder.dataSets
        for set in sets { try output.write(StyledLine("\(set.name)  \(NumberFormat.bytes(Double(set.bytes)))")) }
        let total = NumberFormat.bytes(Double(sets.reduce(0) { $0 + $1.bytes }))
        guard clear else {
            try output.write(StyledLine(sets.isEmpty ? "Nothing is kept in \(folder.path)." : "\(total) in \(folder.path)."))
            return
        }
        do { try folder.clear() } catch { throw Failure("\(folder.path) cannot be cleared: \(error.localizedDescription)") }
        try output.write(StyledLine("\(total) removed from \(folder.path)."))
    }
}
