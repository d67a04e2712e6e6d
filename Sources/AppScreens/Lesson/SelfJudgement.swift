import CourseModel

/// What a learner says of the own answer beside the reference.
enum SelfJudgement: String, Hashable {
    case yes, partly, no

    /// Reads `y`, `yes`, `p`…; `nil` for anything else.
    init?(_ line: String) {
        let word = line.trimmed.lowercased()
        guard let found = [SelfJudgement.yes, .partly, .no].first(where: { !word.isEmpty && $0.rawValue.hasPrefix(word) }) else {
            return nil
        }
        self = found
    }

    /// The verdict's outcome.
    var outcome: Verdict.Outcome {
        switch self {
        case .yes: .correct
        case .partly: .partial
        case .no: .incorrect
        }
    }

    /// The verdict's score.
    var score: Double {
        switch self {
        case .yes: 1
        case .partly: 0.5
        case .no: 0
        }
    }
}

extension Verdict {
    /// Whether references alone left it open, so that the learner compares.
    var asksForJudgement: Bool {
        outcome == .ungraded && reasons.contains { if case .unsure = $0 { true } else { false } }
    }
}
