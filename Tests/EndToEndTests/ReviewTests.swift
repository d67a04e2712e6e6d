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
            #expect(try hone([], "").output.contains("1 question is due: hone review") == true)
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
            (["data", "backup", "no/folder.sqlite"], 1, "The file no/folder.sqlite cannot be made: No such file or directory."),
            (["data", "import", "."], 1, ". is a folder. Name the export itself."),
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

    /// The export of a learner who forgets much faster than the reference's weights expect: half of all reviews are failed.
    private static func forgetful(reviews: Int) -> String {
        var state: UInt64 = 9
        let lines = (0..<reviews).map { number -> String in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let (question, turn) = (number / 10, number % 10)
            let day = 19_000 + question % 7 + turn * (turn + 3) / 2
            let rating = turn == 0 || state >> 33 & 1 == 0 ? 3 : 1
            let id = String(number + 1, radix: 16)
            return
                #"{"hone":"event","id":"\#(String(repeating: "0", count: 32 - id.count) + id)","learner":"learner","time":\#(day * 86_400_000 + 43_200_000 + number),"day":\#(day),"kind":"reviewed","course":"c","lesson":"l","item":"q\#(question)","rating":\#(rating)}"#
        }
        let head = "{\"hone\":\"export\",\"format\":1}\n{\"hone\":\"learner\",\"id\":\"learner\",\"name\":\"learner\",\"created_at\":0}\n"
        return head + lines.joined(separator: "\n") + "\n{\"hone\":\"end\",\"events\":\(reviews)}\n"
    }

    @Test func fitsTheScheduleToTheLearnersOwnReviews() throws {
        try withTemporaryFolder { (home) throws in
            let hone = { (arguments: [String]) in try HoneExecutable.run(arguments, home: home.path, folder: home.path) }
            try home.write(Self.forgetful(reviews: 390), to: "few.jsonl")
            try home.write(Self.forgetful(reviews: 800), to: "many.jsonl")
            #expect(try hone(["data", "import", "few.jsonl"]).status == .code(0))
            #expect(try hone(["review", "optimise"]).errors.contains("390 reviews are in the log; a fit needs at least 400"))
            #expect(try hone(["data", "import", "many.jsonl"]).status == .code(0))
            let shown = try hone(["review", "optimise", "--dry-run"])
            #expect(try hone(["config", "get", "fsrs-weights"]).output == "reference\n")
            let fitted = try hone(["review", "optimise"])
            #expect(fitted.output.hasPrefix(shown.output))
            #expect(fitted.output.contains("The weights are kept, and all questions are scheduled anew."))
            for kind in ["fitted", "kept apart"] {
                let line = try #require(fitted.output.split(separator: "\n").first { $0.hasPrefix("log-loss, \(kind)") })
                let numbers = line.split { !$0.isNumber && $0 != "." }.compactMap { Double($0) }
                #expect(numbers.count == 2 && numbers[1] < numbers[0], "\(line)")
            }
            #expect(try hone(["config", "get", "fsrs-weights"]).output.split(separator: " ").count == 21)
            #expect(try hone(["data", "doctor"]).status == .code(0))
            #expect(try hone(["config", "set", "fsrs-weights", "reference"]).status == .code(0))
            #expect(try hone(["data", "doctor"]).status == .code(0))
        }
    }

    @Test func keepsProfilesApart() throws {
        try withTemporaryFolder { (home) throws in
            let hone = { (arguments: [String]) in try HoneExecutable.run(arguments, home: home.path, environment: ["USER": "ada"]) }
            #expect(try hone(["profile"]).output == "* ada\n")
            #expect(try hone(["note", "num-workers", "mine"]).status == .code(0))
            #expect(try hone(["profile", "new", "Grace", "H."]).output == "You are Grace H. (grace-h) from now on.\n")
            #expect(try hone(["profile", "new", "Grace H."]).errors.contains("There is a profile “Grace H.” already"))
            #expect(try hone(["note", "num-workers"]).output.contains("mine") == false)
            #expect(try hone(["--learner", "ada", "note", "num-workers"]).output.contains("mine"))
            #expect(try hone(["profile", "list"]).output == "  ada\n* grace-h  Grace H.\n")
            #expect(try hone(["profile", "use", "ADA"]).output == "You are ada (ada) from now on.\n")
            #expect(try hone(["note", "num-workers"]).output.contains("mine"))
            #expect(try hone(["profile", "use", "grce-h"]).errors.contains("Did you mean grace-h?"))
            #expect(try hone(["profile", "new", " "]).status == .code(2))
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
