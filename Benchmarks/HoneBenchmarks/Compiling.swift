import Benchmark
import CourseModel
import LessonCompiler

/// Markdown and YAML to a lesson, with all diagnostics.
func registerCompiling(_ course: ShippedCourse) {
    Benchmark("compile: the shipped course") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(ShippedCourse.compiler.compile(course.source)) }
    }
    Benchmark("compile: the shipped course, unchanged") { benchmark in
        let known: Set = [course.lesson.content]
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(ShippedCourse.compiler.compile(course.source, skipping: known)) }
    }
}
