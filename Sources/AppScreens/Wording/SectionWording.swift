import CourseModel

extension SectionRole {
    /// The role as a word before the title of a section; empty for plain text.
    var label: String {
        switch self {
        case .metric: "Metric"
        case .measure: "Measure"
        case .tradeoff: "Tradeoff"
        case .goodAndBad: "Good and bad"
        case .pitfalls: "Pitfalls"
        case .selfCheck: "Self-check"
        case .keyResult: "Key result"
        case .text: ""
        }
    }
}

extension SectionHeading {
    /// `Metric: Which number decides`; a role without a title of its own is said once.
    var fullTitle: String {
        if role.label.isEmpty { return title }
        return title.isEmpty || title == role.label ? role.label : "\(role.label): \(title)"
    }
}
