import CourseModel

/// Grades right answers that one change made wrong.
struct MutationProof {
    let grade: @Sendable (Response, Question) -> Verdict

    /// How many showings of a question with variables are put to the test, and after how many changed answers no further one is.
    static let maximalShowings = 5
    static let maximalAnswers = 300

    /// The score of a question over its showings; `nil` for one that no change can be made of.
    func score(of showings: [QuestionShowing]) -> MutationScore? {
        guard let question = showings.first?.question else { return nil }
        var made: [String: Int] = [:]
        var survivors: [String: [String]] = [:]
        var (count, tested) = (0, 0)
        for showing in showings.prefix(Self.maximalShowings) where count < Self.maximalAnswers {
            tested += 1
            for answer in ChangedAnswers(question: showing.question, draft: showing.draft).all {
                count += 1
                made[answer.kind, default: 0] += 1
                guard grade(answer.response, showing.question).outcome == .correct else { continue }
                survivors[answer.kind, default: []].append(answer.words)
            }
        }
        guard count > 0 || isRubric(question) else { return nil }
        let kinds = ChangedAnswers.kinds(of: question.key.kind).map {
            MutationScore.Kind(kind: $0, made: made[$0] ?? 0, survivors: survivors[$0] ?? [])
        }
        return MutationScore(question: question.id, type: question.key.kind, kinds: kinds, showings: tested)
    }

    /// Reports the kinds of which too few were caught, and too few changes, at the question.
    func report(_ score: MutationScore, of question: Question, _ draft: QuestionDraft, _ problems: inout Problems) {
        // A wrong option that is right by itself is an error already.
        for kind in score.kinds where kind.kind != ChangedAnswers.otherOption && isWeak(kind, of: question) {
            let survivor = kind.survivors.first ?? ""
            problems.add(KeyMutant(kind: kind.kind, made: kind.made, caught: kind.caught, survivor: survivor), at: draft.place)
        }
        if isRubric(question), score.made < FewMutants.least {
            problems.add(FewMutants(count: score.made), at: draft.map?.entry("accepts")?.keyPlace ?? draft.place)
        }
    }

    /// Free text has changes that make no difference, so that some may survive; of any other type none may.
    private func isWeak(_ kind: MutationScore.Kind, of question: Question) -> Bool {
        isRubric(question) ? KeyMutant.isWeak(caught: kind.caught, of: kind.made) : !kind.survivors.isEmpty
    }

    private func isRubric(_ question: Question) -> Bool {
        if case .explain(let rubric) = question.key { !rubric.ideas.isEmpty } else { false }
    }
}
