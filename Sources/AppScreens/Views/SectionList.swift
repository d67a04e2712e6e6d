import CourseModel
import TextUI

/// The numbered sections of a lesson, with what was read.
struct SectionList {
    let steps: LessonSteps
    let read: Set<Section.ID>
    /// The section at hand; `nil` at the end.
    let current: Section.ID?

    func lines(at moment: Moment) -> [StyledLine] {
        Page.blank
            + steps.sections.enumerated().flatMap { index, section in
                Page.paragraph("\(index + 1 < 10 ? " " : "")\(index + 1)  \(section.fullTitle)\(mark(section))", style(section), at: moment)
            }
    }

    private func mark(_ section: SectionHeading) -> String {
        if section.id == current { return " (here)" }
        return read.contains(section.id) ? " (read)" : ""
    }

    private func style(_ section: SectionHeading) -> Style { section.id == current ? .accent : .plain }
}
