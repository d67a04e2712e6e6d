/// A sweep that is not one parameter with its settings.
struct SweepForm: Rule {
    /// What is wrong.
    enum Fault: Sendable {
        case notOneParameter(Int)
        case unknownParameter(String)
        case cannotBeSwept(String)
        case tooFewSettings
        case tooManySettings
        /// `cores` is `nil` when the setting does not depend on them.
        case outOfRange(setting: String, cores: String?, range: String)
        case alsoFixed(String)
    }

    static let id: RuleID = "sweep-form"
    static let summary = "A sweep is one numeric parameter with two to twenty settings in its range, on machines of every size."
    let fault: Fault
    var known: [String] = []

    var message: String {
        switch fault {
        case .notOneParameter(let count): "a sweep changes one parameter, this one \(count == 0 ? "none" : "\(count)")"
        case .unknownParameter(let name): "the kind has no parameter “\(name)” to sweep"
        case .cannotBeSwept(let name): "“\(name)” is no number and cannot be swept"
        case .tooFewSettings: "a sweep needs at least two different settings"
        case .tooManySettings: "a sweep has at most twenty settings"
        case .outOfRange(let setting, let cores, _):
            "the setting \(setting) is out of range" + (cores.map { " on a machine with \($0) core\($0 == "1" ? "" : "s")" } ?? "")
        case .alsoFixed(let name): "“\(name)” is swept and fixed at once"
        }
    }

    var advice: String {
        switch fault {
        case .notOneParameter: "Write “sweep: {num_workers: [0, 2, 4]}”; make a second experiment for another parameter."
        case .unknownParameter(let name): Wording.known("parameters", known, nearest: NearestName.to(name, among: known))
        case .cannotBeSwept: "Sweep a count or a duration."
        case .tooFewSettings: "Add settings to compare."
        case .tooManySettings: "Each setting costs time in every round: leave some out."
        case .outOfRange(_, let cores, let range): "It must be \(range)\(cores == nil ? "." : "; bound it with min and max.")"
        case .alsoFixed: "Leave the fixed value out."
        }
    }
}
