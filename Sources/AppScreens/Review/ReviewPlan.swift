public import CourseModel
public import Learning
import TextUI

/// What surrounds the questions of a review: how long it lasts, how the next dates come about, what waits besides.
public struct ReviewPlan: Sendable {
    /// The learner's day.
    public let today: LocalDay
    /// How reviews are scheduled.
    public let schedule: ReviewSchedule
    /// The seconds after which no further question is asked.
    public let seconds: Double
    /// How many due questions did not fit.
    public let waiting: Int
    /// How many never answered questions wait for another day.
    public let newHeldBack: Int
    /// The questions asked that were never answered before.
    public let new: Int
    /// Whether the learner is asked how sure an answer is.
    public let asking: ConfidenceAsking
    /// The card that comes back next when nothing is due; `nil` = there is none at all.
    public let next: CardProgress?

    /// Makes a plan.
    public init(
        today: LocalDay, schedule: ReviewSchedule, seconds: Double, waiting: Int, newHeldBack: Int, new: Int,
        asking: ConfidenceAsking = .never, next: CardProgress?
    ) {
        self.today = today
        self.schedule = schedule
        self.seconds = seconds
        self.waiting = waiting
        self.newHeldBack = newHeldBack
        self.new = new
        self.asking = asking
        self.next = next
    }

    /// What is said when there is nothing to ask.
    func nothingDue(at moment: Moment) -> [StyledLine] {
        guard let next else {
            return Page.note(
                "Nothing to review yet: questions come here once you have answered them in a lesson. Begin with: hone learn", at: moment)
        }
        let held = newHeldBack > 0 ? " \(newHeldBack) new questions wait for another day (hone config set new-per-day)." : ""
        return Page.note(
            "Nothing is due. The next question comes back \(DueWords.text(next, now: moment.now, today: today)).\(held)", at: moment)
    }

    /// The first lines of a review.
    func introduction(count: Int, at moment: Moment) -> [StyledLine] {
        let new = new > 0 ? ", \(new) of them new" : ""
        let rest = waiting > 0 ? "; \(waiting) more are due" : ""
        let text =
            "Review: \(count) question\(count == 1 ? "" : "s")\(new)\(rest). Each is answered once and comes back when you are about to forget it."
        return Page.blank + Page.paragraph(text, .heading, at: moment)
    }
}

/// What a review has brought so far.
struct ReviewTally: Hashable, Sendable {
    private(set) var outcomes: [ItemName: Verdict.Outcome] = [:]
    private(set) var ratings: [ItemName: Rating] = [:]
    private(set) var titles: [ItemName: String] = [:]
    private var held: Set<ItemName> = []

    /// The questions that were not known and so come back soon.
    var again: [ItemName] { ratings.filter { $0.value == .again && !held.contains($0.key) }.keys.sorted() }

    mutating func answer(_ task: ReviewTask, _ verdict: Verdict) {
        outcomes[task.name] = verdict.outcome
        titles[task.name] = task.question.title
    }

    mutating func rate(_ name: ItemName, _ rating: Rating) { ratings[name] = rating }

    /// A question that is kept away does not come back soon.
    mutating func hold(_ name: ItemName) { held.insert(name) }

    mutating func takeBack(_ name: ItemName) {
        outcomes[name] = nil
        ratings[name] = nil
    }

    /// How many questions were answered or rated.
    var count: Int { Set(outcomes.keys).union(ratings.keys).count }
}

/// How many questions wait for a review, in words.
public enum WaitingWords {
    /// `9 questions are due, and 3 new ones wait`; `nil` when none is.
    ///
    /// - Parameters:
    ///   - due: questions whose time has come.
    ///   - new: questions never answered that this day may still bring.
    public static func text(due: Int, new: Int) -> String? {
        let known = due == 0 ? nil : "\(due) question\(due == 1 ? " is" : "s are") due"
        let fresh = new == 0 ? nil : "\(new) new \(known == nil ? "question" : "one")\(new == 1 ? " waits" : "s wait")"
        return known == nil && fresh == nil ? nil : [known, fresh].compactMap(\.self).joined(separator: ", and ")
    }
}

/// Words for when a question comes back.
enum DueWords {
    /// `in 10 min`, `tomorrow`, `in 3 days`.
    static func text(_ card: CardProgress, now: Instant, today: LocalDay) -> String {
        if let time = card.dueAt {
            let seconds = time.seconds - now.seconds
            if seconds <= 60 { return "in a minute" }
            if seconds < 5_400 { return "in \(Int((seconds / 60).rounded())) min" }
            if seconds < 72_000 { return "in \(Int((seconds / 3600).rounded())) hours" }
            return days(Int((seconds / 86_400).rounded(.up)))
        }
        return days((card.dueOn ?? today).rawValue - today.rawValue)
    }

    private static func days(_ days: Int) -> String {
        switch days {
        case ...0: "today"
        case 1: "tomorrow"
        case ..<60: "in \(days) days"
        case ..<730: "in \((days + 15) / 30) months"
        default: "in \((days + 182) / 365) years"
        }
    }
}

/// Words for ratings.
enum RatingWords {
    /// `again`, `hard`, `good`, `easy`.
    static func word(_ rating: Rating) -> String {
        switch rating {
        case .again: "again"
        case .hard: "hard"
        case .good: "good"
        case .easy: "easy"
        }
    }

    /// Reads a number from 1 to 4, or the word.
    static func rating(_ text: String) -> Rating? {
        let line = text.trimmed.lowercased()
        return Rating.allCases.first { "\($0.rawValue)" == line || word($0) == line }
    }
}
