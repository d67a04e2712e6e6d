/// A column that the kind of experiment does not measure.
struct UnknownColumn: Rule {
    static let id: RuleID = "unknown-column"
    static let summary = "Columns and predicted metrics are metrics of the experiment's kind; a recording has them in every row."
    /// Why it cannot be a column.
    enum Fault: Sendable {
        case unknown(kind: String)
        case notRecorded
        case notAColumn
        case twice
    }

    let name: String
    let fault: Fault
    let known: [String]

    var message: String {
        switch fault {
        case .unknown(let kind): "“\(name)” is no metric of the kind “\(kind)”"
        case .notRecorded: "the recording has no “\(name)”"
        case .notAColumn: "“\(name)” is predicted, but is no column"
        case .twice: "the column “\(name)” stands twice"
        }
    }

    var advice: String {
        switch fault {
        case .unknown, .notRecorded: Wording.known("metrics", known, nearest: NearestName.to(name, among: known))
        case .notAColumn: "Add it to “columns:”: only columns are measured."
        case .twice: "Keep one of the two."
        }
    }
}
