public import CourseModel
import Scheduling

/// What rating to propose for an answer.
public enum ReviewProposal {
    /// The rating by verdict, help, time and confidence; `nil` when the answer was not graded.
    ///
    /// - Parameters:
    ///   - hints: how many hints were shown for this answer.
    ///   - seconds: how long it took.
    ///   - earlier: the seconds that earlier right answers to questions of this type took.
    public static func rating(
        for verdict: Verdict, hints: Int, seconds: Double, confidence: Int?, earlier: [Double]
    ) -> Rating? {
        let evidence = AnswerEvidence(
            outcome: verdict.outcome, help: hints > 0 ? .hinted : .none, seconds: seconds, confidence: confidence)
        return Rating.proposed(for: evidence, pace: Pace(seconds: earlier))
    }
}
