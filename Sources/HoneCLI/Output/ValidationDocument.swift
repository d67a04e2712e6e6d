import Foundation
import LoaderLab

/// How well recorded rows were predicted, as one JSON document: `hone lab validate FILE --json`. Times are seconds, errors shares of 1.
struct ValidationDocument: Encodable {
    let report: PredictionReport

    private enum Key: String, CodingKey { case groups, medianAPE = "median_ape", p90APE = "p90_ape" }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(report.groups.map(GroupDocument.init), forKey: .groups)
        try container.encode(report.medianAPE, forKey: .medianAPE)
        try container.encode(report.p90APE, forKey: .p90APE)
    }
}

private struct GroupDocument: Encodable {
    let group: PredictionReport.Group

    private enum Key: String, CodingKey { case group, rows, medianAPE = "median_ape", maxAPE = "max_ape", regret }

    init(_ group: PredictionReport.Group) { self.group = group }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(group.name, forKey: .group)
        try container.encode(group.rows.map(RowDocument.init), forKey: .rows)
        try container.encode(group.medianAPE, forKey: .medianAPE)
        try container.encode(group.maxAPE, forKey: .maxAPE)
        try container.encode(group.regret, forKey: .regret)
    }

    /// `measured` and `ape` are null where nothing was measured.
    private struct RowDocument: Encodable {
        let row: PredictionReport.Row

        private enum Key: String, CodingKey { case workers = "num_workers", measured, predicted, calibration, insufficient, ape }

        init(_ row: PredictionReport.Row) { self.row = row }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(row.workers, forKey: .workers)
            try container.encode(row.measured, forKey: .measured)
            try container.encode(row.predicted, forKey: .predicted)
            try container.encode(row.isCalibration, forKey: .calibration)
            try container.encode(row.isInsufficient, forKey: .insufficient)
            try container.encode(row.ape, forKey: .ape)
        }
    }
}

extension ValidationDocument {
    /// The document as text, keys sorted.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
