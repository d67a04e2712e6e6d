import Foundation
import TestSupport
import Testing

/// Reviews and the care of data, through the built program in a pipe.
struct ReviewTests {
    /// An export with an answer that was given long ago, so that its question is due.
    private static let history = """
        {"hone":"export","format":1,"schema":2,"exported_at":0}
        {"hone":"learner","id":"learner","name":"learner","created_at":0}
        {"hone":"event","id":"00000000000000000000000000000001","learner":"learner","time":1700000000000,"day":19675,"kind":"lesson-opened","course":"data-loading","lesson":"num-workers","content":"c"}
        {"hone":"event","id":"00000000000000000000000000000002","learner":"learner","time":1700000001000,"day":19675,"kind":"answered","course":"data-loading","lesson":"num-workers","item":"three-timings","content":"c","seed":2,"seconds":30,"outcome":"partial","score":0.5,"grader":2,"response":{"typed":{"_0":"4 is best"}},"reasons":[]}
        {"hone":"end","learners":1,"settings":0,"events":2}

        """

    private func withHistory(_ body: (_ home: String, _ hone: ([String], String) throws -> ProcessResult) throws -> Void) throws {
        try withTemporaryFolder { home in
            let file = home.path + "/history.jsonl"
            try Self.history.write(toFile: file, atomically: true, encoding: .utf8)
            let hone = { (arguments: [String], input: String) in
                try HoneExecutable.run(arguments, home: home.path, input: input, folder: home.path)
            }
            let imported = try hone(["data", "import", file], "")
            #expect(imported.output == "2 events are new; 0 were there already.\n")
            try body(home.path, hone)
        }
    }

    @Test func reviewsWhatIsDueAndTakesItBack() throws {
        try withHistory { _, hone in
            #expect(try hone([], "").output.contains("1 question is due for review: hone review") == true)
            let review = try hone(["review"], "From 0 to 4 loading became faster, 8 costs more than it brings, so 4 is best.\n4\n")
            #expect(review.status == .code(0))
            #expect(review.output.contains("Grade: easy; it comes back"))
            #expect(review.output.contains("nothing else is due now"))
            #expect(try hone(["review"], "").output.hasPrefix("Nothing is due. The next question comes back") == true)
            #expect(
                try hone(["review", "--undo"], "").output.hasPrefix("Taken back: the review of data-loading/num-workers/three-timings"))
            #expect(try hone(["review", "--undo"], "").errors == "hone: There is no review to undo.\n")
            #expect(try hone(["review", "suspend", "three-timings"], "").status == .code(0))
            #expect(try hone(["review"], "").output.hasPrefix("Nothing") == true)
            #expect(try hone(["review", "restore", "three-timings"], "").status == .code(0))
            #expect(try hone(["progress"], "").output.contains("1 question is due: hone review") == true)
            #expect(try hone(["data", "doctor"], "").output.contains("Everything is sound") == true)
        }
    }

    @Test func exchangesBacksUpAndErases() throws {
        try withHistory { (home, hone) throws in
            #expect(try hone(["data", "export", "out.jsonl"], "").output == "2 events are in out.jsonl.\n")
            #expect(try hone(["data", "export", "out.jsonl"], "").status == .code(1))
            #expect(try hone(["data", "import", "out.jsonl"], "").output == "0 events are new; 2 were there already.\n")
            #expect(try hone(["data", "backup", "copy.sqlite"], "").output == "The copy copy.sqlite is checked and whole: 2 events.\n")
            #expect(try hone(["data", "erase"], "no\n").errors == "hone: Nothing was erased.\n")
            #expect(try hone(["data", "erase", "--yes"], "").status == .code(0))
            #expect(try hone(["data", "doctor"], "").output.contains("log        0 events") == true)
            #expect(try hone(["progress", "--database", home + "/copy.sqlite"], "").output.contains("num-workers") == true)
        }
    }

    @Test(
        arguments: [
            (["data", "import", "missing"], 1, "The file missing cannot be read"),
            (["data", "import", "cut.jsonl"], 1, "cut.jsonl was cut"),
            (["config", "set", "retention", "7"], 2, "retention cannot be “7”: it must be a number from 0.7 to 0.97"),
            (["config", "get", "retension"], 2, "Did you mean retention?"),
            (["profile", "use", "nobody"], 1, "There is no profile “nobody”."),
            (["review", "optimise"], 1, "0 reviews are in the log; a fit needs at least 400"),
            (["review", "replay", "missing.csv"], 1, "cannot be read"),
            (["review", "--questions", "0"], 2, "--questions must be from 1 to 1000"),
            (["data", "backup", "no/folder.sqlite"], 1, "no/folder.sqlite"),
            (["--learner", "nobody", "progress"], 1, "There is no profile “nobody”."),
        ] as [([String], Int, String)])
    func saysWhatIsWrongAndWhatToDo(arguments: [String], status: Int, words: String) throws {
        try withTemporaryFolder { home in
            try "{\"hone\":\"export\",\"format\":1}\n".write(toFile: home.path + "/cut.jsonl", atomically: true, encoding: .utf8)
            let result = try HoneExecutable.run(arguments, home: home.path, folder: home.path)
            #expect(result.status == .code(status))
            #expect(result.errors.contains(words), "\(result.errors)")
        }
    }

    @Test func replaysALogAsJSON() throws {
        try withTemporaryFolder { home in
            let log = "card_id,review_rating,review_time,review_duration\n1,3,1735689600000,4200\n1,3,1735689600000,\n"
            let result = try HoneExecutable.run(["review", "replay", "-", "--json"], home: home.path, input: log)
            let expected =
                #"{"card_id":"1","state":"review","step":null,"stability":2.3065,"difficulty":2.1112142357853942,"due":"2025-01-03T00:00:00Z","#
                + #""last_review":"2025-01-01T00:00:00Z","reviews":2}"#
            #expect(result.output == expected + "\n")
        }
    }
}
