import LessonCompiler
import Testing

@Suite struct PrintFaults {
    @Test func printAll() throws {
        let guide = try Guide()
        let lesson = try guide.lesson()
        var n = 0
        for line in lesson.split(separator: "\n", omittingEmptySubsequences: false) { n += 1; print("L\(n)\t\(line)") }
        for fault in allFaults {
            let text = try fault.applied(to: lesson)
            let source = try guide.source(lesson: text)
            print("@@@ \(fault.rule) «\(fault.replacement.prefix(50))»")
            print(report(compiler.compile(source)))
        }
    }
}
