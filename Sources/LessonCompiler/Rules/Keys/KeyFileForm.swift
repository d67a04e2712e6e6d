/// A file of keys that does not fit its lesson.
struct KeyFileForm: Rule {
    /// What is wrong.
    enum Fault: Sendable {
        case noLesson(String)
        case unknownBlock(String, known: [String])
        case twice(String, block: String)
    }

    static let id: RuleID = "key-file"
    static let summary =
        "`LESSON.key.yml` stands beside `LESSON.md` and adds keys to questions and experiments of it that they do not have."
    let fault: Fault

    var message: String {
        switch fault {
        case .noLesson(let path): "there is no lesson “\(path)” that these keys belong to"
        case .unknownBlock(let id, _): "the lesson has no question or experiment “\(id)”"
        case .twice(let key, let block): "“\(key)” stands in the block of “\(block)” too"
        }
    }

    var advice: String {
        switch fault {
        case .noLesson: "Give it the name of its lesson, or delete it."
        case .unknownBlock(let id, let known): Wording.known("ids", known, nearest: NearestName.to(id, among: known))
        case .twice: "Keep it in one of the two places."
        }
    }
}
