import CourseModel

/// A run as CSV: one line a row and round, numbers in the metrics' own units; `hone lab EXPERIMENT --csv`.
struct RunCSV {
    let run: ExperimentRun
    let columns: [MetricName]

    /// The lines, header first.
    var lines: [String] {
        let header = [run.swept.rawValue, "round"] + columns.map(\.rawValue)
        return [header.joined(separator: ",")] + run.rows.flatMap(lines(of:))
    }

    private func lines(of row: ResultRow) -> [String] {
        let rounds = row.metrics.values.map(\.rounds.count).max() ?? 0
        return (0..<rounds).map { round in
            let values = columns.map { name -> String in
                guard let values = row.metrics[name]?.rounds, values.indices.contains(round) else { return "" }
                return "\(values[round])"
            }
            return (["\(row.setting)".droppingZeroFraction, "\(round + 1)"] + values).joined(separator: ",")
        }
    }
}

extension String {
    /// `4` for `4.0`.
    fileprivate var droppingZeroFraction: String { hasSuffix(".0") ? String(dropLast(2)) : self }
}
