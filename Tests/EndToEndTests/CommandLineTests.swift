import Foundation
import TestSupport
import Testing

/// The built program in a pipe: what it prints, says and returns.
struct CommandLineTests {
    @Test func listsTheShippedCourseAndWhereToGoOn() throws {
        try withTemporaryFolder { home in
            let result = try HoneExecutable.run([], home: home.path)
            #expect(result.status == .code(0))
            #expect(result.output.contains("1  How many loader workers? (go on here)"))
            #expect(result.output.contains("metrics, tradeoffs and pitfalls"))
            #expect(result.output.contains("hone learn num-workers · new"))
            #expect(result.errors == "")
        }
    }

    @Test func suggestsTheNearestNamesForAnUnknownLesson() throws {
        try withTemporaryFolder { home in
            let result = try HoneExecutable.run(["learn", "num-wokers"], home: home.path)
            #expect(result.status == .code(1))
            #expect(result.errors == "hone: There is no lesson “num-wokers”. Did you mean num-workers?\n")
            #expect(result.output == "")
        }
    }

    @Test(arguments: [["lab", "num-workers/sweep", "--rounds", "many"], ["--nonsense"], ["learn", "a", "b", "c"]])
    func returnsTwoForWrongUse(arguments: [String]) throws {
        try withTemporaryFolder { home in
            let result = try HoneExecutable.run(arguments, home: home.path)
            #expect(result.status == .code(2))
            #expect(result.errors.contains("Usage: hone"))
        }
    }

    @Test(arguments: [
        (["--workers", "2,x"], "--workers “2,x” is not possible"), (["--batch-size", "0"], "batch_size cannot be “0”"),
        (["--step", "soon"], "step cannot be “soon”"), (["--set", "colour=red"], "“colour” is no parameter of this experiment."),
        (["--budget", "-1s"], "--budget"), (["--rounds", "0"], "--rounds “0” is not possible"), (["--json", "--csv"], "Choose one of"),
    ])
    func refusesImpossibleParametersOfAnExperiment(options: [String], words: String) throws {
        try withTemporaryFolder { home in
            let result = try HoneExecutable.run(["lab", "num-workers/sweep"] + options, home: home.path)
            #expect(result.status == .code(2))
            #expect(result.errors.contains(words), "\(result.errors)")
        }
    }

    @Test(arguments: [[], ["--help"], ["lab", "--help"], ["author", "check", "--help"], ["--version"]])
    func succeedsWhenNobodyReadsItsOutput(arguments: [String]) throws {
        try withTemporaryFolder { home in
            let command = "\"$HONE\" \(arguments.joined(separator: " ")) | true; echo ${PIPESTATUS[0]}"
            var environment = HoneExecutable.environment(home: home.path)
            environment["HONE"] = HoneExecutable.path
            let result = try runProcess("/bin/bash", ["-c", command], environment: environment)
            #expect(result.output == "0\n")
        }
    }

    @Test func printsNoEscapeSequenceIntoAPipe() throws {
        try withTemporaryFolder { home in
            for arguments in [[], ["read", "num-workers"], ["progress"], ["course", "list"], ["search", "workers"]] {
                let result = try HoneExecutable.run(arguments, home: home.path, environment: ["TERM": "xterm-256color"])
                #expect(!(result.output + result.errors).contains("\u{1B}"), "\(arguments)")
            }
        }
    }

    @Test(arguments: [20, 40, 80]) func keepsToTheWidthOfTheWindow(columns: Int) throws {
        try withTemporaryFolder { home in
            for arguments in [[], ["read", "num-workers"], ["course", "list"]] {
                let result = try HoneExecutable.run(arguments, home: home.path, environment: ["COLUMNS": "\(columns)"])
                let widest = result.output.split(separator: "\n").max { $0.count < $1.count } ?? ""
                #expect(widest.count <= columns, "\(arguments): \(widest)")
            }
        }
    }

    @Test func picksUpAChangedLessonAndLeavesAnUnchangedOneAlone() throws {
        try withTemporaryFolder { home in
            let course = home.file("course")
            try FileManager.default.copyItem(atPath: Repository.path("lessons/data-loading"), toPath: course)
            let environment = ["HONE_LESSONS": home.file("none")]
            func add() throws -> String {
                try HoneExecutable.run(["course", "add", course], home: home.path, environment: environment).output
            }
            #expect(try add() == "Data loading that keeps up (data-loading): lessons: 1 new.\n")
            #expect(try add() == "Data loading that keeps up (data-loading): nothing changed.\n")
            let file = course + "/num-workers.md"
            let text = try String(contentsOfFile: file, encoding: .utf8)
            try text.replacing("title: How many loader workers?", with: "title: A new title").write(
                toFile: file, atomically: true, encoding: .utf8)
            let listed = try HoneExecutable.run(["course", "list"], home: home.path, environment: environment)
            #expect(listed.output.contains("A new title"))
        }
    }

    @Test func removesACourseAndKeepsItsHistory() throws {
        try withTemporaryFolder { home in
            let environment = ["HONE_LESSONS": home.file("none")]
            func hone(_ arguments: String...) throws -> ProcessResult {
                try HoneExecutable.run(arguments, home: home.path, environment: environment)
            }
            _ = try hone("course", "add", Repository.path("lessons/data-loading"))
            _ = try hone("note", "num-workers", "measure", "again")
            #expect(try hone("course", "remove", "data-loading").status == .code(0))
            #expect(try hone("note", "num-workers").status == .code(1))
            _ = try hone("course", "add", Repository.path("lessons/data-loading"))
            #expect(try hone("note", "num-workers").output.contains("measure again"))
        }
    }
}

/// The lab for other programs. (The tour, which wants the machine for itself, is a step of the gate.)
struct LabTests {
    @Test func printsARunAsOneDocument() throws {
        try withTemporaryFolder { home in
            let arguments = [
                "lab", "num-workers/sweep", "--json", "--workers", "0,2", "--rounds", "2", "--budget", "30s", "--set", "items=64",
            ]
            let result = try HoneExecutable.run(
                arguments + ["--batch-size", "4", "--step", "2ms", "--seed", "7", "--set", "nice=0"], home: home.path, timeout: 120)
            #expect(result.status == .code(0), "\(result)")
            let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
            #expect(object["format"] as? String == "hone-run")
            #expect(object["seed"] as? Int == 7)
            #expect((object["parameters"] as? [String: Any])?["step"] as? Double == 0.002)
            let rows = try #require(object["rows"] as? [[String: Any]])
            #expect(rows.compactMap { $0["num_workers"] as? Double } == [0, 2])
            for row in rows {
                let metrics = try #require(row["metrics"] as? [String: Double])
                let time = try #require(metrics["iteration_time"])
                #expect(time >= 0.002 && time < 10)
                #expect(((row["rounds"] as? [String: [Double]])?["iteration_time"]?.count ?? 0) >= 1)
            }
            #expect((object["verdict"] as? [String: Any])?["metric"] as? String == "iteration_time")
            #expect((object["machine"] as? [String: Any])?["cores"] as? Int ?? 0 >= 1)
        }
    }
}
