import AppScreens
import CourseModel
import LessonCompiler
import TextUI

/// A lesson as a learner sees it, with what is wrong with it where it is wrong: the lines of `hone author preview`.
struct PreviewPages {
    /// One section (or what stands before the first), as lines.
    struct Part {
        /// The section; `nil` = the lesson's head.
        let section: Section.ID?
        let lines: [StyledLine]
    }

    let parts: [Part]
    /// The problems, to count them and to jump to them.
    let diagnostics: [Diagnostic]
    /// Whether the keys were proved.
    let isProved: Bool

    /// The place that is kept when the lesson is rendered anew: a section and how many lines of it are above the window.
    struct Place: Hashable {
        var section: Section.ID?
        var offset = 0
    }

    init(
        _ compiled: CompiledLesson, diagnostics: [Diagnostic], isProved: Bool, laboratory: Laboratory, keys: LessonText.Keys,
        at moment: Moment
    ) {
        self.diagnostics = diagnostics
        self.isProved = isProved
        let starts = compiled.sectionLines
        func lines(_ diagnostics: [Diagnostic]) -> [StyledLine] { diagnostics.flatMap { Self.lines(of: $0, width: moment.width) } }
        func problems(from first: Int, to last: Int) -> [StyledLine] {
            lines(diagnostics.filter { $0.file == compiled.file.path && $0.line >= first && $0.line <= last })
        }
        // What is wrong in other files (keys, recordings) stands before all sections.
        let top = lines(diagnostics.filter { $0.file != compiled.file.path }) + problems(from: 0, to: (starts.first?.line ?? .max) - 1)
        guard let lesson = compiled.sketch else {
            parts = [Part(section: nil, lines: lines(diagnostics))]
            return
        }
        let name = LessonName(course: "preview", lesson: lesson.id)
        let text = LessonText(
            lesson: lesson, state: LessonState(lesson: name), kinds: laboratory.kinds, cores: laboratory.cores, keys: keys)
        var seen: Set<Section.ID> = []
        parts = text.parts(at: moment).map { part in
            guard let section = part.section else { return Part(section: nil, lines: top + part.lines) }
            guard seen.insert(section).inserted, let index = starts.firstIndex(where: { $0.id == section }) else {
                return Part(section: section, lines: part.lines)
            }
            let end = index + 1 < starts.count ? starts[index + 1].line - 1 : Int.max
            return Part(section: section, lines: problems(from: starts[index].line, to: end) + part.lines)
        }
    }

    /// How many problems there are; while the keys are being proved, that too.
    var summary: String {
        let words = DiagnosticFormatter().summary(diagnostics)
        return isProved ? words : diagnostics.isEmpty ? "proving the keys" : "\(words), proving the keys"
    }

    /// All lines.
    var lines: [StyledLine] { parts.flatMap(\.lines) }

    /// The line at which a place begins; the nearest one when its section has gone.
    func line(of place: Place) -> Int {
        var start = 0
        for part in parts {
            if part.section == place.section { return start + min(place.offset, max(part.lines.count - 1, 0)) }
            start += part.lines.count
        }
        return 0
    }

    /// The place of a line.
    func place(of line: Int) -> Place {
        var start = 0
        for part in parts {
            if line < start + part.lines.count { return Place(section: part.section, offset: line - start) }
            start += part.lines.count
        }
        return parts.last.map { Place(section: $0.section, offset: max($0.lines.count - 1, 0)) } ?? Place()
    }

    /// The first line after `line` on which a section with a problem begins; `nil` = none after it.
    func problemLine(after line: Int) -> Int? {
        lines.indices.first { $0 > line && lines[$0].spans.first?.text.hasPrefix(Self.mark) == true }
    }

    private static let mark = "▌"

    private static func lines(of diagnostic: Diagnostic, width: Int) -> [StyledLine] {
        let style: Style = diagnostic.severity == .error ? .bad : .warning
        let lines = DiagnosticLines(formatter: DiagnosticFormatter(), width: max(width - mark.count - 1, 1)).lines(of: diagnostic)
        return lines.map { StyledLine("\(mark) \($0.plainText)", style) }
    }
}
