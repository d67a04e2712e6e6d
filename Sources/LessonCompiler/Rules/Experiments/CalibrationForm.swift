/// Settings to calibrate by from which nothing could be predicted.
struct CalibrationForm: Rule {
    /// What is wrong.
    enum Fault: Sendable {
        /// The kind has no model, or none for what is swept.
        case notForetold(swept: String, possible: String?)
        /// A parameter has a value of which the model does not speak.
        case onlyWith(parameter: String, value: String)
        case tooFew
        case nothingLeft
    }

    static let id: RuleID = "calibration-form"
    static let summary = "“calibrate” names two or more settings of a sweep that a model can predict, and leaves some to predict."
    let fault: Fault

    var message: String {
        switch fault {
        case .notForetold(let swept, _): "no model predicts a sweep over “\(swept)”"
        case .onlyWith(let parameter, let value): "the model only speaks of \(parameter): \(value)"
        case .tooFew: "a model needs two different settings or more"
        case .nothingLeft: "no setting is left to predict"
        }
    }

    var advice: String {
        switch fault {
        case .notForetold(_, let possible?): "Sweep “\(possible)”, or leave “calibrate” out."
        case .notForetold(_, nil): "Leave “calibrate” out: this kind of experiment has no model."
        case .onlyWith: "Leave “calibrate” out, or change the parameter."
        case .tooFew: "Name the smallest, one in between and the largest."
        case .nothingLeft: "Leave settings out of “calibrate”."
        }
    }
}
