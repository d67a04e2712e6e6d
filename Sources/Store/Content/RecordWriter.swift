import CourseModel
import GRDB

/// Writes what sections are made of: metrics, tradeoffs, conditions, pitfalls, questions and experiments.
///
/// A record's position is its place among its kind in the whole lesson, which is the order of reading.
final class RecordWriter {
    private let db: Database
    private let lesson: LessonName
    private var positions: [String: Int] = [:]

    init(_ db: Database, lesson: LessonName) {
        self.db = db
        self.lesson = lesson
    }

    /// Writes the records of the lesson's next section.
    func write(_ section: Section) throws {
        for metric in section.metrics { try write(metric, section) }
        if let tradeoff = section.tradeoff { try write(tradeoff, section) }
        for condition in section.conditions { try write(condition, section) }
        for pitfall in section.pitfalls { try write(pitfall, section) }
        for question in section.questions { try write(question, section) }
        for experiment in section.experiments { try write(experiment, section) }
    }

    private func insert(into table: String, _ section: Section, _ fill: (inout Columns) throws -> Void) throws {
        let position = positions[table, default: 0]
        positions[table] = position + 1
        var columns = Columns(of: lesson)
        columns.set("section", section.id.rawValue)
        columns.set("position", position)
        try fill(&columns)
        try columns.insert(into: table, "", db)
    }

    private func write(_ metric: Metric, _ section: Section) throws {
        try insert(into: "metric", section) {
            $0.set("id", metric.id.rawValue)
            $0.set("unit", metric.unit)
            $0.set("better", metric.better.rawValue)
            $0.set("measurement", metric.measurement)
        }
    }

    private func write(_ tradeoff: Tradeoff, _ section: Section) throws {
        for row in tradeoff.rows {
            try insert(into: "tradeoff_row", section) {
                $0.set("first", tradeoff.first)
                $0.set("second", tradeoff.second)
                $0.set("setting", row.setting)
                $0.set("gains", row.gains)
                $0.set("costs", row.costs)
            }
        }
    }

    private func write(_ condition: Condition, _ section: Section) throws {
        try insert(into: "condition", section) {
            $0.set("sign", condition.sign.rawValue)
            $0.set("condition", condition.condition)
            $0.set("expression", condition.expression?.source)
            $0.set("meaning", condition.meaning)
        }
    }

    private func write(_ pitfall: Pitfall, _ section: Section) throws {
        try insert(into: "pitfall", section) {
            $0.set("id", pitfall.id.rawValue)
            $0.set("name", pitfall.name)
            $0.set("kind", pitfall.kind.rawValue)
            $0.set("symptom", pitfall.symptom)
            $0.set("fix", pitfall.fix)
            $0.set("experiment", pitfall.experiment?.rawValue)
        }
    }

    private func write(_ question: Question, _ section: Section) throws {
        try insert(into: "question", section) {
            $0.set("id", question.id.rawValue)
            $0.set("title", question.title)
            $0.set("type", question.key.kind.rawValue)
            $0.set("level", question.level.rawValue)
            $0.set("points", question.points)
            $0.set("hint_cost", question.hintCost)
            $0.set("attempts", question.attempts)
            $0.set("review", question.review.rawValue)
            $0.set("family", question.family)
            $0.set("after_experiment", question.after?.rawValue)
            $0.set("line", question.line)
        }
        for about in Set(question.about) {
            var columns = Columns(of: lesson)
            columns.set("question", question.id.rawValue)
            columns.set("about", about)
            try columns.insert(into: "question_about", "", db)
        }
    }

    private func write(_ experiment: Experiment, _ section: Section) throws {
        try insert(into: "experiment", section) {
            $0.set("id", experiment.id.rawValue)
            $0.set("title", experiment.title)
            $0.set("kind", experiment.kind.rawValue)
            $0.set("source", experiment.source.rawValue)
            $0.set("asks_prediction", experiment.prediction != nil)
            $0.set("line", experiment.line)
        }
    }
}
