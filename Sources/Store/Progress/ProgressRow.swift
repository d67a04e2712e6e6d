import CourseModel
import GRDB
import Learning

/// A derived row read as the value it stands for.
struct ProgressRow {
    let row: Row

    /// A row of `lesson_progress`.
    var lesson: LessonProgress {
        var progress = LessonProgress(lesson: row.lessonName)
        progress.openedAt = row.time("opened_at")
        progress.opens = row.count("opens")
        progress.content = (row["content"] as String?).map(ContentHash.init(rawValue:))
        progress.step = row["step"]
        progress.finishedAt = row.time("finished_at")
        progress.bestTest = row["best_test"]
        progress.notes = row.count("notes")
        progress.last = LessonProgress.Position(time: row.timeThere("last_at"), id: Event.ID(row.text("last_event")))
        return progress
    }

    /// A row of `section_progress`.
    var section: SectionProgress {
        SectionProgress(
            firstReadAt: row.timeThere("first_read_at"), times: row.count("times"), time: Milliseconds(rawValue: row.count("milliseconds")))
    }

    /// A row of `question_progress`, without the best scores.
    func question() throws -> QuestionProgress {
        var progress = QuestionProgress()
        progress.attempts = row.count("attempts")
        progress.first = try first()
        progress.firstDay = row.day("first_day")
        progress.counted = counted
        progress.card = try card()
        progress.hintDay = row.day("hint_day")
        progress.lastAt = row.time("last_at")
        progress.lastOutcome = try row.word("last_outcome")
        progress.hintsShown = row.count("hints_shown")
        progress.revealedAt = row.time("revealed_at")
        progress.contested = row.count("contested")
        progress.time = Milliseconds(rawValue: row.count("milliseconds"))
        return progress
    }

    private var counted: QuestionProgress.Counted? {
        row.day("counted_day").map {
            QuestionProgress.Counted(day: $0, score: row.number("counted_score"), hints: row.count("counted_hints"))
        }
    }

    /// The part of `question_progress` that schedules it.
    func card() throws -> CardProgress {
        var card = CardProgress()
        card.stage = try row.wordThere("stage")
        card.step = row.count("step")
        card.stability = row["stability"]
        card.difficulty = row["difficulty"]
        card.reviewedAt = row.time("reviewed_at")
        card.reviewedOn = row.day("reviewed_on")
        card.dueAt = row.time("due_at")
        card.dueOn = row.day("due_on")
        card.reviews = row.count("reviews")
        card.lapses = row.count("lapses")
        card.newOn = row.day("new_on")
        card.hold = try HoldColumns.hold(in: row)
        return card
    }

    private func first() throws -> QuestionProgress.First? {
        guard let time = row.time("first_at") else { return nil }
        return QuestionProgress.First(
            time: time, outcome: try row.wordThere("first_outcome"), score: row.number("first_score"), hints: row.count("first_hints"),
            confidence: row["first_confidence"])
    }

    /// A row of `experiment_progress`, without the prediction.
    var experiment: ExperimentHistory {
        var progress = ExperimentHistory()
        progress.runs = row.count("runs")
        progress.lastRunAt = row.time("last_run_at")
        progress.recommended = row["recommended"]
        return progress
    }

    /// A row of `prediction_progress`.
    func prediction() throws -> PredictionProgress {
        let judgement = PredictionJudgement(bestIsRight: row["best_is_right"], measured: row["measured"], comparison: try row.word("found"))
        return PredictionProgress(
            madeAt: row.timeThere("made_at"), prediction: try PredictionColumns.prediction(in: row),
            judgement: row.count("is_judged") == 1 ? judgement : nil)
    }
}
