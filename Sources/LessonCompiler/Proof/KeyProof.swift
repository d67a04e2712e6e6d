public import CourseModel
import Grading

/// Proves the keys of a lesson's questions by grading them: the key is right, what the author calls right, partly right and
/// wrong comes out so, and saying nothing or repeating the question earns no full marks.
public struct KeyProof: Sendable {
    private let grade: @Sendable (Response, Question) -> Verdict

    /// Makes a proof by the program's own grader.
    public init() {
        let grader = Grader()
        self.init { grader.grade($0, to: $1) }
    }

    /// Makes a proof by any way of grading.
    public init(grade: @escaping @Sendable (Response, Question) -> Verdict) { self.grade = grade }

    /// The problems of the lesson's keys, in the order of lines; empty for a lesson that did not compile.
    public func diagnostics(of compiled: CompiledLesson) -> [Diagnostic] { findings(of: compiled).diagnostics }

    /// The problems of the lesson's keys, without those that the author silenced, and the mutation score of each question.
    ///
    /// - Parameter only: the questions to prove; `nil` = all.
    public func findings(
        of compiled: CompiledLesson, only: Set<Question.ID>? = nil
    ) -> (diagnostics: [Diagnostic], scores: [MutationScore]) {
        guard let lesson = compiled.lesson, let places = compiled.draft else { return ([], []) }
        var scores: [MutationScore] = []
        let drafts = Dictionary(
            places.draft.questions.compactMap { draft in draft.id.map { ($0.value, draft) } }, uniquingKeysWith: { first, _ in first })
        var problems = Problems(source: places.source)
        for question in lesson.questions where only?.contains(question.id) ?? true {
            guard let draft = drafts[question.id.rawValue] else { continue }
            let showings = QuestionShowing.all(of: question, draft, in: problems.source)
            VariantProof(grade: grade).each(of: showings, draft, &problems) { prove($0, $1, &$2) }
            let mutation = MutationProof(grade: grade)
            guard let score = mutation.score(of: showings) else { continue }
            mutation.report(score, of: question, draft, &problems)
            scores.append(score)
        }
        let (left, unused) = Silences(places.source).apply(to: problems.diagnostics, of: RuleCatalogue.proofRules)
        var more = Problems(source: places.source)
        for silence in unused where only == nil { more.add(SilenceUnused(name: silence.rule.rawValue), at: silence.place) }
        return ((left + more.diagnostics).sorted(), scores)
    }

    /// The rules that the proof may report, for the catalogue.
    static let rules: [any Rule.Type] = [
        SampleAnswer.self, UnearnedMarks.self, KeyItself.self, VariantRounding.self, KeyMutant.self, FewMutants.self, KeywordHeap.self,
    ]

    private func prove(_ question: Question, _ draft: QuestionDraft, _ problems: inout Problems) {
        switch question.key {
        case .choice(let key): proveChoice(key, question, draft, &problems)
        case .number(let key): proveNumber(key, question, draft, &problems)
        case .explain: proveExplain(question, draft, &problems)
        case .text(let key): proveText(key, question, draft, &problems)
        case .order: proveWhole(question.key.rightResponse, "the right order", question, draft, &problems)
        case .match: proveWhole(question.key.rightResponse, "all right pairs", question, draft, &problems)
        case .table: proveWhole(question.key.rightResponse, "all right cells", question, draft, &problems)
        case .measured, .predict: break
        }
    }

    // MARK: Text and arrangements

    /// Each answer is right, each of `rejects` is wrong.
    private func proveText(_ key: TextKey, _ question: Question, _ draft: QuestionDraft, _ problems: inout Problems) {
        for text in key.answers { proveWhole(.typed(text), Wording.quoted(text), question, draft, &problems) }
        for text in draft.map?["rejects"]?.elements.compactMap(\.text) ?? [] { prove(text, "rejects", .incorrect, question, &problems) }
    }

    private func proveWhole(
        _ response: Response?, _ answer: String, _ question: Question, _ draft: QuestionDraft, _ problems: inout Problems
    ) {
        guard let response else { return }
        let verdict = grade(response, question)
        if verdict.outcome != .correct { problems.add(KeyItself(answer: answer, verdict: verdict), at: draft.place) }
    }

    // MARK: Choice and number

    /// All right options together are correct, and no wrong one alone is.
    private func proveChoice(_ key: ChoiceKey, _ question: Question, _ draft: QuestionDraft, _ problems: inout Problems) {
        let right = key.options.indices.filter { key.options[$0].isRight }
        let verdict = grade(.chosen(right), question)
        if verdict.outcome != .correct {
            problems.add(KeyItself(answer: "all options that are ticked", verdict: verdict), at: draft.place)
        }
        for index in key.options.indices where !key.options[index].isRight {
            guard grade(.chosen([index]), question).outcome == .correct else { continue }
            let answer = key.options[index].text.plainText
            problems.add(UnearnedMarks(answer: Wording.quoted(answer)), at: draft.place)
        }
    }

    /// The number as written, with its unit, is correct; nothing at all is not.
    private func proveNumber(_ key: NumberKey, _ question: Question, _ draft: QuestionDraft, _ problems: inout Problems) {
        let value = draft.map?["value"]?.text
        let text = value.map { [$0.value, key.unit].compactMap(\.self).joined(separator: " ") } ?? key.rightAnswer
        let verdict = grade(.typed(text), question)
        guard verdict.outcome != .correct else { return }
        problems.add(KeyItself(answer: Wording.quoted(text), verdict: verdict), at: value?.place ?? draft.place)
    }

    // MARK: Explain

    private func proveExplain(_ question: Question, _ draft: QuestionDraft, _ problems: inout Problems) {
        guard let map = draft.map else { return }
        if let reference = map["reference"]?.text { prove(reference, "reference", .correct, question, &problems) }
        for (key, wanted) in [("accepts", Verdict.Outcome.correct), ("partial", .partial), ("rejects", .incorrect)] {
            for text in map[key]?.elements.compactMap(\.text) ?? [] { prove(text, key, wanted, question, &problems) }
        }
        proveHeap(map, question, draft, &problems)
        for (answer, text) in [("no answer", ""), ("the question itself", question.prompt.plainText)] {
            guard grade(.typed(text), question).outcome == .correct else { continue }
            problems.add(UnearnedMarks(answer: answer), at: draft.place)
        }
    }

    /// Reports a rubric that its own words satisfy.
    private func proveHeap(_ map: YamlMap, _ question: Question, _ draft: QuestionDraft, _ problems: inout Problems) {
        let heap = heap(map)
        guard !heap.isEmpty, grade(.typed(heap), question).outcome == .correct else { return }
        problems.add(KeywordHeap(heap: heap), at: draft.place)
    }

    /// The words of all patterns, each once, from Z to A, so that hardly two that belong together stand together: no statement, however many
    /// right words it has.
    private func heap(_ map: YamlMap) -> String {
        let patterns = map.maps("ideas").compactMap { $0.strings("match").first }
        var seen: Set<String> = []
        return patterns.flatMap { $0.split { !($0.isLetter || $0.isNumber) } }.map { $0.lowercased() }
            .filter { $0.count > 1 && seen.insert($0).inserted }.sorted().joined(separator: " ")
    }

    private func prove(_ text: YamlText, _ key: String, _ wanted: Verdict.Outcome, _ question: Question, _ problems: inout Problems) {
        let verdict = grade(.typed(text.value.trimming()), question)
        guard verdict.outcome != wanted || (wanted == .incorrect && verdict.score > 0) else { return }
        problems.add(SampleAnswer(key: key, text: text.value.trimming(), wanted: wanted, verdict: verdict), at: text.place)
    }
}
