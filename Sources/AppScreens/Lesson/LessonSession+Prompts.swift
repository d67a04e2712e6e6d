import CourseModel
import TextUI

extension LessonSession {
    /// The prompt of the phase at hand.
    func prompt(at moment: Moment) -> String {
        switch phase {
        case .reading: "Enter: on, b: back, s: sections, q: quit, ?: help"
        case .choosingSection: "Number, or Enter to stay"
        case .predicting(let form): form.current.flatMap { wording?.prompt($0, form: form) } ?? ""
        case .readyToRun: "Enter: \(isRecorded ? "show the recording" : "run now"), d: the columns, k: skip, b: back, q: quit"
        case .running: ""
        case .compared: "Enter: on, \(isRecorded ? "" : "a: measure again, ")b: back, s: sections, q: quit"
        case .answering: answerPrompt
        case .confirmingCut: "Enter: grade it as it is, anything else: type it again"
        case .confiding: ConfidenceReader.prompt
        case .graded: verdictPrompt
        case .judging: "Does your answer say the same? y: yes, p: partly, n: no (Enter: leave it open)"
        case .offeringRun(let id): offerPrompt(id)
        case .correcting: "Write one corrected sentence of your own (Enter: skip)"
        case .contesting: "What is right about your answer? (one line)"
        case .writingNote: "Your note (one line)"
        case .finished: "Enter: leave, b: back, s: sections, n: note"
        }
    }

    /// The commands of the phase at hand, one a line.
    func help(at moment: Moment) -> [StyledLine] {
        let rows: [(String, String)] =
            switch phase {
            case .predicting: [("d", "what the columns mean"), ("k", "skip this experiment for now"), ("b", "one step back")]
            case .readyToRun:
                [
                    ("Enter", "measure on this machine; Ctrl-C stops and keeps what was measured"), ("d", "what the columns mean"),
                    ("k", "skip"),
                ]
            case .compared:
                [
                    ("Enter", "go on"), ("d", "what the columns mean"), ("b", "one step back"), ("s", "the list of sections"),
                    ("n", "write a note"), ("a", "measure again"),
                ]
            case .judging:
                [
                    ("y", "yes, it says the same"), ("p", "partly"), ("n", "no"), ("Enter", "leave it open and go on"),
                    ("b", "one step back"),
                ]
            case .offeringRun(let id):
                (stepPosition(of: id) == nil ? [] : [("a", "go to the experiment")])
                    + [("Enter", "go on without it"), ("b", "one step back"), ("s", "the list of sections")]
            case .answering, .graded:
                [
                    ("h", "a hint"), ("r", "show the answer"), ("c", "contest the verdict"), ("u", "take the last answer back"),
                    ("!", "you are sure (95 %) of the answer that follows; !70 for 70 %"), ("Enter", "go on"), ("b", "one step back"),
                ]
            default:
                [("Enter", "go on"), ("b", "one step back"), ("s", "the list of sections"), ("n", "write a note"), ("a", "measure again")]
            }
        return Page.commands(rows + [("q", "quit; your place is kept"), ("?", "this help")], at: moment)
    }

    private var isRecorded: Bool { experiment?.recording != nil }

    private var answerPrompt: String {
        guard case .question(let question) = step.content else { return "" }
        let wanted = AnswerWording.wanted(of: question, order: order(of: question))
        let hasHint = Standing(question: question, lesson: lesson, state: state).nextHint != nil
        return wanted + (hasHint ? " (Enter: skip, h: hint)" : " (Enter: skip)")
    }

    private var verdictPrompt: String {
        guard case .question(let question) = step.content else { return "" }
        let standing = Standing(question: question, lesson: lesson, state: state)
        var parts = ["Enter: on"]
        if standing.mayTryAgain { parts.append("or answer again") }
        if standing.nextHint != nil { parts.append("h: hint") }
        if standing.mayReveal { parts.append("r: show the answer") }
        if standing.attempts.last?.verdict.outcome != .ungraded { parts.append("c: contest") }
        return parts.joined(separator: ", ")
    }
}
