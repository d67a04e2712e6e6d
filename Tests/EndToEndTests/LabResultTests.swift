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

    @Test func printsTheRecorder() throws {
        try withTemporaryFolder { folder in
            let result = try HoneExecutable.run(["lab", "recorder"], home: folder.path)
            #expect(result.output.hasPrefix("#!/usr/bin/env python3\n"))
        }
    }
}
