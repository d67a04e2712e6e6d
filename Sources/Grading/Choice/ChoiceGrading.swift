import CourseModel

/// Grades chosen options.
enum ChoiceGrading {
    /// The verdict on the chosen options, indices as written.
    ///
    /// One right option: 1 or 0. Several right options: `max(0, right chosen ÷ all right − wrong chosen ÷ all wrong)`, so that choosing
    /// everything earns nothing (unless everything is right). Indices outside the options and repeated ones do not count.
    static func verdict(of chosen: [Int], key: ChoiceKey) -> Verdict {
        let chosen = Set(chosen).filter(key.options.indices.contains).sorted()
        guard !chosen.isEmpty else { return Verdict(outcome: .incorrect, score: 0, reasons: [.empty], grader: Grader.version) }
        let right = chosen.count { key.options[$0].isRight }
        let score = score(right: right, wrong: chosen.count - right, key: key)
        let outcome: Verdict.Outcome = score >= 1 ? .correct : score > 0 ? .partial : .incorrect
        return Verdict(outcome: outcome, score: score, reasons: reasons(chosen, right, key), grader: Grader.version)
    }

    private static func score(right: Int, wrong: Int, key: ChoiceKey) -> Double {
        let allRight = key.options.count(where: \.isRight)
        guard key.isMultiple else { return right == 1 && wrong == 0 ? 1 : 0 }
        let allWrong = key.options.count - allRight
        if right == allRight, wrong == 0 { return 1 }
        let share = Double(right) / Double(allRight) - (allWrong == 0 ? 0 : Double(wrong) / Double(allWrong))
        return max(0, share)
    }

    private static func reasons(_ chosen: [Int], _ right: Int, _ key: ChoiceKey) -> [Reason] {
        var reasons = chosen.map { key.options[$0].isRight ? Reason.optionRight($0) : .optionWrong($0) }
        let missed = key.options.count(where: \.isRight) - right
        if key.isMultiple, missed > 0 { reasons.append(.optionsMissed(count: missed)) }
        return reasons
    }
}
