import CourseModel
import LessonCompiler
import Testing

/// 224 faults of 28 kinds put into the shipped lessons: at least 95 % are reported on the right line.
@Suite struct SeededFaultTests {
    @Test func reportsSeededFaultsOnTheirLines() throws {
        let source = try ShippedCourse.source()
        #expect(FaultKind.all.count == 28)
        var missed: [String] = []
        var count = 0
        for round in 0..<8 {
            for (number, kind) in FaultKind.all.enumerated() {
                var random = SeedSequence(seed: UInt64(round * 1000 + number))
                let files = source.lessons
                guard let file = random.pick(files), let seeded = Self.seeded(kind, file, files, &random) else {
                    missed.append("\(kind.name): no place for it")
                    continue
                }
                count += 1
                if !reports(seeded, kind, in: source) { missed.append("\(kind.name), lines \(seeded.fault.expected.sorted())") }
            }
        }
        #expect(count == 224)
        #expect(Double(missed.count) <= 0.05 * 224, "\(missed.joined(separator: "\n"))")
    }

    private struct SeededFile {
        let path: String
        let fault: FaultKind.Seeded
    }

    /// The kind put into a file, or into another one when that has no place for it.
    private static func seeded(_ kind: FaultKind, _ file: LessonFile, _ files: [LessonFile], _ random: inout SeedSequence) -> SeededFile? {
        for candidate in [file] + files {
            let lines = String(decoding: candidate.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            if let fault = kind.seed(lines.map(String.init), &random) { return SeededFile(path: candidate.path, fault: fault) }
        }
        return nil
    }

    /// The question that the fault is in: the last id above it.
    private func questions(at seeded: SeededFile) -> Set<Question.ID> {
        let above = seeded.fault.lines[..<(seeded.fault.expected.min() ?? 0)]
        return Set([above.last { $0.hasPrefix("id: ") }.map { Question.ID(String($0.dropFirst(4))) }].compactMap(\.self))
    }

    private func reports(_ seeded: SeededFile, _ kind: FaultKind, in source: CourseSource) -> Bool {
        let file = LessonFile(path: seeded.path, bytes: Array(seeded.fault.lines.joined(separator: "\n").utf8), data: source.data)
        let compiled = ShippedCourse.compiler.compile(file, in: source)
        let found =
            compiled.diagnostics + (kind.needsProof ? KeyProof().findings(of: compiled, only: questions(at: seeded)).diagnostics : [])
        return found.contains { seeded.fault.expected.contains($0.line) }
    }
}
