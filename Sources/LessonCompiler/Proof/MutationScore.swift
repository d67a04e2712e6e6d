public import CourseModel
public import Grading

/// How a question's key fares against small changes of right answers: `hone author check` reports it for each question.
public struct MutationScore: Hashable, Sendable {
    /// One kind of change.
    public struct Kind: Hashable, Sendable {
        /// What was changed.
        public let kind: Mutant.Kind
        /// How many changed answers there are.
        public let made: Int
        /// The changed answers that got full marks all the same.
        public let survivors: [Mutant]

        /// How many were noticed.
        public var caught: Int { made - survivors.count }
    }

    /// The question.
    public let question: Question.ID
    /// The kinds that the right answers allow, in the order of ``Mutant/Kind``.
    public let kinds: [Kind]

    /// How many changed answers there are.
    public var made: Int { kinds.reduce(0) { $0 + $1.made } }
    /// How many of them were noticed.
    public var caught: Int { kinds.reduce(0) { $0 + $1.caught } }
}

/// Makes and grades the changed answers of `explain` questions.
struct MutationProof {
    let grade: @Sendable (Response, Question) -> Verdict

    /// The score of a question; `nil` for types other than `explain`, and for one without ideas.
    func score(of question: Question, _ draft: QuestionDraft) -> MutationScore? {
        guard case .explain(let rubric) = question.key, !rubric.ideas.isEmpty, let map = draft.map else { return nil }
        let answers = map.strings("reference") + map.strings("accepts")
        var seen: Set<String> = []
        let mutants = answers.flatMap { Mutator.mutants(of: $0, for: rubric) }.filter { seen.insert($0.text).inserted }
        let survivors = mutants.filter { grade(.typed($0.text), question).outcome == .correct }
        let kinds = Mutant.Kind.allCases.compactMap { kind -> MutationScore.Kind? in
            let made = mutants.count { $0.kind == kind }
            return made == 0 ? nil : MutationScore.Kind(kind: kind, made: made, survivors: survivors.filter { $0.kind == kind })
        }
        return MutationScore(question: question.id, kinds: kinds)
    }

    /// Reports the kinds of which too few were caught, and too few changes, at the question.
    func report(_ score: MutationScore, _ draft: QuestionDraft, _ problems: inout Problems) {
        for kind in score.kinds where KeyMutant.isWeak(caught: kind.caught, of: kind.made) {
            let survivor = kind.survivors.first?.text ?? ""
            problems.add(KeyMutant(kind: kind.kind.rawValue, made: kind.made, caught: kind.caught, survivor: survivor), at: draft.place)
        }
        if score.made < FewMutants.least {
            problems.add(FewMutants(count: score.made), at: draft.map?.entry("accepts")?.keyPlace ?? draft.place)
        }
    }
}
