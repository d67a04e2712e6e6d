import CourseModel
import Testing

/// Before a learner's first prediction nothing shows what an experiment will show.
@Suite struct SpoilerTests {
    /// Ways to say how a curve of worker counts runs or where its best setting lies.
    static let verdicts = [
        "slower than", "faster than", "is best", "are best", "fastest", "optimum", "optimal", "sweet spot", "valley", "level off",
        "levels out", "diminishing", "overhead", "too many", "cost more than", "point of", "no gain", "little gain",
    ]

    @Test(arguments: verdicts) func headerAndTextSayNoResultBeforeTheFirstPrediction(_ words: String) throws {
        let text = try ShippedCourse.lesson("num-workers").prose(before: "sweep").lowercased()
        #expect(!text.contains(words))
    }

    @Test(arguments: ["sweep", "epoch", "four-cores"] as [Experiment.ID])
    func introductionsNameNoSettingAsTheWinner(_ id: Experiment.ID) throws {
        let text = try ShippedCourse.lesson("num-workers").prose(before: id).lowercased()
        for words in Self.verdicts { #expect(!text.contains(words), "‘\(words)’ stands before \(id)") }
        #expect(text.firstMatch(of: /\b\d+ workers (is|are|was|were|take|took|give|gave)\b/) == nil)
    }

    @Test(arguments: ["0.8 s", "0.35", "1.2 s", "0.85", "1.2 −"])
    func keepsThePagesFiguresForAfterTheRun(_ figure: String) throws {
        for section in try ShippedCourse.lesson("num-workers").sections { #expect(!section.prose.contains(figure)) }
    }

    @Test func keepsTheRecordedTimesForAfterThePrediction() throws {
        let lesson = try ShippedCourse.lesson("num-workers")
        let recording = try #require(try ShippedCourse.experiment("four-cores").recording)
        let elsewhere =
            ([lesson.header] + lesson.sections.map(\.prose)).joined(separator: "\n")
            + lesson.questions.map(\.prompt.plainText).joined(separator: "\n")
            + lesson.experiments.filter { $0.id != "four-cores" }.map(\.textAfterRun).joined(separator: "\n")
        let words = Set(elsewhere.split { !$0.isNumber && $0 != "." }.map(String.init))
        for row in recording.rows where row.setting != 0 {
            let milliseconds = Int(((row.metrics["iteration_time"]?.mean ?? 0) * 1000).rounded())
            #expect(!words.contains(String(milliseconds)), "\(milliseconds) ms of the recording stands in open text")
        }
    }

    /// A sentence about the learner's own rows must leave open what they say; whoever changes one looks at it again here.
    @Test func debriefsLeaveOpenWhatTheLearnerMeasured() throws {
        let texts = try ["sweep", "epoch"].map { try ShippedCourse.experiment($0).debrief.plainText }
        let sentences = texts.joined(separator: "\n").split { ".:!?\n".contains($0) }
            .map { $0.trimmingPrefix { $0.isWhitespace } }.filter { $0.lowercased().contains("your") }.map(String.init)
        #expect(
            sentences == [
                "Put your own two columns beside these",
                "Where the shapes differ, yours were measured, with repeats, on the machine you asked about",
                "Now do the same with your rows",
            ])
    }
}
