import CourseModel
import Foundation

/// A timeline in the trace-event format of Chrome, which Perfetto (ui.perfetto.dev) opens.
///
/// "Trace Event Format", docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU: complete events (`X`), counters (`C`), instants (`i`)
/// and metadata (`M`); times are microseconds.
struct TimelineDocument: Encodable {
    let title: String
    let timeline: Timeline

    private enum Key: String, CodingKey { case traceEvents, displayTimeUnit, otherData }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode("ms", forKey: .displayTimeUnit)
        try container.encode(["title": title], forKey: .otherData)
        try container.encode(names + spans + levels + marks, forKey: .traceEvents)
    }

    /// One event.
    private struct TraceEvent: Encodable {
        var name: String
        var ph: String
        var pid = 1
        var tid: Int
        var ts: Double?
        var dur: Double?
        var cat: String?
        /// How far an instant reaches: `p` = all of the process.
        var s: String?
        var args: [String: Argument]?
    }

    private enum Argument: Encodable {
        case text(String)
        case number(Int)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            }
        }
    }

    private var names: [TraceEvent] {
        [TraceEvent(name: "process_name", ph: "M", tid: 0, args: ["name": .text(title)])]
            + timeline.lanes.enumerated().flatMap { place, lane in
                [
                    TraceEvent(name: "thread_name", ph: "M", tid: tid(lane), args: ["name": .text(Self.name(lane))]),
                    TraceEvent(name: "thread_sort_index", ph: "M", tid: tid(lane), args: ["sort_index": .number(place)]),
                ]
            }
    }

    private var spans: [TraceEvent] {
        timeline.spans.map { span in
            let batch = span.batch.map { " \($0)" } ?? ""
            return TraceEvent(
                name: span.activity.rawValue + batch, ph: "X", tid: tid(span.lane), ts: span.start * 1e6,
                dur: (span.end - span.start) * 1e6,
                cat: span.activity.rawValue, args: span.batch.map { ["batch": .number($0)] })
        }
    }

    private var levels: [TraceEvent] {
        timeline.queue.map { TraceEvent(name: "finished batches", ph: "C", tid: 0, ts: $0.time * 1e6, args: ["ready": .number($0.ready)]) }
    }

    /// Moments worth knowing, across all lanes.
    private var marks: [TraceEvent] {
        timeline.marks.map { TraceEvent(name: $0.text, ph: "i", tid: 1, ts: $0.time * 1e6, s: "p") }
    }

    private func tid(_ lane: Timeline.Lane) -> Int {
        switch lane {
        case .trainingLoop: 1
        case .device: 2
        case .pinning: 3
        case .worker(let worker): 10 + worker
        }
    }

    private static func name(_ lane: Timeline.Lane) -> String {
        switch lane {
        case .trainingLoop: "training loop"
        case .device: "device"
        case .pinning: "pinning"
        case .worker(let worker): "worker \(worker)"
        }
    }

    /// The document as text, keys sorted.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }
}
