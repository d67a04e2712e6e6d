import CourseModel
import GRDB

/// A prediction in the columns that the log and the derived rows have in common.
enum PredictionColumns {
    /// Sets the columns of a prediction.
    static func set(_ prediction: Prediction, in columns: inout Columns) {
        columns.set("best", prediction.best)
        columns.set("estimate", prediction.value?.value)
        columns.set("estimate_low", prediction.value?.low)
        columns.set("estimate_high", prediction.value?.high)
        columns.set("comparison", prediction.comparison?.rawValue)
        columns.set("confidence", prediction.confidence)
        columns.set("words", prediction.reason)
        columns.set("asked_metric", prediction.request?.best.rawValue)
        columns.set("asked_value", prediction.request?.value?.source)
        columns.set("asked_first", prediction.request?.compare?.first)
        columns.set("asked_second", prediction.request?.compare?.second)
    }

    /// Reads a prediction.
    static func prediction(in row: Row) throws -> Prediction {
        let estimate = (row["estimate"] as Double?).map {
            Estimate(value: $0, low: row.number("estimate_low"), high: row.number("estimate_high"))
        }
        return Prediction(
            best: row.number("best"), value: estimate, comparison: try row.word("comparison"), confidence: row.count("confidence"),
            reason: row.text("words"), request: try request(in: row))
    }

    private static func request(in row: Row) throws -> PredictionRequest? {
        guard let metric: String = row["asked_metric"] else { return nil }
        var compared: ComparedSettings?
        if let first: Double = row["asked_first"], let second: Double = row["asked_second"] {
            compared = ComparedSettings(first: first, second: second)
        }
        let value = try (row["asked_value"] as String?).map { source in
            do { return try Expression(source) } catch { throw RecordError(detail: "asked_value is “\(source)”: \(error)") }
        }
        return PredictionRequest(best: MetricName(metric), value: value, compare: compared)
    }
}
