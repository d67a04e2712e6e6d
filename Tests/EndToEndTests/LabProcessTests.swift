import Foundation
import TestSupport
import Testing

/// `hone lab` with workers that are processes, and what goes wrong with them.
@Suite struct LabProcessTests {
    /// A short sweep over process workers.
    private static let sweep = [
        "lab", "num-workers/sweep", "--set", "worker=process", "--set", "items=32", "--set", "image_width=64", "--set", "image_height=48",
        "--batch-size", "4", "--step", "2ms",
    ]

    @Test func measuresWithProcessWorkers() throws {
        try withTemporaryFolder { folder in
            let result = try HoneExecutable.run(
                Self.sweep + ["--workers", "0,2", "--rounds", "1", "--budget", "60s", "--json"], home: folder.path)
            #expect(result.status == .code(0), "\(result.errors)")
            let document = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
            #expect((document["rows"] as? [Any])?.count == 2)
            #expect((document["parameters"] as? [String: Any])?["worker"] as? String == "process")
        }
    }

    @Test func definesMetricsOnDemand() throws {
        try withTemporaryFolder { folder in
            let result = try HoneExecutable.run(["lab", "metrics", "copies"], home: folder.path)
            expectText(
                result.output,
                equals: """
                    copies
                      Samples that one epoch delivers, divided by the different items among them; it
                      is 1 when no item comes twice.

                    """)
            let wrong = try HoneExecutable.run(["lab", "metrics", "copes"], home: folder.path)
            #expect(wrong.status == .code(2))
            #expect(wrong.errors.contains("“copes” is no metric. Did you mean copies?"))
        }
    }

    @Test func sweepsWorkersOnlyWhereTheExperimentDoes() throws {
        try withTemporaryFolder { folder in
            let wrong = try HoneExecutable.run(["lab", "num-workers/kept", "--workers", "2,4"], home: folder.path)
            #expect(wrong.status == .code(2))
            #expect(wrong.errors.contains("one whole number: the rows of this experiment differ in worker_startup"))
            let one = try HoneExecutable.run(
                ["lab", "num-workers/kept", "--workers", "1", "--rounds", "1", "--budget", "60s", "--json"], home: folder.path)
            #expect(one.output.contains("\"num_workers\" : 1"))
        }
    }

    @Test func listsTheParametersThatCanBeSet() throws {
        try withTemporaryFolder { folder in
            let text = try HoneExecutable.run(["lab", "parameters"], home: folder.path).output
            for name in ["num_workers", "batch_size", "prefetch_factor", "in_order", "persistent_workers", "shuffle", "seed", "drop_last"]
                + ["timeout", "worker", "step", "sync", "epochs", "workload"]
            {
                #expect(text.contains("\n\(name)\n") || text.hasPrefix("\(name)\n"), "\(name) is missing")
            }
            #expect(text.contains("  one of thread, process; usually thread. What a worker is:"))
        }
    }

    @Test func listsAndClearsTheCache() throws {
        try withTemporaryFolder { folder in
            try folder.write("0123456789", to: ".cache/hone/images-v1-1x1-q1/00000.jpg")
            let list = try HoneExecutable.run(["lab", "cache"], home: folder.path)
            #expect(list.output == "images-v1-1x1-q1  10 B\n10 B in \(folder.path)/.cache/hone.\n")
            let cleared = try HoneExecutable.run(["lab", "cache", "--clear"], home: folder.path)
            #expect(cleared.output.hasSuffix("10 B removed from \(folder.path)/.cache/hone.\n"))
            let empty = try HoneExecutable.run(["lab", "cache"], home: folder.path)
            #expect(empty.output == "Nothing is kept in \(folder.path)/.cache/hone.\n")
        }
    }

    @Test func refusesToBeAWorkerForAUser() throws {
        try withTemporaryFolder { folder in
            let result = try HoneExecutable.run(["loader-worker"], home: folder.path)
            #expect(result.status == .code(2))
        }
    }

    @Test(arguments: [Signal.kill, .terminate, .interrupt]) func leavesNoWorkerBehind(_ signal: Signal) throws {
        try withTemporaryFolder { folder in
            let session = try HoneExecutable.open(
                Self.sweep + ["--workers", "3", "--set", "workload=remote", "--rounds", "50", "--budget", "60s"], home: folder.path)
            let workers = try #require(waitForWorkers(of: session.processID, count: 3))
            session.send(signal)
            _ = try session.waitForEnd(timeout: 20)
            #expect(eventually { workers.allSatisfy { kill($0, 0) != 0 } }, "workers live on")
        }
    }

    /// The process ids of a program's workers, once there are so many; `nil` when they do not come.
    private func waitForWorkers(of parent: Int32, count: Int) -> [Int32]? {
        var found: [Int32] = []
        return eventually {
            found = children(of: parent)
            return found.count >= count
        } ? found : nil
    }

    private func children(of parent: Int32) -> [Int32] {
        let text = (try? String(contentsOfFile: "/proc/\(parent)/task/\(parent)/children", encoding: .utf8)) ?? ""
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(parent)/task")) ?? []
        let all = threads.map { (try? String(contentsOfFile: "/proc/\(parent)/task/\($0)/children", encoding: .utf8)) ?? "" } + [text]
        return Set(all.joined(separator: " ").split(separator: " ").compactMap { Int32($0) }).sorted()
    }

    private func eventually(_ condition: () -> Bool) -> Bool {
        for _ in 0..<1_000 {
            if condition() { return true }
            usleep(10_000)
        }
        return false
    }
}
