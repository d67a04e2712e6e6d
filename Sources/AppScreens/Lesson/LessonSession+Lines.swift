import CourseModel

/// The one-letter commands of the linear mode. A letter alone is never a good answer, so they work at every prompt where they make sense.
enum LineCommand: String, CaseIterable {
    case back = "b"
    case sections = "s"
    case quit = "q"
    case help = "?"
    case hint = "h"
    case reveal = "r"
    case contest = "c"
    case note = "n"
    case skip = "k"
    case again = "a"
    case undo = "u"
    case define = "d"
}

extension LessonSession {
    /// Takes a typed line in the phase at hand.
    mutating func handleLine(_ text: String, mayBeCut: Bool, at moment: Moment) -> [SessionEffect] {
        let line = text.trimmed
        let command = LineCommand(rawValue: line.lowercased())
        if let common = common(command, at: moment) { return common }
        switch phase {
        case .reading, .finished: return read(line, command, at: moment)
        case .choosingSection: return choose(line, at: moment)
        case .predicting(let form): return predict(line, command, form, at: moment)
        case .readyToRun: return command == nil && line.isEmpty ? run() : readyToRun(command, at: moment)
        case .running: return []
        case .compared: return command == .again ? run() : read(line, command, at: moment)
        case .answering: return mayBeCut ? confirmCut(text, at: moment) : answer(text, command, at: moment)
        case .confirmingCut(let whole): return answerCut(whole, line, at: moment)
        case .confiding(let response): return confide(response, line, at: moment)
        case .graded: return afterVerdict(text, command, mayBeCut: mayBeCut, at: moment)
        case .judging(let attempt): return judge(attempt, line, at: moment)
        case .offeringRun(let id): return answerOffer(id, line, command, at: moment)
        case .correcting: return correct(text, at: moment)
        case .contesting(let answer): return contest(answer, text, at: moment)
        case .writingNote: return note(text, at: moment)
        }
    }

    /// What works in every phase but in those where free text is written.
    private mutating func common(_ command: LineCommand?, at moment: Moment) -> [SessionEffect]? {
        switch (command, phase) {
        case (.quit, _): [.show(Page.note("Your place is kept. Go on with: hone learn \(lesson.id)", at: moment)), .leave(.quit)]
        case (.help, _): [.show(help(at: moment)), .ask(prompt(at: moment))]
        case (.back, .predicting), (.back, .reading), (.back, .readyToRun), (.back, .compared), (.back, .answering), (.back, .graded),
            (.back, .finished), (.back, .offeringRun), (.back, .judging):
            goBack(at: moment)
        case (.sections, .reading), (.sections, .readyToRun), (.sections, .compared), (.sections, .answering), (.sections, .graded),
            (.sections, .finished), (.sections, .offeringRun):
            showSections(at: moment)
        case (.define, .predicting), (.define, .readyToRun), (.define, .compared): define(at: moment)
        case (.note, .reading), (.note, .compared), (.note, .answering), (.note, .graded), (.note, .finished): startNote(at: moment)
        default: nil
        }
    }

    private mutating func read(_ line: String, _ command: LineCommand?, at moment: Moment) -> [SessionEffect] {
        if line.isEmpty { return phase == .finished ? [.leave(.finished)] : goOn(at: moment) }
        return notUnderstood(line, at: moment)
    }

    /// Says what was typed and what could have been.
    func notUnderstood(_ line: String, at moment: Moment) -> [SessionEffect] {
        let shown = line.count > 40 ? line.prefix(40) + "…" : line[...]
        return [.show(Page.note("“\(shown)” is no command here.", at: moment)), .ask(prompt(at: moment))]
    }

    private mutating func showSections(at moment: Moment) -> [SessionEffect] {
        phase = .choosingSection
        let lines = SectionList(steps: steps, read: state.sectionsRead, current: step.section?.id).lines(at: moment)
        return [.show(lines), .ask(prompt(at: moment))]
    }

    private mutating func choose(_ line: String, at moment: Moment) -> [SessionEffect] {
        let sections = steps.sections
        if line.isEmpty { return go(to: position, at: moment) }
        guard let number = Int(line), sections.indices.contains(number - 1), let target = steps.position(of: sections[number - 1].id) else {
            return [.show(Page.note("Please type a number from 1 to \(sections.count).", at: moment)), .ask(prompt(at: moment))]
        }
        return go(to: target, at: moment)
    }

    /// Where it goes on after a note.
    var phaseBeforeNote: Phase { if case .writingNote(let before) = phase { before } else { .reading } }

    private mutating func startNote(at moment: Moment) -> [SessionEffect] {
        phase = .writingNote(phase)
        return [.ask(prompt(at: moment))]
    }

    private mutating func note(_ text: String, at moment: Moment) -> [SessionEffect] {
        if text.trimmed.isEmpty { return said("No note was written.", then: phaseBeforeNote, at: moment) }
        return [.commit(.noted(name, text: text))]
    }
}
