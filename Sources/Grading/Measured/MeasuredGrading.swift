import CourseModel

/// Grades an answer about the learner's own run.
struct MeasuredGrading {
    private let key: MeasuredKey
    private let prompt: [Block]
    private let evidence: Evidence

    /// Prepares a key with what was measured.
    init(key: MeasuredKey, prompt: [Block], evidence: Evidence) {
        self.key = key
        self.prompt = prompt
        self.evidence = evidence
    }

    /// The verdict on what was typed; `ungraded` when the run says too little, so that nothing is held against the learner.
    func verdict(of typed: String) -> Verdict {
        if let obstacle = RunObstacle.reason(for: key.answer, in: evidence) { return ungraded(obstacle) }
        guard let best = key.answer.bestOf, let run = evidence.runs[best.experiment] else { return value(typed) }
        return setting(typed, run)
    }

    /// A setting: right when it cannot be told apart from the best.
    private func setting(_ typed: String, _ run: ExperimentRun) -> Verdict {
        let text = CleanText(typed)
        do throws(WrittenNumber.Failure) {
            let number = try NumberReader.number(in: text).value
            guard run.row(number) != nil else { return wrong(.notASetting(number, settings: run.rows.map(\.setting))) }
            guard run.isAmongBest(number) else { return wrong(.settingWorse(number)) }
            let reason = Reason.settingAmongBest(number, others: run.bestSettings.filter { $0 != number })
            return Verdict(outcome: .correct, score: 1, reasons: [reason], grader: Grader.version)
        } catch {
            switch error {
            case .empty: return wrong(.empty)
            case .notANumber: return wrong(.notANumber(text.words(0..<text.scalars.count)))
            case .several: return wrong(.severalNumbers)
            }
        }
    }

    /// A value, in the key's unit, within the tolerance.
    private func value(_ typed: String) -> Verdict {
        guard let value = RunObstacle.value(of: key.answer, in: evidence) else { return ungraded(.notInRun(key.experiment ?? "")) }
        let factor = key.unit.flatMap { MeasureUnit($0)?.factor } ?? 1
        let number = NumberKey(value: value / factor, tolerance: key.tolerance, unit: key.unit)
        return NumberGrading(key: number, prompt: prompt).verdict(of: typed)
    }

    private func wrong(_ reason: Reason) -> Verdict { Verdict(outcome: .incorrect, score: 0, reasons: [reason], grader: Grader.version) }

    private func ungraded(_ reason: Reason) -> Verdict { Verdict(outcome: .ungraded, score: 0, reasons: [reason], grader: Grader.version) }
}

/// Judges a predicted number by the run. It never costs marks.
enum PredictGrading {
    /// `ungraded`: what was measured beside what was predicted, or that the prediction is kept until the experiment ran.
    static func verdict(of estimate: Estimate, key: PredictKey, evidence: Evidence) -> Verdict {
        Verdict(outcome: .ungraded, score: 0, reasons: [key.judgement(of: estimate, in: evidence)], grader: Grader.version)
    }
}
