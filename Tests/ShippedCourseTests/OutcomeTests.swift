import CourseModel
import Testing

/// Whether the sentence that a learner reads after a run is true of the learner's own rows.
@Suite struct OutcomeTests {
    /// A shape of the curve and the headlines of the outcome it must lead to in each live experiment.
    struct Shape: CustomTestStringConvertible, Sendable {
        let name: String
        let run: SyntheticRun
        let sweep: String
        let epoch: String
        var testDescription: String { name }
    }

    static let shapes = [
        Shape(
            name: "falling", run: SyntheticRun(means: [0: 0.2, 1: 0.18, 2: 0.1, 4: 0.06, 8: 0.035, 16: 0.025]),
            sweep: "Still falling at eight.", epoch: "Worth starting."),
        Shape(
            name: "flat, bound by the step", run: SyntheticRun(means: [0: 0.06, 1: 0.04, 2: 0.021, 4: 0.0205, 8: 0.0205, 16: 0.0205]),
            sweep: "Down to four, level to eight: the device sets the pace.", epoch: "Worth starting, at least up to four."),
        Shape(
            name: "flat, bound by the cores", run: SyntheticRun(means: [0: 0.09, 1: 0.07, 2: 0.04, 4: 0.04, 8: 0.04]),
            sweep: "Down to four, level to eight, and the device still waits.", epoch: "Worth starting, at least up to four."),
        Shape(
            name: "U", run: SyntheticRun(means: [0: 0.25, 1: 0.32, 2: 0.16, 4: 0.08, 8: 0.095, 16: 0.14]), sweep: "A valley.",
            epoch: "A valley."),
        Shape(
            name: "early U", run: SyntheticRun(means: [0: 0.08, 1: 0.06, 2: 0.04, 4: 0.05, 8: 0.07]), sweep: "A valley before four.",
            epoch: "A valley before four."),
        Shape(
            name: "0 best", run: SyntheticRun(means: [0: 0.021, 1: 0.023, 2: 0.024, 4: 0.027, 8: 0.04]),
            sweep: "Four workers cost more than they bring.", epoch: "Too short an epoch for four."),
        Shape(
            name: "all level", run: SyntheticRun(means: [0: 0.02, 1: 0.02, 2: 0.02, 4: 0.02, 8: 0.02, 16: 0.02]),
            sweep: "No gain to be seen.", epoch: "No gain to be seen."),
        Shape(
            name: "noise wider than the gain", run: SyntheticRun(means: [0: 0.05, 1: 0.05, 2: 0.049, 4: 0.048, 8: 0.049], noise: 0.3),
            sweep: "No gain to be seen.", epoch: "No gain to be seen."),
        Shape(
            name: "two rounds", run: SyntheticRun(means: [0: 0.2, 1: 0.1, 2: 0.08, 4: 0.06, 8: 0.04], rounds: 2),
            sweep: "Too few rounds.", epoch: "Too few rounds."),
        Shape(
            name: "other settings", run: SyntheticRun(means: [0: 0.2, 3: 0.06, 6: 0.04]), sweep: "Judge pair by pair.",
            epoch: "Judge pair by pair."),
    ]

    @Test(arguments: shapes) func tellsWhatTheRowsShow(_ shape: Shape) throws {
        #expect(try headline(of: shape.run, in: "sweep") == shape.sweep)
        #expect(try headline(of: shape.run, in: "epoch") == shape.epoch)
    }

    @Test(arguments: ["sweep", "epoch"] as [Experiment.ID]) func claimsNothingThatTheRowsContradict(_ id: Experiment.ID) throws {
        let experiment = try ShippedCourse.experiment(id)
        var random = SeededNoise(seed: 2026)
        var seen: Set<String> = []
        for index in 0..<400 {
            let synthetic = Self.randomRun(&random, index)
            let run = synthetic.run(of: experiment)
            let headline = try headline(of: run, in: experiment)
            seen.insert(headline)
            let claims = try #require(OutcomeClaims.all[headline], "no claims are written down for ‘\(headline)’")
            for claim in claims where !claim.holds(run) {
                Issue.record("‘\(headline)’ claims that \(claim.words), but the rows are \(synthetic.means)")
            }
        }
        let all = Set(experiment.outcomes.dropLast().compactMap { Self.headline($0.show) })
        #expect(all.subtracting(seen) == [], "these curves never lead to some of the outcomes")
    }

    @Test(arguments: ["sweep", "epoch"] as [Experiment.ID]) func hasClaimsWrittenDownForEachOutcome(_ id: Experiment.ID) throws {
        let headlines = try ShippedCourse.experiment(id).outcomes.map { try #require(Self.headline($0.show)) }
        #expect(headlines.filter { OutcomeClaims.all[$0] == nil } == [])
        #expect(Set(headlines).count == headlines.count)
    }

    @Test(arguments: ["sweep", "epoch"] as [Experiment.ID]) func alwaysHasSomethingToSay(_ id: Experiment.ID) throws {
        #expect(try ShippedCourse.experiment(id).outcomes.last?.when == nil)
    }

    private func headline(of synthetic: SyntheticRun, in id: Experiment.ID) throws -> String {
        let experiment = try ShippedCourse.experiment(id)
        return try headline(of: synthetic.run(of: experiment), in: experiment)
    }

    private func headline(of run: ExperimentRun, in experiment: Experiment) throws -> String {
        try #require(Self.headline(experiment.outcome(of: run, runs: [:])))
    }

    /// The bold words that an outcome opens with; `nil` when it has none.
    private static func headline(_ text: [Block]) -> String? {
        guard case .paragraph(let runs) = text.first, case .strong(let words) = runs.first else { return nil }
        return words.plainText
    }

    /// A curve of any shape: a supply that grows with workers, a step, and a price for each worker.
    private static func randomRun(_ random: inout SeededNoise, _ index: Int) -> SyntheticRun {
        let load = 0.005 + 0.1 * random.uniform()
        let cores = 1 + (random.uniform() * 8).rounded(.down)
        let price = random.uniform() < 0.5 ? 0 : 0.01 * random.uniform()
        let handOver = random.uniform() < 0.5 ? 0 : 0.02 * random.uniform()
        var means: [Double: Double] = [0: load + 0.02]
        for workers in [1, 2, 4, 8, 16] as [Double] {
            means[workers] = max(load / min(workers, cores), 0.02) + price * workers + handOver
        }
        return SyntheticRun(
            means: means, noise: 0.002 + 0.1 * random.uniform() * random.uniform(), rounds: index % 10 == 0 ? 2 : 6, seed: UInt64(index))
    }
}
