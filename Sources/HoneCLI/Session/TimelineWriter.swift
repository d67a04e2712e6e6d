import CourseModel
import Foundation
import LoaderLab

/// Writes the timeline of one setting of a run.
///
/// That of a simulated run is what was simulated; that of a measured one is simulated from its rows, and says so.
struct TimelineWriter {
    let bench: LabBench
    let run: ExperimentRun
    /// The setting; `nil` = the last one.
    let setting: Int?

    /// Batches of a timeline that is made from measured rows.
    private static let batches = 60

    func write(to file: String) throws {
        guard let setting = setting.map(Double.init) ?? run.rows.last?.setting, run.row(setting) != nil else {
            throw Failure("--at \(setting.map(String.init) ?? "–") is no setting of the run.", status: .wrongUse)
        }
        let document = TimelineDocument(title: title(setting), timeline: try timeline(setting))
        do {
            try Data(try document.json.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
        } catch let error as CocoaError {
            throw Failure("\(file) cannot be written: \(error.localizedDescription)")
        }
    }

    private func timeline(_ setting: Double) throws -> Timeline {
        if run.source == .simulated {
            var request = ExperimentRequest(
                parameters: run.parameters, swept: run.swept, settings: [setting], columns: [run.comparedMetric],
                comparedMetric: run.comparedMetric, rounds: 1, budget: 1, seed: run.seed)
            request.parameters[run.swept] = nil
            return try SimulatedLoaderRunner.timeline(request, setting: setting)
        }
        guard let forecast = LoaderForecast(run) else {
            throw Failure("A timeline needs a sweep over num_workers with the columns iteration_time and data_time.", status: .wrongUse)
        }
        return forecast.timeline(workers: Int(setting), batches: Self.batches, seed: run.seed)
    }

    private func title(_ setting: Double) -> String {
        let what = "\(bench.name), \(run.swept) \(Int(setting))"
        return run.source == .simulated ? "\(what) (simulated)" : "\(what) (simulated from measured rows)"
    }
}
