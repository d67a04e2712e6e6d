import Benchmark
import CourseModel
import Grading

/// Free text against the rubrics of the shipped lesson.
func registerGrading(_ course: ShippedCourse) {
    guard let (question, rubric) = try? course.explainQuestion() else { return }
    let grader = Grader()

    Benchmark("grade: the reference of \(question.id)") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(grader.grade(.typed(rubric.reference), to: question)) }
    }
    // One answer after the other, so that the percentiles are those of answers.
    Benchmark(
        "grade: an answer of 200 words",
        closure: { benchmark, answers in
            blackHole(grader.grade(.typed(answers[benchmark.currentIteration % answers.count]), to: question))
        }, setup: { course.answers(words: 200) })
    Benchmark(
        "grade: 200 words, 20 ideas with 10 patterns each",
        closure: { (benchmark, prepared: (large: Question, answers: [String])) in
            let answer = prepared.answers[benchmark.currentIteration % prepared.answers.count]
            blackHole(grader.grade(.typed(answer), to: prepared.large))
        },
        setup: {
            let (large, answers) = (course.largeQuestion(), course.answers(words: 200))
            for answer in answers { blackHole(grader.grade(.typed(answer), to: large)) }
            return (large, answers)
        })
    Benchmark(
        "grade: the same, compiled and read for the first time",
        closure: { (benchmark, prepared: (large: Question, answers: [String])) in
            let answer = prepared.answers[benchmark.currentIteration % prepared.answers.count]
            blackHole(Grader().grade(.typed(answer), to: prepared.large))
        }, setup: { (course.largeQuestion(), course.answers(words: 200)) })
    Benchmark("grade: an answer of 100 kB") { benchmark in
        let answer = String(repeating: (rubric.accepts.first ?? rubric.reference).filter { $0 != "\n" } + " ", count: 1000)
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(grader.grade(.typed(String(answer.prefix(100_000))), to: question)) }
    }
}

extension ShippedCourse {
    private var rubrics: [Rubric] {
        lesson.questions.compactMap { question -> Rubric? in
            if case .explain(let rubric) = question.key, !rubric.ideas.isEmpty { rubric } else { nil }
        }
    }

    /// Answers of so many words, made of the right and partly right answers of all rubrics, each beginning with another one.
    fileprivate func answers(words count: Int) -> [String] {
        let texts = rubrics.flatMap { [$0.reference] + $0.accepts + $0.partial }.map { $0.split(whereSeparator: \.isWhitespace) }
        return texts.indices.map { first in
            let words = (0..<texts.count * count).lazy.flatMap { texts[(first + $0) % texts.count] }
            return words.prefix(count).joined(separator: " ")
        }
    }

    /// A question of 20 ideas with 10 patterns each: the patterns of all shipped rubrics, with their word sets.
    fileprivate func largeQuestion() -> Question {
        var words: [WordSet] = []
        var patterns: [String] = []
        for (index, rubric) in rubrics.enumerated() {
            let own = rubric.words.map(\.id.rawValue)
            func renamed(_ text: String) -> String { own.reduce(text) { $0.replacing("<\($1)>", with: "<r\(index)-\($1)>") } }
            words += rubric.words.map { WordSet(id: WordSet.ID("r\(index)-\($0.id.rawValue)"), match: renamed($0.match)) }
            patterns += (rubric.ideas.map(\.match) + rubric.misconceptions.map(\.match)).joined().map(renamed)
        }
        let ideas = (0..<20).map { idea in
            Idea(
                id: Idea.ID("idea-\(idea)"), says: "", match: (0..<10).map { patterns[(idea * 10 + $0) % patterns.count] }, hit: "",
                miss: "")
        }
        return Question(id: "large", title: "", prompt: [], key: .explain(Rubric(reference: "", words: words, ideas: ideas)))
    }
}
