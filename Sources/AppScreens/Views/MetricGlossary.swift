public import CourseModel
public import TextUI

/// What metrics mean: name, unit, which way is better, and the one definition of each.
public struct MetricGlossary {
    let metrics: [MetricDefinition]

    /// The definitions of some metrics.
    public init(_ metrics: [MetricDefinition]) { self.metrics = metrics }

    /// The definitions, an empty line before each.
    public func lines(at moment: Moment) -> [StyledLine] {
        metrics.flatMap { metric in
            Page.blank + Page.paragraph(Self.head(of: metric), Style(.accent, .bold), at: moment)
                + Page.indented(metric.definition, by: 2, at: moment)
        }
    }

    private static func head(of metric: MetricDefinition) -> String {
        let unit = unit(metric.unit)
        let better =
            switch metric.better {
            case .lower: "lower is better"
            case .higher: "higher is better"
            case .neither: ""
            }
        return metric.name.rawValue + [unit, better].filter { !$0.isEmpty }.map { ", \($0)" }.joined()
    }

    private static func unit(_ unit: MetricDefinition.Unit) -> String {
        switch unit {
        case .seconds: "time"
        case .samplesPerSecond: "samples/s"
        case .share: "share in %"
        case .cores: "cores"
        case .bytes: "bytes"
        case .number: ""
        }
    }
}
