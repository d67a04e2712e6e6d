import CourseModel

/// The experiment kinds of this program and what runs them.
struct Laboratory: Sendable {
    let runners: [any ExperimentRunner]
    /// Changes a request before it runs: other rounds, another budget.
    var adjust: @Sendable (ExperimentRequest) -> ExperimentRequest = { $0 }

    /// The kinds there are.
    var kinds: [ExperimentKind] { runners.map(\.kind) }

    /// Runs an experiment on the calling thread.
    func run(
        _ request: ExperimentRequest, kind: ExperimentKind.ID, interruption: Interruption, report: (ExperimentProgress) -> Void
    ) -> Result<ExperimentRun, ExperimentFailure> {
        guard let runner = runners.first(where: { $0.kind.id == kind }) else {
            return .failure(.badParameter("kind", value: kind.rawValue, problem: "is not known to this program"))
        }
        interruption.reset()
        do {
            return .success(try runner.run(adjust(request), report: report, shouldStop: interruption.isRequested))
        } catch let failure as ExperimentFailure {
            return .failure(failure)
        } catch {
            return .failure(.itemFailed(index: 0, problem: "\(error)"))
        }
    }
}
