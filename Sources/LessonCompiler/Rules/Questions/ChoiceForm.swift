import CourseModel

/// A choice whose options are missing, alike, or without a key.
struct ChoiceForm: LessonRule {
    /// What is wrong.
    enum Fault: Sendable {
        case noOptions
        case oneOption
        case noKey
        case allRight
        case twins(String, firstLine: Int)
        case emptyOption
        case notATask
        case strayQuote(line: String)
        case extraBlock
        /// A text under `right:` or `feedback:` that is no option.
        case noSuchOption(String, known: [String])
        case rightAndTicked
    }

    static let id: RuleID = "choice-form"
    static let summary =
        "A choice has a task list of two or more different options, at least one of them ticked or named under `right:`; feedback is a quote indented into its option."
    let fault: Fault

    var message: String {
        switch fault {
        case .noOptions: "a question of the type “choice” needs a task list of options in its prompt"
        case .oneOption: "a choice needs at least two options"
        case .noKey: "no option is right"
        case .allRight: "every option is right"
        case .twins(let text, let line): "the option \(Wording.quoted(text)) stands twice, first in line \(line)"
        case .emptyOption: "this option has no text"
        case .notATask: "this item of the options has no box"
        case .strayQuote: "this quote ends the list of options"
        case .extraBlock: "an option is one paragraph and, if you like, a quote with its feedback"
        case .noSuchOption(let text, _): "\(Wording.quoted(text)) is none of the options"
        case .rightAndTicked: "the right options stand here, and boxes are ticked"
        }
    }

    var advice: String {
        switch fault {
        case .noOptions: "Write the options as “- [ ] …” and the right one as “- [x] …”."
        case .oneOption: "Add the answer of somebody who got it wrong."
        case .noKey: "Write “- [x]” for the right one."
        case .allRight: "Add a wrong one: what can only be right tests nothing."
        case .twins: "Two options that read alike cannot both be options."
        case .emptyOption: "Write what can be chosen."
        case .notATask: "Write “- [ ] …”."
        case .strayQuote: "Indent it by two spaces, so that it is the feedback of the option above."
        case .extraBlock: "Move it into the prompt, or write it as a quote."
        case .noSuchOption(let text, let known):
            "Write it as the option is written, word for word. "
                + (NearestName.to(text, among: known).map { "Did you mean “\($0)”?" }
                    ?? "The options: \(known.map(Wording.quoted).joined(separator: ", ")).")
        case .rightAndTicked: "Keep one of the two: untick the boxes, or leave “right:” out."
        }
    }

    var fix: Diagnostic.Fix? {
        guard case .strayQuote(let line) = fault else { return nil }
        return Diagnostic.Fix(summary: "indent the quote", line: "  " + line)
    }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        for question in lesson.questions where question.type == "choice" { check(question, &problems) }
    }

    /// Reports every breach in one question of the type `choice`.
    static func check(_ question: QuestionDraft, _ problems: inout Problems) {
        let source = problems.source
        for (index, node) in question.prompt.enumerated() where node.kind == .quote && index > 0 && question.prompt[index - 1].isTaskList {
            problems.add(ChoiceForm(fault: .strayQuote(line: source.line(node.line))), at: source.wholeLine(node.line))
        }
        guard let list = ChoiceDraft(question) else {
            problems.add(ChoiceForm(fault: .noOptions), at: question.place)
            return
        }
        for (fault, line) in list.faults { problems.add(ChoiceForm(fault: fault), at: source.wholeLine(line)) }
        let known = list.options.map(\.plainText)
        let named = list.right.map { ($0.value, $0.place) } + list.feedback.map { ($0.key, $0.keyPlace) }
        for (text, place) in named where !known.contains(ChoiceDraft.plain(text)) {
            problems.add(ChoiceForm(fault: .noSuchOption(text.trimming(), known: known)), at: place)
        }
        if let place = list.right.first?.place, list.options.contains(where: \.isTicked) {
            problems.add(ChoiceForm(fault: .rightAndTicked), at: place)
        }
    }
}

extension ChoiceDraft {
    /// Everything that is wrong with the options, with its line.
    fileprivate var faults: [(ChoiceForm.Fault, Int)] {
        var faults: [(ChoiceForm.Fault, Int)] = []
        var seen: [String: Int] = [:]
        for option in options {
            if !option.isTask { faults.append((.notATask, option.line)) }
            if option.hasExtraBlocks { faults.append((.extraBlock, option.line)) }
            let text = option.plainText
            let folded = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if text.isEmpty {
                faults.append((.emptyOption, option.line))
            } else if let first = seen[folded] {
                faults.append((.twins(text, firstLine: first), option.line))
            } else {
                seen[folded] = option.line
            }
        }
        if options.count < 2 { return faults + [(.oneOption, line)] }
        let right = options.count(where: isRight)
        if right == 0, self.right.isEmpty { faults.append((.noKey, line)) }
        if right == options.count, self.right.isEmpty || !options.contains(where: \.isTicked) { faults.append((.allRight, line)) }
        return faults
    }
}
