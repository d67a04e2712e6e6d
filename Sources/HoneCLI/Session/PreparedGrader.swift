import CourseModel
import Dispatch
import Foundation
import Grading

/// A grader that gets ready while the learner reads a question: compiling a long rubric takes some hundredths of a second, for which nobody
/// should have to wait once the answer is there.
final class PreparedGrader {
    private let grader = Grader()
    private let preparing = DispatchGroup()
    private var prepared: QuestionKey?

    /// Compiles what grading a question takes, on a thread of its own. Only rubrics are worth it.
    func prepare(for question: Question) {
        guard case .explain = question.key, question.key != prepared else { return }
        prepared = question.key
        preparing.enter()
        Thread.detachNewThread { [grader, preparing] in
            _ = grader.grade(.typed("ready"), to: question)
            preparing.leave()
        }
    }

    /// Grades as ``Grader`` does; it waits for what is being prepared.
    func grade(_ response: Response, to question: Question, evidence: Evidence) -> Verdict {
        preparing.wait()
        return grader.grade(response, to: question, evidence: evidence)
    }
}
