public import CourseModel

/// Reports what a dry run of a lesson's experiments showed. Running is the caller's business.
public enum ExperimentRules {
    /// What is known of one experiment before a learner runs it.
    public enum Rehearsal: Hashable, Sendable {
        /// What a run would take, nothing having run.
        case estimated(ExperimentEstimate)
        /// The run of a simulated or recorded experiment, or a real one.
        case ran(ExperimentRun)
        /// It cannot run.
        case failed(ExperimentFailure)
        /// It was broken off after so many seconds.
        case tookTooLong(Double)
    }

    /// The problems of a lesson's experiments; what its author silenced is left out.
    public static func diagnostics(of compiled: CompiledLesson, rehearsals: [Experiment.ID: Rehearsal]) -> [Diagnostic] {
        guard let lesson = compiled.lesson, let places = compiled.draft else { return [] }
        var problems = Problems(source: places.source)
        let runs = rehearsals.compactMapValues { if case .ran(let run) = $0 { run } else { nil } }
        for experiment in lesson.experiments {
            guard let rehearsal = rehearsals[experiment.id] else { continue }
            check(experiment, rehearsal, runs, &problems)
        }
        return Silences(places.source).apply(to: problems.diagnostics, of: rules).left
    }

    /// The rules, which are known only where experiments can run.
    static let all: [any Rule.Type] = [ExperimentBudget.self, ExperimentFails.self]

    private static let rules = Set(all.map { $0.id })

    private static func check(
        _ experiment: Experiment, _ rehearsal: Rehearsal, _ runs: [Experiment.ID: ExperimentRun], _ problems: inout Problems
    ) {
        let place = problems.source.wholeLine(experiment.line)
        switch rehearsal {
        case .estimated(let estimate) where estimate.rounds == 0:
            let fault = ExperimentFails.Fault.noRoundFits(needed: estimate.roundSeconds, budget: experiment.budget)
            problems.add(ExperimentFails(fault: fault), at: place)
        case .estimated(let estimate) where estimate.rounds < experiment.rounds:
            problems.add(
                ExperimentBudget(
                    rounds: estimate.rounds, wanted: experiment.rounds, roundSeconds: estimate.roundSeconds, budget: experiment.budget,
                    toDecide: ExperimentRun.roundsToDecide), at: place)
        case .estimated: break
        case .failed(let failure): problems.add(ExperimentFails(fault: fault(of: failure)), at: place)
        case .tookTooLong(let limit): problems.add(ExperimentFails(fault: .takesTooLong(limit: limit)), at: place)
        case .ran(let run): check(experiment, run, runs, place, &problems)
        }
    }

    /// Evaluates what is said of a run. Expressions about experiments that did not run here are left alone.
    private static func check(
        _ experiment: Experiment, _ run: ExperimentRun, _ runs: [Experiment.ID: ExperimentRun], _ place: Place, _ problems: inout Problems
    ) {
        let context = ExpressionContext(names: ["cores": Double(run.machine.cores)], run: run, runs: runs)
        let expressions = [experiment.prediction?.value].compactMap(\.self) + experiment.outcomes.compactMap(\.when)
        for expression in expressions where expression.experiments.allSatisfy({ runs[$0] != nil }) {
            do {
                _ = try expression.evaluate(in: context)
            } catch {
                let fault = ExperimentFails.Fault.noValue(expression: expression.source, problem: error)
                problems.add(ExperimentFails(fault: fault), at: place)
            }
        }
    }

    private static func fault(of failure: ExperimentFailure) -> ExperimentFails.Fault {
        switch failure {
        case .badParameter(let name, let value, let problem): .badParameter(name: name.rawValue, value: value, problem: problem)
        case .budgetTooSmall(let budget, let needed): .noRoundFits(needed: needed, budget: budget)
        case .cacheUnusable(let path, let problem): .other("the cache folder \(path) cannot be used (\(problem))")
        case .itemFailed(let index, let problem): .other("item \(index) failed (\(problem))")
        default: .other("\(failure)")
        }
    }
}
