/// A variable of a question that cannot be read.
struct VariableForm: Rule {
    /// What is wrong.
    enum Fault: Sendable {
        case badName(String)
        case badRange(String)
        case noStep(String)
        case emptyRange(String)
        case longRange(String)
        case notANumber(String)
        case nothingDrawn
        case unknownInFirst(String, known: [String])
        case missingInFirst(String)
        case firstAlone
    }

    static let id: RuleID = "variable-form"
    static let summary =
        "A variable is drawn (`1.2...2.0 step 0.1`, `[2, 4, 8]`) or computed from those before it; `first` gives the drawn ones."
    let fault: Fault

    var message: String {
        switch fault {
        case .badName(let name): "\(Wording.quoted(name)) is no name for a variable"
        case .badRange(let text): "\(Wording.quoted(text)) is no range"
        case .noStep(let text): "the range \(Wording.quoted(text)) has no step"
        case .emptyRange(let text): "nothing can be drawn from \(Wording.quoted(text))"
        case .longRange(let text): "\(Wording.quoted(text)) has more than \(VariableReader.maximalValues) values"
        case .notANumber(let name): "a value of “\(name)” is no number"
        case .nothingDrawn: "no variable is drawn: every showing would be the same"
        case .unknownInFirst(let name, _): "“first” gives “\(name)”, which is no variable of the question"
        case .missingInFirst(let name): "“first” does not give “\(name)”, which is drawn"
        case .firstAlone: "“first” without “variables”"
        }
    }

    var advice: String {
        switch fault {
        case .badName: "Use letters, digits and “_”, beginning with a letter; words of the expression language and “cores” are taken."
        case .badRange: "Write it as 1.2...2.0 step 0.1."
        case .noStep: "Between numbers that are not whole, say how far apart the values are: 1.2...2.0 step 0.1."
        case .emptyRange: "The first number must be below the second, and the step above 0."
        case .longRange: "Take a larger step."
        case .notANumber: "Write digits with one decimal point."
        case .nothingDrawn: "Draw at least one, such as t0: 1.2...2.0 step 0.1."
        case .unknownInFirst(let name, let known): Wording.known("variables", known, nearest: NearestName.to(name, among: known))
        case .missingInFirst(let name): "Add “\(name)” to “first”."
        case .firstAlone: "Write the numbers into the text, or define the variables."
        }
    }
}
