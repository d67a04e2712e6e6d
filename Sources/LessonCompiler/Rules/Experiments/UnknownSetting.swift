/// A setting that the sweep does not have on every machine.
struct UnknownSetting: Rule {
    static let id: RuleID = "unknown-setting"
    static let summary = "A setting that is compared or asked for is one of the sweep's, on every machine."
    let setting: String
    let known: String

    var message: String { "the sweep has no setting \(setting)" }
    var advice: String { "It has \(known). A setting over “cores” may be another number on another machine." }
}
