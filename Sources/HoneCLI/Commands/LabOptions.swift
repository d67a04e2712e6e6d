import ArgumentParser
import CourseModel

/// The options of `hone lab run` that change an experiment's parameters.
///
/// They take what follows them even when it begins with a dash: `--workers -1` is answered by what is possible, not by “missing value”.
struct LabOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: ArgumentHelp("The worker counts to measure, such as 0,2,4.", valueName: "list"))
    var workers: String?

    @Option(name: .customLong("batch-size"), parsing: .unconditional, help: "Items in a batch.")
    var batchSize: String?

    @Option(parsing: .unconditional, help: "Time of one training step on the emulated device, such as 40ms.")
    var step: String?

    @Option(name: .customLong("prefetch-factor"), parsing: .unconditional, help: "Batches that each worker loads ahead.")
    var prefetchFactor: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Any other parameter, see “hone lab parameters”; may be repeated.", valueName: "name=value"))
    var set: [String] = []

    @Option(parsing: .unconditional, help: "Randomised rounds.")
    var rounds: Int?

    @Option(parsing: .unconditional, help: "Time for the whole table, such as 10s.")
    var budget: String?

    @Option(help: "Seed of everything random; the same seed gives the same order of settings and data.")
    var seed: UInt64?

    /// The experiment's request with these options put in.
    ///
    /// - Throws: a ``Failure`` that names the option, the value and what is possible.
    func applied(to request: ExperimentRequest, kind: ExperimentKind) throws -> ExperimentRequest {
        var request = request
        if let workers { try setWorkers(workers, &request) }
        for (name, text) in try assignments() { request.parameters[name] = try ParameterText(kind: kind).value(of: text, for: name) }
        if let rounds {
            guard (1...1_000).contains(rounds) else { throw Self.wrong("--rounds", "\(rounds)", "a whole number from 1 to 1000") }
            request.rounds = rounds
        }
        if let budget {
            guard let seconds = DurationText.seconds(budget), seconds > 0, seconds <= 86_400 else {
                throw Self.wrong("--budget", budget, "a time such as 10s or 2min, at most 24h")
            }
            request.budget = seconds
        }
        if let seed { request.seed = seed }
        return request
    }

    /// The rows of a sweep of worker counts; in another experiment the one count of all rows.
    private func setWorkers(_ text: String, _ request: inout ExperimentRequest) throws {
        let counts = try Self.counts(text)
        if request.swept == "num_workers" {
            request.settings = counts
        } else if let count = counts.first, counts.count == 1 {
            request.parameters["num_workers"] = .number(count)
        } else {
            throw Self.wrong("--workers", text, "one whole number: the rows of this experiment differ in \(request.swept)")
        }
    }

    /// The parameters that were given, by name.
    private func assignments() throws -> [(ParameterName, String)] {
        var list: [(ParameterName, String)] = []
        if let batchSize { list.append(("batch_size", batchSize)) }
        if let step { list.append(("step", step)) }
        if let prefetchFactor { list.append(("prefetch_factor", prefetchFactor)) }
        for text in set {
            guard let equals = text.firstIndex(of: "="), equals != text.startIndex else { throw Self.wrong("--set", text, "name=value") }
            list.append((ParameterName(String(text[..<equals])), String(text[text.index(after: equals)...])))
        }
        return list
    }

    /// `0,2,4` as numbers without duplicates.
    static func counts(_ text: String) throws -> [Double] {
        var seen: Set<Int> = []
        let words = text.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = words.compactMap { Int($0.filter { !$0.isWhitespace }) }
        guard !numbers.isEmpty, numbers.count == words.count, numbers.allSatisfy({ $0 >= 0 }) else {
            throw wrong("--workers", text, "whole numbers separated by commas, such as 0,2,4")
        }
        return numbers.filter { seen.insert($0).inserted }.map(Double.init)
    }

    static func wrong(_ option: String, _ value: String, _ expected: String) -> Failure {
        Failure("\(option) “\(value)” is not possible: expected \(expected).", status: .wrongUse)
    }
}

/// Reads the value of a parameter as its kind declares it.
struct ParameterText {
    let kind: ExperimentKind

    /// The value; names that the kind does not know and values it does not take are refused.
    func value(of text: String, for name: ParameterName) throws -> ParameterValue {
        guard let definition = kind.parameter(name) else {
            let names = kind.parameters.map(\.name.rawValue)
            throw Failure(
                "“\(name)” is no parameter of this experiment.\(Suggestions.question(name.rawValue, among: names))", status: .wrongUse)
        }
        guard let value = value(of: text, definition.values) else {
            throw Failure("\(name) cannot be “\(text)”: expected \(Self.expected(definition.values)).", status: .wrongUse)
        }
        return value
    }

    private func value(of text: String, _ values: ParameterDefinition.Values) -> ParameterValue? {
        switch values {
        case .count(let range): Int(text).flatMap { range.contains($0) ? .number(Double($0)) : nil }
        case .duration(let range): DurationText.seconds(text).flatMap { range.contains($0) ? .number($0) : nil }
        case .word(let words): words.contains(text) ? .word(text) : nil
        case .flag: ["true": true, "yes": true, "false": false, "no": false][text.lowercased()].map { .flag($0) }
        }
    }

    /// What values are possible, as the end of a sentence.
    static func expected(_ values: ParameterDefinition.Values) -> String {
        switch values {
        case .count(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .duration(let range): "a time from \(range.lowerBound)s to \(range.upperBound)s, such as 40ms"
        case .word(let words): "one of \(words.joined(separator: ", "))"
        case .flag: "true or false"
        }
    }
}

/// Reads a time such as `40ms`, `1.5s`, `2min`; a bare number is seconds.
enum DurationText {
    /// The time in seconds; `nil` when the text is no time.
    static func seconds(_ text: String) -> Double? {
        let trimmed = text.filter { !$0.isWhitespace }.lowercased()
        let seconds = TimeText.seconds(trimmed) ?? TimeText.seconds(trimmed + "s")
        return seconds.flatMap { $0 >= 0 ? $0 : nil }
    }
}
