import AppScreens
import CourseModel
import LoaderLab
import Store
import TerminalIO

/// Runs one experiment outside of its lesson.
struct LabBench {
    let workplace: Workplace
    let experiment: Experiment
    let name: ItemName

    /// The experiment with a name that somebody typed.
    init(workplace: Workplace, typed: String) throws {
        self.workplace = workplace
        let found = try NameResolver(names: try workplace.store.names()).experiment(typed)
        guard let experiment = try workplace.lesson(found.lesson).experiments.first(where: { $0.id.rawValue == found.item }) else {
            throw Failure("The experiment \(found) is not in its lesson any more.")
        }
        (self.experiment, name) = (experiment, found)
    }

    /// The experiment's kind.
    var kind: ExperimentKind {
        get throws {
            guard let kind = workplace.laboratory.kinds.first(where: { $0.id == experiment.kind }) else {
                throw Failure("This program does not know experiments of the kind “\(experiment.kind)”.")
            }
            return kind
        }
    }

    /// A run in the forms that other programs read.
    func export(_ run: ExperimentRun) throws -> RunExport {
        RunExport(experiment: name.description, title: experiment.title, kind: try kind, columns: experiment.columns, run: run)
    }

    /// What the experiment asks for, with the parameters changed as the options say.
    func request(_ parameters: LabOptions) throws -> ExperimentRequest {
        guard let plain = experiment.request(cores: workplace.laboratory.cores, seed: .random(in: .min ... .max)) else {
            throw Failure("The experiment \(name) has no columns to measure.")
        }
        return try parameters.applied(to: plain, kind: try kind)
    }

    /// Runs the experiment and keeps the run. As its author wrote it, it counts as the learner’s own in the lesson; with other parameters or through
    /// another back end it is kept beside it.
    ///
    /// - Parameter timeline: the setting whose timeline is wanted; `nil` = none.
    func run(_ parameters: LabOptions, _ backend: BackendOptions, timeline: TimelineRequest? = nil) throws -> ExperimentRun {
        if let recording = experiment.recording { return recording }
        let request = try request(parameters)
        let plain = experiment.request(cores: workplace.laboratory.cores, seed: request.seed)
        let runner = try backend.runner(for: request, bench: self)
        let run = try self.run(request, runner, timeline: timeline)
        let counts = runner == nil && (plain.map(request.isPlain) ?? false)
        _ = try workplace.log(.experimentRan(counts ? name : name.withOwnMark, run))
        return run
    }

    /// Runs a request with a runner, by default the kind's own, and shows the progress.
    func run(
        _ request: ExperimentRequest, _ runner: (any ExperimentRunner)? = nil, timeline: TimelineRequest? = nil
    ) throws -> ExperimentRun {
        var table = LiveTable(experiment: experiment, kind: try kind, settings: request.settings)
        var laboratory = workplace.laboratory
        if let timeline { laboratory = .standard(environment: workplace.environment, timeline: timeline) }
        if let runner {
            laboratory = Laboratory(runners: [runner], cores: laboratory.cores, describeMachine: laboratory.describeMachine)
        }
        let result = ProcessSignals.whileDeferring {
            laboratory.run(request, kind: experiment.kind, interruption: TerminalDialogue.interruption) { progress in
                let lines = table.take(progress, at: workplace.moment)
                if !lines.isEmpty { try? workplace.console.errorOutput.write(lines) }
            }
        }
        return try result.get()
    }
}

extension ExperimentRequest {
    /// Whether it measures the same as another one; rounds, budget and seed may differ.
    fileprivate func isPlain(_ other: ExperimentRequest) -> Bool {
        parameters == other.parameters && settings == other.settings && swept == other.swept
    }
}
