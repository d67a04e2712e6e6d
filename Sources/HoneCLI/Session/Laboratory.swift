import CourseModel

/// The experiment kinds of this program, what runs them, and the machine they run on.
struct Laboratory: Sendable {
    let runners: [any ExperimentRunner]
    /// The cores that this process may use.
    let cores: Int
    /// Describes the machine as it is now.
    let describeMachine: @Sendable () -> MachineDescription
    /// Changes a request before it runs: other rounds, another budget.
    var adjust: @Sendable (ExperimentRequest) -> ExperimentRequest = { $0 }

    /// The budget to fall back to when not even one round fits into the wanted one, in seconds; `nil` = the failure stands.
    var patience: Double?

    /// The kinds there are.
    var kinds: [ExperimentKind] { runners.map(\.kind) }

    /// Runs an experiment on the calling thread. A request to stop is forgotten when the run has ended.
    func run(
        _ request: ExperimentRequest, kind: ExperimentKind.ID, interruption: Interruption, report: (ExperimentProgress) -> Void
    ) -> Result<ExperimentRun, ExperimentFailure> {
        guard let runner = runners.first(where: { $0.kind.id == kind }) else {
            return .failure(.badParameter("kind", value: kind.rawValue, problem: "is not known to this program"))
        }
        do {
            let run = try patiently(adjust(request)) { try runner.run($0, report: report, shouldStop: interruption.isRequested) }
            interruption.forget()
            return .success(run)
        } catch let failure as ExperimentFailure {
            interruption.forget()
            return .failure(failure)
        } catch {
            return .failure(.itemFailed(index: 0, problem: "\(error)"))
        }
    }

    /// Runs a request, and once more with the larger budget when the machine is too busy for one round.
    private func patiently(_ request: ExperimentRequest, run: (ExperimentRequest) throws -> ExperimentRun) throws -> ExperimentRun {
        do {
            return try run(request)
        } catch ExperimentFailure.budgetTooSmall(let budget, let needed) {
            guard let patience, patience > request.budget else { throw ExperimentFailure.budgetTooSmall(budget: budget, needed: needed) }
            var longer = request
            longer.budget = patience
            return try run(longer)
        }
    }
}
