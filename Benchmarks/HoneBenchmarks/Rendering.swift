import Benchmark
import CourseModel
import TextUI

/// A whole lesson as styled lines.
func registerRendering(_ course: ShippedCourse) {
    let blocks = course.lesson.sections.flatMap { section in
        section.items.flatMap { item -> [Block] in
            switch item {
            case .prose(let blocks): blocks
            case .experiment(let experiment): experiment.debrief
            case .question(let question): question.prompt + question.explanation
            }
        }
    }
    for width in [20, 80] {
        Benchmark("render: the shipped lesson at \(width) columns") { benchmark in
            let renderer = MarkdownRenderer(width: width)
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(renderer.lines(for: blocks)) }
        }
    }
}
