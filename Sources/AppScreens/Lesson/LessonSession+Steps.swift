import CourseModel
import Learning
import TextUI

extension LessonSession {
    /// Moves to a step that the log now knows, and shows it.
    mutating func reached(_ id: String, at moment: Moment) -> [SessionEffect] {
        position = steps.position(of: id) ?? 0
        stepShownAt = moment.now
        switch steps.all[position].content {
        case .prose(let blocks, let opensSection):
            phase = .reading
            let heading = opensSection ? step.section : nil
            return [.show(proseLines(blocks, heading: heading, at: moment)), .ask(prompt(at: moment))]
        case .experiment(let experiment): return sectionHeading(at: moment) + open(experiment, at: moment)
        case .question(let question): return sectionHeading(at: moment) + open(question, at: moment)
        case .end: return state.finishedAt != nil ? showEnd(at: moment) : [.commit(.lessonFinished(name))]
        }
    }

    /// The heading of a section that begins with an experiment or a question.
    private func sectionHeading(at moment: Moment) -> [SessionEffect] {
        guard steps.opensSection(at: position), let section = step.section else { return [] }
        return [.show(Page.heading(section, at: moment))]
    }

    /// A section's text; a key result waits until the experiments were predicted.
    private func proseLines(_ blocks: [Block], heading: SectionHeading?, at moment: Moment) -> [StyledLine] {
        let isHidden = step.section?.role == .keyResult && !Disclosure(of: lesson, for: state).showsKeyResult
        let body = isHidden ? Page.note(Page.keyResultWaits, at: moment) : Page.prose(blocks, at: moment)
        let marks = heading.flatMap { ConditionView(section: $0.id, lesson: lesson, state: state) }?.lines(at: moment) ?? []
        return (heading.map { Page.heading($0, at: moment) } ?? []) + body + marks
    }

    /// The effects of going to the next step; a section that ends is marked as read.
    mutating func goOn(at moment: Moment) -> [SessionEffect] {
        guard position + 1 < steps.all.count else { return [.leave(.finished)] }
        sectionSeconds += readingSeconds(at: moment)
        var effects: [SessionEffect] = []
        if steps.endsSection(at: position), let section = step.section {
            effects.append(.commit(.sectionRead(ItemName(name, section.id), seconds: sectionSeconds)))
            sectionSeconds = 0
        }
        return effects + [.commit(.stepReached(name, step: steps.all[position + 1].id))]
    }

    /// The effects of going one step back.
    mutating func goBack(at moment: Moment) -> [SessionEffect] {
        guard position > 0 else { return said("This is the first step.", then: phase, at: moment) }
        return go(to: position - 1, at: moment)
    }

    /// The effects of going to any step.
    mutating func go(to position: Int, at moment: Moment) -> [SessionEffect] {
        sectionSeconds = steps.all[position].section == step.section ? sectionSeconds + readingSeconds(at: moment) : 0
        return [.commit(.stepReached(name, step: steps.all[position].id))]
    }

    /// Seconds since the step was shown, without the time after ten minutes, when nobody is likely to be reading.
    func activeSeconds(at moment: Moment) -> Double {
        min(max(moment.now.seconds - stepShownAt.seconds, 0), 600)
    }

    /// The active seconds of a step that is read; answering has its own time, and waiting for an experiment is none.
    private func readingSeconds(at moment: Moment) -> Double {
        if case .prose = step.content { activeSeconds(at: moment) } else { 0 }
    }

    /// The end card.
    mutating func showEnd(at moment: Moment) -> [SessionEffect] {
        phase = .finished
        return [
            .show(EndCard(lesson: lesson, card: LessonCard(of: lesson, progress: progress, state: state), kinds: kinds).lines(at: moment)),
            .ask(prompt(at: moment)),
        ]
    }
}
