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

    /// A right answer with its changes that got full marks.
    struct Answer {
        let text: YamlText
        let mutants: [Mutant]
        let survivors: [Mutant]
    }

    /// The right answers of a question, each with its changes; empty for other types.
    func answers(of question: Question, _ draft: QuestionDraft) -> [Answer] {
        guard case .explain(let rubric) = question.key, !rubric.ideas.isEmpty, let map = draft.map else { return [] }
        let texts = [map["reference"]?.text].compactMap(\.self) + (map["accepts"]?.elements.compactMap(\.text) ?? [])
        var seen: Set<String> = []
        return texts.map { text in
            let mutants = Mutator.mutants(of: text.value.trimming(), for: rubric).filter { seen.insert($0.text).inserted }
            return Answer(text: text, mutants: mutants, survivors: mutants.filter { grade(.typed($0.text), question).outcome == .correct })
        }
    }

    /// The score of a question's answers.
    static func score(_ question: Question.ID, _ answers: [Answer]) -> MutationScore {
        let kinds = Mutant.Kind.allCases.compactMap { kind -> MutationScore.Kind? in
            let made = answers.flatMap(\.mutants).count { $0.kind == kind }
            let survivors = answers.flatMap(\.survivors).filter { $0.kind == kind }
            return made == 0 ? nil : MutationScore.Kind(kind: kind, made: made, survivors: survivors)
        }
        return MutationScore(question: question, kinds: kinds)
    }

    /// Reports the survivors at the answers that they were made of, and too few changes at the question.
    func report(_ answers: [Answer], _ draft: QuestionDraft, _ problems: inout Problems) {
        for answer in answers {
            for mutant in answer.survivors {
                problems.add(
                    KeyMutant(kind: mutant.kind.rawValue, before: mutant.before, after: mutant.after, text: mutant.text),
                    at: answer.text.place)
            }
        }
        let count = answers.reduce(0) { $0 + $1.mutants.count }
        if !answers.isEmpty, count < FewMutants.least { problems.add(FewMutants(count: count), at: draft.place) }
    }
}
