import Foundation
import TestSupport
import Testing

/// `hone lab` beyond running an experiment.
@Suite struct LabResultTests {
    private func line(_ workers: Int, _ time: Double) -> String {
        let times = [Double](repeating: time, count: 30)
        return
            "{\"record\":\"run\",\"group\":\"g\",\"config\":{\"num_workers\":\(workers),\"batches\":30},\"epochs\":[{\"iteration_seconds\":\(times)}]}"
    }

    @Test func validatesARecordingThatIsCutOffAndSaysWhere() throws {
        try withTemporaryFolder { folder in
            let file = folder.file("cut.jsonl")
            let lines = [line(0, 0.1), line(2, 0.05), line(4, 0.03), line(8, 0.02), String(line(16, 0.02).prefix(60))]
            try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
            let result = try HoneExecutable.run(["lab", "validate", file, "--json", "--calibrate", "0,2,8"], home: folder.path)
            #expect(result.status == .code(1))
            #expect(result.errors.contains("Line 5 of \(file) is no JSON: the recording seems to be cut off there."))
            let value = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
            let group = try #require((value["groups"] as? [[String: Any]])?.first)
            #expect(Set(value.keys) == ["groups", "median_ape", "p90_ape"])
            #expect(Set(group.keys) == ["group", "rows", "median_ape", "max_ape", "regret"])
            let rows = try #require(group["rows"] as? [[String: Any]])
            #expect(Set(rows[0].keys) == ["num_workers", "measured", "predicted", "calibration", "insufficient", "ape"])
            #expect(rows.map { $0["calibration"] as? Bool } == [true, true, false, true])
        }
    }

    @Test func refusesFilesAndOptionsThatAreNotPossible() throws {
        try withTemporaryFolder { folder in
            let missing = try HoneExecutable.run(["lab", "validate", folder.file("none")], home: folder.path)
            #expect(missing.status == .code(1) && missing.errors.contains("cannot be read"))
            let option = try HoneExecutable.run(["lab", "validate", "x", "--calibrate", "0,-1"], home: folder.path)
            #expect(option.status == .code(2) && option.errors.contains("--calibrate “0,-1” is not possible"))
            let listing = try HoneExecutable.run(["lab", "validate", folder.path], home: folder.path)
            #expect(listing.status == .code(1) && listing.errors.contains("cannot be read: it is a folder."))
            for (name, value) in [("--workers", "-1"), ("--rounds", "-2"), ("--budget", "-3s")] {
                let negative = try HoneExecutable.run(["lab", "num-workers/sweep", name, value], home: folder.path)
                #expect(negative.status == .code(2) && negative.errors.contains("\(name) “\(value)” is not possible"), "\(negative.errors)")
            }
            let method = try HoneExecutable.run(["lab", "num-workers/sweep", "--start-method", "spawn"], home: folder.path)
            #expect(method.status == .code(2) && method.errors.contains("--start-method belongs to --backend pytorch"))
            let unasked = try HoneExecutable.run(["lab", "num-workers/sweep", "--backend", "pytorch"], home: folder.path)
            #expect(unasked.status == .code(2) && unasked.errors.contains("In a script, add --yes."))
        }
    }

    @Test func keepsRunsAndComparesThem() throws {
        try withTemporaryFolder { folder in
            let sweep = ["lab", "num-workers/sweep", "--workers", "0,1", "--rounds", "3", "--budget", "60s", "--csv"]
            let arguments = sweep + ["--set", "workload=tiny", "--set", "items=64", "--step", "1ms"]
            for _ in 0..<2 {
                let run = try HoneExecutable.run(arguments, home: folder.path, timeout: 120)
                #expect(run.status == .code(0), "\(run.errors)")
            }
            let history = try HoneExecutable.run(["lab", "history", "--json"], home: folder.path)
            let value = try #require(JSONSerialization.jsonObject(with: Data(history.output.utf8)) as? [String: Any])
            let ids = try #require(value["runs"] as? [[String: Any]]).compactMap { $0["id"] as? String }
            try #require(ids.count == 2)
            let comparison = try HoneExecutable.run(["lab", "compare", ids[0], ids[1]], home: folder.path)
            #expect(comparison.status == .code(0) && comparison.output.contains("Smallest sufficient setting"))
            let chart = try HoneExecutable.run(["lab", "history", ids[1], "--svg"], home: folder.path)
            #expect(chart.output.hasPrefix("<?xml"))
            let none = try HoneExecutable.run(["lab", "compare", "nothing", ids[0]], home: folder.path)
            #expect(none.status == .code(2) && none.errors.contains("There is no run “nothing”."))
        }
    }

    /// A sweep of cheap items.
    private let tiny = ["--set", "workload=tiny", "--set", "items=64", "--step", "1ms", "--budget", "60s"]

    @Test func predictsWhatItThenMeasures() throws {
        try withTemporaryFolder { folder in
            let command = ["lab", "predict", "num-workers/sweep", "--workers", "0,1,2,4", "--rounds", "2"] + tiny
            let result = try HoneExecutable.run(command + ["--json", "--from", "0,4"], home: folder.path, timeout: 120)
            #expect(result.status == .code(0), "\(result.errors)")
            #expect(result.errors.contains("The model, fitted to 0 and 4, predicts iteration_time: 1: "))
            let value = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
            let rows = try #require((value["groups"] as? [[String: Any]])?.first?["rows"] as? [[String: Any]])
            #expect(rows.map { $0["calibration"] as? Bool } == [true, false, false, true])
            #expect(rows.allSatisfy { $0["measured"] is Double && $0["predicted"] is Double })
            let wrong = try HoneExecutable.run(command + ["--from", "0,3"], home: folder.path)
            #expect(wrong.status == .code(2) && wrong.errors.contains("--from “0,3” is not possible: expected two or more, but not all"))
            let epoch = try HoneExecutable.run(command + ["--set", "count=epoch"], home: folder.path, timeout: 120)
            #expect(epoch.status == .code(1) && epoch.errors.contains("Nothing was predicted"))
        }
    }

    @Test func setsAModelAgainstTheLearnerWhereALessonSaysSo() throws {
        try withTemporaryFolder { folder in
            let result = try HoneExecutable.run(
                ["lab", "num-workers/remote-store", "--rounds", "3", "--budget", "60s", "--set", "latency=1ms"], home: folder.path,
                timeout: 120)
            #expect(result.status == .code(0), "\(result.errors)")
            #expect(result.errors.contains("The model, fitted to 0, 2 and 16, predicts iteration_time: 1: "))
            #expect(result.output.contains("The model against the measurement, iteration_time:"))
            let again = try HoneExecutable.run(["lab", "history", "num-workers/remote-store", "--json"], home: folder.path)
            let value = try #require(JSONSerialization.jsonObject(with: Data(again.output.utf8)) as? [String: Any])
            #expect(((value["forecast"] as? [String: Any])?["rows"] as? [Any])?.count == 6)
        }
    }

    @Test func writesTheTimelineThatWasMeasured() throws {
        try withTemporaryFolder { folder in
            let file = folder.file("trace.json")
            let command = ["lab", "num-workers/sweep", "--workers", "0,2", "--rounds", "1", "--set", "worker=process"] + tiny
            let result = try HoneExecutable.run(command + ["--timeline", file], home: folder.path, timeout: 120)
            #expect(result.status == .code(0), "\(result.errors)")
            let data = try Data(contentsOf: URL(fileURLWithPath: file))
            let value = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
            let title = (value["otherData"] as? [String: String])?["title"] ?? ""
            #expect(title.hasSuffix("num-workers/sweep, num_workers 2 (measured, the first time it ran)"))
            let events = try #require(value["traceEvents"] as? [[String: Any]])
            let names = events.filter { $0["name"] as? String == "thread_name" }.compactMap { ($0["args"] as? [String: String])?["name"] }
            #expect(names == ["worker 0", "worker 1", "training loop", "device"])
            #expect(events.contains { $0["name"] as? String == "batches count from here" })
            let wrong = try HoneExecutable.run(command + ["--timeline", file, "--at", "3"], home: folder.path)
            #expect(wrong.status == .code(2) && wrong.errors.contains("--at 3 is no setting of the experiment."))
            let nowhere = try HoneExecutable.run(command + ["--timeline", folder.file("none/trace.json")], home: folder.path, timeout: 120)
            #expect(nowhere.status == .code(1) && nowhere.errors.contains("cannot be written"))
        }
    }

    @Test func printsTheRecorder() throws {
        try withTemporaryFolder { folder in
            let result = try HoneExecutable.run(["lab", "recorder"], home: folder.path)
            #expect(result.output.hasPrefix("#!/usr/bin/env python3\n"))
        }
    }
}
