/// One `##` section of a lesson.
public struct Section: Hashable, Sendable, Codable {
    /// A section's id.
    public typealias ID = Identifier<Section>

    /// The slug of the title, frozen once stamped.
    public let id: ID
    /// The role, from the word before the colon.
    public let role: SectionRole
    /// The heading without the role.
    public let title: String
    /// What stands in the section, in order.
    public let items: [SectionItem]
    /// The records that the section's role made of its tables and lists. They stay in `items` as text too.
    public let records: SectionRecords

    /// Makes a section.
    public init(id: ID, role: SectionRole, title: String, items: [SectionItem], records: SectionRecords = .none) {
        self.id = id
        self.role = role
        self.title = title
        self.items = items
        self.records = records
    }
}

/// What a section is for.
public enum SectionRole: String, Hashable, Sendable, Codable, CaseIterable {
    case metric, measure, tradeoff
    case goodAndBad = "good-and-bad"
    case pitfalls
    case selfCheck = "self-check"
    case keyResult = "key-result"
    case text
}

/// A piece of a section.
public enum SectionItem: Hashable, Sendable, Codable {
    /// Text.
    case prose([Block])
    /// An experiment, with the text that is shown only after it ran.
    case experiment(Experiment)
    /// A question, with the explanation that is shown only after it was answered.
    case question(Question)
}

/// The records of a section; which ones there are depends on its role.
public enum SectionRecords: Hashable, Sendable, Codable {
    case none
    /// Key metric first.
    case metrics([Metric])
    case tradeoff(Tradeoff)
    case conditions([Condition])
    case pitfalls([Pitfall])
    /// The one paragraph of a key result.
    case keyResult([Inline])
}

extension Section {
    /// The questions, in order.
    public var questions: [Question] { items.compactMap { if case .question(let question) = $0 { question } else { nil } } }
    /// The experiments, in order.
    public var experiments: [Experiment] { items.compactMap { if case .experiment(let experiment) = $0 { experiment } else { nil } } }
    /// The metrics of a metric section, else empty.
    public var metrics: [Metric] { if case .metrics(let metrics) = records { metrics } else { [] } }
    /// The tradeoff of a tradeoff section.
    public var tradeoff: Tradeoff? { if case .tradeoff(let tradeoff) = records { tradeoff } else { nil } }
    /// The rows of a good-and-bad section, else empty.
    public var conditions: [Condition] { if case .conditions(let conditions) = records { conditions } else { [] } }
    /// The pitfalls of a pitfalls section, else empty.
    public var pitfalls: [Pitfall] { if case .pitfalls(let pitfalls) = records { pitfalls } else { [] } }
}
