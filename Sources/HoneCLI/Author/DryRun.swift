import CourseModel
import Foundation
import LessonCompiler

/// Tries the experiments of a lesson before a learner does: what is simulated runs, what was recorded is at hand, and of what is measured the time
/// is told from its parameters. Nothing is measured, no file is written and no other program is started.
struct DryRun {
    let laboratory: Laboratory

    /// How long a simulation may take, in seconds.
    static let limit = 2.0
    /// The sizes of machine whose sweeps are looked at: settings may depend on the cores.
    private static let cores = [2, 8, 32]

    /// The problems of a lesson's experiments.
    func diagnostics(of compiled: CompiledLesson) -> [Diagnostic] {
        guard let lesson = compiled.lesson, !lesson.experiments.isEmpty else { return [] }
        let rehearsals = lesson.experiments.compactMap { experiment in rehearsal(of: experiment).map { (experiment.id, $0) } }
        return ExperimentRules.diagnostics(of: compiled, rehearsals: Dictionary(rehearsals) { first, _ in first })
    }

    private func rehearsal(of experiment: Experiment) -> ExperimentRules.Rehearsal? {
        if let recording = experiment.recording { return .ran(recording) }
        guard let runner = laboratory.runners.first(where: { $0.kind.id == experiment.kind }) else { return nil }
        return experiment.source == .simulated ? simulated(experiment, runner) : estimate(experiment, runner)
    }

    /// The estimate of the machine on which the fewest rounds fit.
    private func estimate(_ experiment: Experiment, _ runner: any ExperimentRunner) -> ExperimentRules.Rehearsal? {
        var worst: ExperimentEstimate?
        for cores in Self.cores {
            guard let request = experiment.request(cores: cores, seed: 1) else { return nil }
            do {
                guard let estimate = try runner.estimate(request) else { return nil }
                if estimate.rounds < worst?.rounds ?? .max { worst = estimate }
            } catch {
                return (error as? ExperimentFailure).map { .failed($0) }
            }
        }
        return worst.map { .estimated($0) }
    }

    private func simulated(_ experiment: Experiment, _ runner: any ExperimentRunner) -> ExperimentRules.Rehearsal? {
        guard let request = experiment.request(cores: laboratory.cores, seed: 1) else { return nil }
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(Self.limit)
        do {
            let run = try runner.run(request, report: { _ in }, shouldStop: { clock.now > deadline })
            return run.ending == .interrupted ? .tookTooLong(Self.limit) : .ran(run)
        } catch ExperimentFailure.stoppedBeforeFirstRow {
            return .tookTooLong(Self.limit)
        } catch {
            return (error as? ExperimentFailure).map { .failed($0) }
        }
    }
}
