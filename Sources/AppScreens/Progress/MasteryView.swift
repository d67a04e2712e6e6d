import CourseModel
import Learning
import TextUI

/// What is mastered: each lesson with a meter, and the pitfalls that need work.
struct MasteryView {
    let report: ProgressReport

    func lines(at moment: Moment) -> [StyledLine] {
        guard report.lessons.contains(where: { $0.mastery.whole.answered > 0 }) else { return [] }
        return Page.blank + Page.note("Mastery: what you would still know now", at: moment)
            + report.lessons.flatMap { lesson($0, at: moment) }
            + courses(at: moment) + weak(at: moment)
    }

    private func lesson(_ entry: ProgressReport.LessonEntry, at moment: Moment) -> [StyledLine] {
        let whole = entry.mastery.whole
        let meter = Meter(share: whole.score, glyphs: moment.glyphs).line(columns: 10, whole.standing == .mastered ? .good : .accent)
        let words = " \(NumberFormat.percent(whole.score))  \(entry.lesson.lesson)  \(StandingWords.text(whole))"
        return (StyledLine("  ") + meter + StyledLine(moment.glyphs.text(words))).wrapped(to: Page.width(at: moment))
    }

    private func courses(at moment: Moment) -> [StyledLine] {
        guard report.courses.count > 1 else { return [] }
        return Page.bullets(report.courses.map { "course \($0.course): \(NumberFormat.percent($0.score))" }, at: moment)
    }

    private func weak(at moment: Moment) -> [StyledLine] {
        let weak = report.weakPitfalls.prefix(5)
        guard !weak.isEmpty else { return [] }
        let lines = weak.map { entry in
            "\(entry.idea.idea.text): \(NumberFormat.percent(entry.idea.mastery.score)) (\(StandingWords.text(entry.idea.mastery)))"
        }
        return Page.blank + Page.note("Pitfalls to work on", at: moment) + Page.bullets(lines, at: moment)
    }
}

/// Words for where a learner stands with something.
enum StandingWords {
    /// `mastered`, `fading: it was mastered, review it`, `2 of 7 questions answered`.
    static func text(_ mastery: Mastery) -> String {
        switch mastery.standing {
        case .mastered: "mastered"
        case .fading: "fading: review it"
        case .untouched, .learning: "\(mastery.answered) of \(mastery.questions) questions answered"
        }
    }
}
