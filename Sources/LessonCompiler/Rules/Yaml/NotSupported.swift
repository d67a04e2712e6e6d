/// A part of the format that this version does not have yet.
struct NotSupported: Rule {
    static let id: RuleID = "not-supported"
    static let summary = "Only parts of the format that this version has are used."
    let what: String
    let supported: [String]

    var message: String { "\(what) is not supported by this version of hone" }
    var advice: String { supported.isEmpty ? "Leave it out." : "Supported: \(supported.joined(separator: ", "))." }
}
