/// A question block that does not stand alone under a heading.
struct QuestionBlocks: Rule {
    /// What is wrong.
    enum Fault: Sendable {
        case withoutHeading
        case second(firstLine: Int)
        case withExperiment
    }

    static let id: RuleID = "question-blocks"
    static let summary = "A question is a `###` heading with exactly one `question` block under it, and no experiment."
    let fault: Fault

    var message: String {
        switch fault {
        case .withoutHeading: "this question block has no “###” heading"
        case .second(let line): "a second question block under one heading, the first is in line \(line)"
        case .withExperiment: "an experiment inside a question"
        }
    }

    var advice: String {
        switch fault {
        case .withoutHeading: "Write a “###” heading with the question's short title above its prompt."
        case .second: "Give each question a “###” heading of its own."
        case .withExperiment: "Move it before the question's heading, or end the explanation with “---” first."
        }
    }
}
