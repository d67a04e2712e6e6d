import CourseModel

/// Grades free text idea by idea.
struct ExplainGrading {
    /// The most that an answer earns that also states a misconception or denies an idea.
    static let cap = 0.75

    private let rubric: Rubric
    private let compiled: CompiledRubric
    private let prompt: [Block]
    private let stemmer: Stemmer

    /// Prepares a rubric.
    init(rubric: Rubric, prompt: [Block], memory: GradingMemory) {
        self.rubric = rubric
        self.prompt = prompt
        stemmer = memory.stemmer
        compiled = memory.compiled(rubric, prompt: prompt)
    }

    /// The verdict on an answer.
    ///
    /// The score is the share of the points of the ideas found, and at most ``cap`` when the answer also states a misconception or
    /// contradicts an idea. `correct` = every idea and neither of these; `incorrect` = no idea.
    func verdict(of answer: String) -> Verdict {
        if rubric.ideas.isEmpty { return verdictByReferences(answer) }
        let text = CleanText(answer)
        let clauses = AnswerReader(compiled).clauses(of: text)
        var findings = ClauseFindings(rubric: compiled, text: text)
        if !AnswerShape.isHeap(clauses) { findings.add(clauses) }
        return verdict(findings, isEmpty: clauses.isEmpty)
    }

    /// A rubric without ideas: likely right, likely wrong, or left to the learner.
    private func verdictByReferences(_ answer: String) -> Verdict {
        let clauses = AnswerReader(compiled).clauses(of: CleanText(answer))
        if clauses.isEmpty { return Verdict(outcome: .incorrect, score: 0, reasons: [.empty], grader: Grader.version) }
        let guards = ClauseGuards()
        if zip(clauses, guards.objections(to: clauses)).allSatisfy({ $1 == .addressesGrader || guards.addsNothing($0) }) {
            return Verdict(outcome: .incorrect, score: 0, reasons: [.repeatsQuestion], grader: Grader.version)
        }
        let comparison = ReferenceComparison(question: prompt.plainText, references: rubric.references, stemmer: stemmer)
        let judgement = comparison.judge(answer)
        return switch judgement.verdict {
        case .right: Verdict(outcome: .correct, score: 1, reasons: [.likelyRight(words: judgement.shared)], grader: Grader.version)
        case .unsure: Verdict(outcome: .ungraded, score: 0, reasons: [.unsure(words: judgement.shared)], grader: Grader.version)
        case .wrong: Verdict(outcome: .incorrect, score: 0, reasons: [.likelyWrong(words: judgement.shared)], grader: Grader.version)
        }
    }

    private func verdict(_ findings: ClauseFindings, isEmpty: Bool) -> Verdict {
        let score = score(findings)
        let isClean = findings.contradicted.allSatisfy { $0 == nil } && findings.misconceptions.allSatisfy { $0 == nil }
        let isComplete = findings.found.allSatisfy { $0 != nil }
        let outcome: Verdict.Outcome = score <= 0 ? .incorrect : isComplete && isClean ? .correct : .partial
        return Verdict(
            outcome: outcome, score: isClean ? score : min(score, ExplainGrading.cap), reasons: reasons(findings, isEmpty),
            grader: Grader.version)
    }

    private func score(_ findings: ClauseFindings) -> Double {
        if findings.found.allSatisfy({ $0 != nil }) { return findings.found.isEmpty ? 0 : 1 }
        let all = rubric.ideas.reduce(0) { $0 + max($1.points, 0) }
        let earned = zip(rubric.ideas, findings.found).reduce(0) { $1.1 == nil ? $0 : $0 + max($1.0.points, 0) }
        return all > 0 ? earned / all : 0
    }

    /// Found, contradicted, misconceptions, remarks, missing, typos; before them, why nothing counted.
    private func reasons(_ findings: ClauseFindings, _ isEmpty: Bool) -> [Reason] {
        var reasons = silence(findings, isEmpty)
        for (idea, words) in zip(rubric.ideas, findings.found) { if let words { reasons.append(.ideaFound(idea.id, words: words)) } }
        for (idea, words) in zip(rubric.ideas, findings.contradicted) {
            if let words { reasons.append(.ideaContradicted(idea.id, words: words)) }
        }
        for (belief, words) in zip(rubric.misconceptions, findings.misconceptions) {
            if let words { reasons.append(.misconceptionFound(belief.id, words: words)) }
        }
        for (remark, words) in zip(rubric.remarks, findings.remarks) {
            if let words { reasons.append(.remarkFound(remark.id, words: words)) }
        }
        for (index, idea) in rubric.ideas.enumerated() where findings.found[index] == nil && findings.contradicted[index] == nil {
            reasons.append(.ideaMissing(idea.id))
        }
        return reasons + findings.typos.map { .typoCorrected(from: $0.from, to: $0.to) }
    }

    private func silence(_ findings: ClauseFindings, _ isEmpty: Bool) -> [Reason] {
        if isEmpty { return [.empty] }
        guard findings.counted == 0 else { return [] }
        if findings.ignored[.repeatsQuestion] != nil { return [.repeatsQuestion] }
        return findings.found.contains { $0 != nil } ? [] : [.noStatement]
    }
}

/// The shape of a whole answer.
enum AnswerShape {
    /// Whether an answer is a mere list of words: four or more pieces of one or two words that nothing ties together.
    static func isHeap(_ clauses: [Clause]) -> Bool {
        let tokens = clauses.reduce(0) { $0 + $1.tokens.count }
        guard clauses.count >= 4, tokens < clauses.count * 2 else { return false }
        return !clauses.contains { $0.tokens.contains(where: ClauseGuards.ties) }
    }
}
