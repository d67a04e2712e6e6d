import CourseModel

/// Grades items that were brought together.
enum MatchGrading {
    /// The verdict on a choice for each pair: each right pair earns its share. Choices outside of ``MatchKey/choices`` count as open.
    static func verdict(of chosen: [Int?], key: MatchKey) -> Verdict {
        let choices = key.choices.indices
        let right = key.rightChoices
        var reasons: [Reason] = []
        var count = 0
        for (index, wanted) in right.enumerated() {
            let choice = index < chosen.count ? chosen[index].flatMap { choices.contains($0) ? $0 : nil } : nil
            if choice == wanted { count += 1 }
            reasons.append(choice == nil ? .pairOpen(index) : choice == wanted ? .pairRight(index) : .pairWrong(index))
        }
        if reasons.allSatisfy({ if case .pairOpen = $0 { true } else { false } }) { reasons = [.empty] }
        let outcome: Verdict.Outcome = count == right.count ? .correct : count > 0 ? .partial : .incorrect
        return Verdict(
            outcome: outcome, score: Double(count) / Double(max(right.count, 1)), reasons: reasons, grader: Grader.version)
    }
}
