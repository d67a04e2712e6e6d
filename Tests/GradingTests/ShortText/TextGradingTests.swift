import CourseModel
import Testing

@testable import Grading

@Suite struct TextGradingTests {
    private static let key = TextKey(
        answers: ["contention", "resource contention", "main process", "4 cores"], rejects: ["contentment", "intention"])

    private func verdict(_ typed: String, _ key: TextKey = key) -> Verdict {
        let question = Question(id: "q", title: "", prompt: [], key: .text(key))
        return Grader().grade(.typed(typed), to: question)
    }

    @Test(arguments: [
        ("contention", [Reason.textRight]),
        ("  Contention  ", [.textRight, .caseFolded]),
        ("the main process", [.textRight]),
        ("Main-Process", [.textRight]),
        ("mainprocess", [.textRight, .typoCorrected(from: "mainprocess", to: "main process")]),
        ("contetion", [.textRight, .typoCorrected(from: "contetion", to: "contention")]),
        ("resource contenton", [.textRight, .typoCorrected(from: "contenton", to: "contention")]),
        ("four cores", [.textRight]),
        ("FOUR CORES", [.textRight]),
        ("main processes", [.textRight, .typoCorrected(from: "processes", to: "process")]),
        ("co\u{6E}tention", [.textRight]),
    ])
    func acceptsWhatMeansTheSame(typed: String, reasons: [Reason]) {
        let verdict = verdict(typed)
        #expect(verdict.outcome == .correct)
        #expect(verdict.reasons == reasons)
    }

    @Test(arguments: [
        "contentment", "intention", "overhead", "process", "main", "maine processor", "not contention", "8 cores", "contention and 7",
        "🐢", "\u{202E}noitnetnoc",
    ])
    func rejectsWhatIsAnotherWord(typed: String) {
        #expect(verdict(typed).reasons == [.textWrong])
        #expect(verdict(typed).outcome == .incorrect)
    }

    @Test(arguments: ["", "   ", "\u{0}", "\t\n"])
    func saysThatNothingWasAnswered(typed: String) { #expect(verdict(typed).reasons == [.empty]) }

    @Test(arguments: [
        ("num_workers", [Reason.textRight]), ("Num_Workers", [.spellingCounts]), ("num workers", [.spellingCounts]),
        ("numworkers", [.spellingCounts]), ("workers", [.textWrong]),
    ])
    func countsEveryCharacterWhereSpellingIsExact(typed: String, reasons: [Reason]) {
        #expect(verdict(typed, TextKey(answers: ["num_workers"], spelling: .exact)).reasons == reasons)
    }

    @Test func staysQuickOnAHugeAnswer() {
        #expect(verdict(String(repeating: "contention ", count: 9000)).outcome == .incorrect)
    }
}
