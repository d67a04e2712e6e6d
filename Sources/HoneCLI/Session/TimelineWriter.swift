import CourseModel
import Foundation
import LoaderLab

/// Writes the timeline of one setting of a run.
///
/// That of a run measured by this program's own loader is what was measured, in its first round; that of a simulated run is what was simulated; that of
/// any other one (recorded, or by PyTorch) is simulated from its rows. The title says which.
struct TimelineWriter {
    let bench: LabBench
    let run: ExperimentRun
    /// The setting; `nil` = the last one.
    let setting: Int?
    /// What was measured; `nil` = nothing.
    let measured: Timeline?

    /// Batches of a timeline that is made from measured rows.
    private static let batches = 60

    /// Refuses a file that could not be written, before anything is measured.
    static func check(_ file: String) throws {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
        guard FileManager.default.isWritableFile(atPath: folder) else {
            throw Failure("\(file) cannot be written: \(folder) is no folder to write to.")
        }
    }

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
        if let measured { return measured }
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
        if measured != nil { return "\(what) (measured, the first time it ran)" }
        return run.source == .simulated ? "\(what) (simulated)" : "\(what) (simulated from measured rows)"
    }
}
