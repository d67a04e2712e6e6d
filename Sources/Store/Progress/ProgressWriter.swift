import CourseModel
import GRDB
import Learning

/// Writes progress as derived rows: only those that changed.
struct ProgressWriter {
    private let db: Database
    private let learner: Learner.ID

    init(_ db: Database, learner: Learner.ID) {
        self.db = db
        self.learner = learner
    }

    /// Writes a lesson's progress.
    ///
    /// - Parameter old: what the rows say now; `nil` = there are none.
    func write(_ new: LessonProgress, replacing old: LessonProgress?) throws {
        let old = old ?? LessonProgress(lesson: new.lesson)
        if let last = new.last { try writeLesson(new, last) }
        try changes(new.sections, old.sections) { try write($1, section: $0, new.lesson) }
        try changes(new.questions, old.questions) { try write($1, replacing: old.questions[$0], question: $0, new.lesson) }
        try changes(new.experiments, old.experiments) { try write($1, experiment: $0, new.lesson) }
    }

    /// Calls `write` for every entry that is new or different. Folding more events never takes an entry away.
    private func changes<Key, Value: Equatable>(
        _ new: [Key: Value], _ old: [Key: Value], _ write: (Key, Value) throws -> Void
    ) rethrows {
        for (key, value) in new where old[key] != value { try write(key, value) }
    }

    private func writeLesson(_ progress: LessonProgress, _ last: LessonProgress.Position) throws {
        var columns = Columns(of: progress.lesson, learner: learner)
        columns.set("opened_at", progress.openedAt)
        columns.set("opens", progress.opens)
        columns.set("content", progress.content?.rawValue)
        columns.set("step", progress.step)
        columns.set("finished_at", progress.finishedAt)
        columns.set("best_test", progress.bestTest)
        columns.set("notes", progress.notes)
        columns.set("last_at", last.time)
        columns.set("last_event", last.id.rawValue)
        try columns.replace(in: "lesson_progress", db)
    }

    private func write(_ progress: SectionProgress, section: Section.ID, _ lesson: LessonName) throws {
        var columns = Columns(of: lesson, learner: learner)
        columns.set("section", section.rawValue)
        columns.set("first_read_at", progress.firstReadAt)
        columns.set("times", progress.times)
        columns.set("milliseconds", progress.time.rawValue)
        try columns.replace(in: "section_progress", db)
    }

    private func write(
        _ progress: QuestionProgress, replacing old: QuestionProgress?, question: Question.ID, _ lesson: LessonName
    ) throws {
        var columns = Columns(of: lesson, learner: learner)
        columns.set("question", question.rawValue)
        set(progress, in: &columns)
        set(progress.card, in: &columns)
        try columns.replace(in: "question_progress", db)
        try changes(progress.bestScores, old?.bestScores ?? [:]) { try write($1, hints: $0, question, lesson) }
    }

    private func set(_ progress: QuestionProgress, in columns: inout Columns) {
        columns.set("attempts", progress.attempts)
        columns.set("first_at", progress.first?.time)
        columns.set("first_outcome", progress.first?.outcome.rawValue)
        columns.set("first_score", progress.first?.score)
        columns.set("first_hints", progress.first?.hints)
        columns.set("first_confidence", progress.first?.confidence)
        columns.set("first_day", progress.firstDay)
        columns.set("counted_day", progress.counted?.day)
        columns.set("counted_score", progress.counted?.score)
        columns.set("counted_hints", progress.counted?.hints)
        columns.set("last_at", progress.lastAt)
        columns.set("last_outcome", progress.lastOutcome?.rawValue)
        columns.set("hints_shown", progress.hintsShown)
        columns.set("hint_day", progress.hintDay)
        columns.set("revealed_at", progress.revealedAt)
        columns.set("contested", progress.contested)
        columns.set("milliseconds", progress.time.rawValue)
    }

    private func set(_ card: CardProgress, in columns: inout Columns) {
        columns.set("stage", card.stage.rawValue)
        columns.set("step", card.step)
        columns.set("stability", card.stability)
        columns.set("difficulty", card.difficulty)
        columns.set("reviewed_at", card.reviewedAt)
        columns.set("reviewed_on", card.reviewedOn)
        columns.set("due_at", card.dueAt)
        columns.set("due_on", card.dueOn)
        columns.set("reviews", card.reviews)
        columns.set("lapses", card.lapses)
        columns.set("new_on", card.newOn)
        HoldColumns.set(card.hold, in: &columns)
    }

    private func write(_ score: Double, hints: Int, _ question: Question.ID, _ lesson: LessonName) throws {
        var columns = Columns(of: lesson, learner: learner)
        columns.set("question", question.rawValue)
        columns.set("hints", hints)
        columns.set("score", score)
        try columns.replace(in: "best_score", db)
    }

    private func write(_ progress: ExperimentHistory, experiment: Experiment.ID, _ lesson: LessonName) throws {
        var columns = Columns(of: lesson, learner: learner)
        columns.set("experiment", experiment.rawValue)
        columns.set("runs", progress.runs)
        columns.set("last_run_at", progress.lastRunAt)
        columns.set("recommended", progress.recommended)
        try columns.replace(in: "experiment_progress", db)
        if let prediction = progress.prediction { try write(prediction, experiment, lesson) }
    }

    private func write(_ progress: PredictionProgress, _ experiment: Experiment.ID, _ lesson: LessonName) throws {
        var columns = Columns(of: lesson, learner: learner)
        columns.set("experiment", experiment.rawValue)
        columns.set("made_at", progress.madeAt)
        PredictionColumns.set(progress.prediction, in: &columns)
        columns.set("is_judged", progress.judgement != nil)
        columns.set("best_is_right", progress.judgement?.bestIsRight)
        columns.set("measured", progress.judgement?.measured)
        columns.set("found", progress.judgement?.comparison?.rawValue)
        try columns.replace(in: "prediction_progress", db)
    }
}
