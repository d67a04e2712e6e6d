/// A recording that is missing or does not hold what its format says.
struct RecordingForm: Rule {
    /// What is wrong.
    enum Fault: Sendable {
        case missing(path: String, known: [String])
        case notUsed
        case format(String)
        case version(String)
        case kind(found: String, wanted: String)
        case settingTwice(String)
        case noRows
        case unevenRepeats
        case unevenMetrics(String)
    }

    static let id: RuleID = "recording-form"
    static let summary = "A recording is a `hone-recording` file in the course's folder with the same metrics and repeats in every row."
    let fault: Fault

    var message: String {
        switch fault {
        case .missing(let path, _): "the course has no file \(Wording.quoted(path))"
        case .notUsed: "“recording:” stands only beside “source: recorded”"
        case .format(let found): "the format is \(Wording.quoted(found)), but must be “hone-recording”"
        case .version(let found): "the version is \(Wording.quoted(found)), this program reads version 1"
        case .kind(let found, let wanted): "the recording is of the kind “\(found)”, the experiment of the kind “\(wanted)”"
        case .settingTwice(let setting): "the setting \(setting) stands twice"
        case .noRows: "a recording needs at least two rows"
        case .unevenRepeats: "not every metric has the same number of repeats in every row"
        case .unevenMetrics(let name): "not every row has “\(name)”"
        }
    }

    var advice: String {
        switch fault {
        case .missing(let path, let known): Wording.known("data files", known, nearest: NearestName.to(path, among: known))
        case .notUsed: "Add “source: recorded”, or leave “recording:” out."
        case .format, .version: "The format is described in the authoring guide."
        case .kind: "Name the kind in the block, or another recording."
        case .settingTwice: "Put its repeats into one row."
        case .noRows: "Each setting is one row."
        case .unevenRepeats: "Values with the same index belong to the same round; leave a round out as a whole."
        case .unevenMetrics: "Leave a metric out of all rows when one row lacks it."
        }
    }
}
