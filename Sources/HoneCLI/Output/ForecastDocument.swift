import CourseModel

/// A model's predictions beside what was measured, as a part of ``RunDocument``. Errors are shares of 1.
struct ForecastDocument: Encodable {
    let forecast: Forecast
    let run: ExperimentRun

    private enum Key: String, CodingKey { case metric, rows, medianAPE = "median_ape", maxAPE = "max_ape", choice, regret }

    func encode(to encoder: any Encoder) throws {
        let judgement = ForecastJudgement(of: forecast, by: run)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(forecast.metric, forKey: .metric)
        try container.encode(forecast.rows.map(row), forKey: .rows)
        try container.encode(judgement.median, forKey: .medianAPE)
        try container.encode(judgement.worst, forKey: .maxAPE)
        try container.encode(judgement.choice, forKey: .choice)
        try container.encode(judgement.regret, forKey: .regret)
    }

    /// One setting; `fitted_to` is null where nothing had been measured, `measured` where nothing was.
    private struct RowDocument: Encodable {
        let setting: Double
        let predicted: Double
        let fittedTo: Double?
        let measured: Double?

        private enum Key: String, CodingKey { case setting, predicted, fittedTo = "fitted_to", measured }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(setting, forKey: .setting)
            try container.encode(predicted, forKey: .predicted)
            try container.encode(fittedTo, forKey: .fittedTo)
            try container.encode(measured, forKey: .measured)
        }
    }

    private func row(_ row: Forecast.Row) -> RowDocument {
        RowDocument(
            setting: row.setting, predicted: row.predicted, fittedTo: row.fittedTo,
            measured: run.row(row.setting)?.metrics[forecast.metric]?.mean)
    }
}
