import CourseModel
import Learning
import TextUI

/// What a review brought: how many, how well, how long, what comes back soon.
struct ReviewSummaryView {
    let tally: ReviewTally
    let seconds: Double
    /// Due questions that were not asked.
    let left: Int
    let plan: ReviewPlan

    func lines(at moment: Moment) -> [StyledLine] {
        guard tally.count > 0 else {
            return Page.blank + Page.note("Nothing was reviewed. What is due waits for you: hone review", at: moment)
        }
        let head = "\(tally.count) question\(tally.count == 1 ? "" : "s") reviewed in \(NumberFormat.duration(seconds))"
        return Page.blank + Page.paragraph("Your review", .heading, at: moment) + Page.bullets([head] + outcomes + again + rest, at: moment)
    }

    private var outcomes: [String] {
        let counts = [Verdict.Outcome.correct, .partial, .incorrect, .ungraded].compactMap { outcome -> String? in
            let count = tally.outcomes.values.count { $0 == outcome }
            return count == 0 ? nil : "\(count) \(OutcomeWording.word(outcome))"
        }
        return counts.isEmpty ? [] : [counts.joined(separator: ", ")]
    }

    /// The questions that were not known, which come back soon.
    private var again: [String] {
        let names = tally.again
        return names.isEmpty ? [] : ["again soon: " + names.map { tally.titles[$0] ?? $0.item }.joined(separator: ", ")]
    }

    private var rest: [String] { [left > 0 ? "still due: \(left); go on with hone review" : "nothing else is due now"] }
}
