import CourseModel

/// What a reader should know before believing the rows.
enum RunWarning: Hashable {
    /// Other programs used the machine when the run began.
    case busy(load: Double, cores: Int)
    /// On battery.
    case battery
    /// The budget allowed fewer rounds.
    case fewerRounds(Int, of: Int, budget: Double)
    /// Too few rounds to compare anything.
    case undecided(rounds: Int)
    /// A round was broken off before every setting was measured once.
    case brokenOff
    /// Values that lie far from the other rounds of their row.
    case outliers([Double], isUnstable: Bool)

    /// The warning as a sentence.
    var text: String {
        switch self {
        case .busy(let load, let cores):
            return "Other programs were busy when the run began: load \(Self.rounded(load)) on \(cores) \(cores == 1 ? "core" : "cores")."
        case .battery: return "The machine runs on battery, which may lower its clock during the run."
        case .fewerRounds(let rounds, let wanted, let budget):
            return "The budget of \(Self.rounded(budget)) s allowed \(rounds) of \(wanted) rounds."
        case .undecided(let rounds):
            return "With \(rounds) complete \(rounds == 1 ? "round" : "rounds") nothing can be said about which rows differ."
        case .brokenOff: return "No round was completed: the rows hold what was measured until then."
        case .outliers(let settings, let isUnstable):
            let names = settings.map { ParameterValue.number($0).text }.joined(separator: ", ")
            let end = isUnstable ? "and without them the verdict would be another one." : "but the verdict is the same without them."
            return "Single rounds lie far from the others (setting \(names)); they are kept, \(end)"
        }
    }

    private static func rounded(_ value: Double) -> String { ParameterValue.number((value * 10).rounded() / 10).text }
}
