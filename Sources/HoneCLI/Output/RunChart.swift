import CourseModel
import TextUI

/// A run as an SVG chart: the compared metric of each setting with its 95 % interval and the single rounds.
struct RunChart {
    let title: String
    let kind: ExperimentKind
    let run: ExperimentRun

    private enum Layout {
        static let (width, height) = (720.0, 420.0)
        static let (left, right, top, bottom) = (90.0, 20.0, 50.0, 70.0)
        static var plotWidth: Double { width - left - right }
        static var plotHeight: Double { height - top - bottom }
    }

    /// The document.
    var svg: String {
        let rows = run.rows.compactMap { row in row.metrics[run.comparedMetric].map { (row.setting, $0) } }.filter { $0.1.mean.isFinite }
        let unit = kind.metric(run.comparedMetric)?.unit ?? .number
        let largest = rows.flatMap { [$0.1.mean, $0.1.high ?? 0] + $0.1.rounds }.filter(\.isFinite).max() ?? 0
        let top = Self.roundUp(largest)
        var parts = [Self.head(title: title, subtitle: subtitle)]
        parts += Self.axis(top: top, unit: unit, label: "\(run.comparedMetric)")
        parts += rows.enumerated().flatMap { index, row in
            column(index, of: rows.count, setting: row.0, row.1, top: top, unit: unit)
        }
        parts.append(Self.text(run.swept.rawValue, x: Layout.left + Layout.plotWidth / 2, y: Layout.height - 30, "middle"))
        parts.append(Self.text(source, x: Layout.left, y: Layout.height - 10, "start", size: 11, fill: "#666"))
        return (parts + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    private var subtitle: String {
        let interval = run.roundsCompleted > 1 ? "bars: mean, lines: 95 % interval, dots: rounds" : "one round: no interval"
        return "\(run.comparedMetric) by \(run.swept); \(interval)"
    }

    private var source: String {
        "\(run.source.rawValue): \(run.machine.processor), \(run.machine.cores) cores, \(run.roundsCompleted) rounds, \(run.startedAt.iso8601)"
    }

    private static func head(title: String, subtitle: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(number(Layout.width)) \(number(Layout.height))" role="img" font-family="sans-serif">
        <title>\(escaped(title))</title>
        <rect width="100%" height="100%" fill="#fff"/>
        \(text(title, x: Layout.left, y: 22, "start", size: 16))
        \(text(subtitle, x: Layout.left, y: 40, "start", size: 11, fill: "#666"))
        """
    }

    /// Five lines with their values, and the label of the axis.
    private static func axis(top: Double, unit: MetricDefinition.Unit, label: String) -> [String] {
        (0...4).flatMap { step -> [String] in
            let value = top * Double(step) / 4
            let y = number(height(value, top))
            let line =
                "<line x1=\"\(number(Layout.left))\" x2=\"\(number(Layout.width - Layout.right))\" y1=\"\(y)\" y2=\"\(y)\" stroke=\"#ddd\"/>"
            return [line, text(NumberFormat.text(value, in: unit), x: Layout.left - 8, y: height(value, top) + 4, "end", size: 11)]
        }
    }

    private func column(
        _ index: Int, of count: Int, setting: Double, _ summary: MetricSummary, top: Double, unit: MetricDefinition.Unit
    ) -> [String] {
        let slot = Layout.plotWidth / Double(max(1, count))
        let middle = Layout.left + slot * (Double(index) + 0.5)
        let bar = min(60, slot * 0.6)
        let y = Self.height(summary.mean, top)
        let fill = run.isAmongBest(setting) ? "#2b8a3e" : "#868e96"
        let note = "\(run.swept) \(NumberFormat.setting(setting)): \(NumberFormat.text(summary, in: unit))"
        var parts = [
            "<rect x=\"\(Self.number(middle - bar / 2))\" y=\"\(Self.number(y))\" width=\"\(Self.number(bar))\" height=\"\(Self.number(Layout.height - Layout.bottom - y))\" fill=\"\(fill)\"><title>\(Self.escaped(note))</title></rect>"
        ]
        if let low = summary.low, let high = summary.high {
            let (upper, lower) = (Self.number(Self.height(high, top)), Self.number(Self.height(max(0, low), top)))
            let x = Self.number(middle)
            parts.append("<line x1=\"\(x)\" x2=\"\(x)\" y1=\"\(upper)\" y2=\"\(lower)\" stroke=\"#000\" stroke-width=\"1.5\"/>")
            for end in [upper, lower] {
                let ends = "x1=\"\(Self.number(middle - 6))\" x2=\"\(Self.number(middle + 6))\""
                parts.append("<line \(ends) y1=\"\(end)\" y2=\"\(end)\" stroke=\"#000\" stroke-width=\"1.5\"/>")
            }
        }
        for round in summary.rounds where round.isFinite {
            let place = "cx=\"\(Self.number(middle + bar / 4))\" cy=\"\(Self.number(Self.height(round, top)))\""
            parts.append("<circle \(place) r=\"2\" fill=\"#1864ab\" fill-opacity=\"0.6\"/>")
        }
        parts.append(Self.text(NumberFormat.setting(setting), x: middle, y: Layout.height - Layout.bottom + 18, "middle"))
        return parts
    }

    private static func height(_ value: Double, _ top: Double) -> Double {
        Layout.height - Layout.bottom - Layout.plotHeight * min(1, max(0, value / top))
    }

    private static func text(_ text: String, x: Double, y: Double, _ anchor: String, size: Int = 13, fill: String = "#000") -> String {
        let place = "x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor)\""
        return "<text \(place) font-size=\"\(size)\" fill=\"\(fill)\">\(escaped(text))</text>"
    }

    private static func number(_ value: Double) -> String { NumberFormat.fixed(value.isFinite ? value : 0, decimals: 1) }

    /// 1, 2, 2.5 or 5 times a power of ten, at least the value.
    private static func roundUp(_ value: Double) -> Double {
        guard value > 0, value.isFinite else { return 1 }
        var scale = 1.0
        while scale * 10 < value { scale *= 10 }
        while scale > value { scale /= 10 }
        return [1, 2, 2.5, 5, 10].map { $0 * scale }.first { $0 >= value } ?? value
    }

    /// Text that is only text in XML: markup escaped, characters that XML forbids left out.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default:
                let isAllowed = !scalar.isControl && !(0xFFFE...0xFFFF).contains(scalar.value)
                escaped += isAllowed ? String(scalar) : " "
            }
        }
        return escaped
    }
}
