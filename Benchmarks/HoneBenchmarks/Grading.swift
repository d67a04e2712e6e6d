import Benchmark
import CourseModel
import Grading

/// Free text against the rubric of the shipped lesson.
func registerGrading(_ course: ShippedCourse) {
    guard let (question, rubric) = try? course.explainQuestion() else { return }
    let grader = Grader()
    let sentence = (rubric.accepts.first ?? rubric.reference).filter { $0 != "\n" }

    Benchmark("grade: the reference of \(question.id)") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(grader.grade(.typed(rubric.reference), to: question)) }
    }
    Benchmark("grade: an answer of 200 words") { benchmark in
        let answer = words(200, from: sentence)
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(grader.grade(.typed(answer), to: question)) }
    }
    Benchmark("grade: an answer of 100 kB") { benchmark in
        let answer = String(String(repeating: sentence + " ", count: 1 + 100_000 / max(1, sentence.utf8.count)).prefix(100_000))
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(grader.grade(.typed(answer), to: question)) }
    }
}

private func words(_ count: Int, from text: String) -> String {
    let words = text.split(separator: " ")
    return (0..<count).map { words[$0 % words.count] }.joined(separator: " ")
}
