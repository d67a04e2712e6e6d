/// A file that is there but cannot be read.
struct UnreadableFile: Rule {
    static let id: RuleID = "unreadable-file"
    static let summary = "A file must be a regular, readable file of at most 1 MiB."
    let problem: FileProblem

    var message: String {
        switch problem {
        case .tooLarge(let size): "the file has \(size) bytes, \(CourseSource.maximalFileSize) are allowed"
        case .notAFile: "this is no regular file"
        case .disappeared: "the file is not there, or a symbolic link leads nowhere"
        case .system(let words): "the file cannot be read: \(words)"
        }
    }

    var advice: String {
        switch problem {
        case .tooLarge: "Divide it into several files."
        case .notAFile: "A course holds text files only."
        case .disappeared: "Put the file back or mend the link."
        case .system: "Check its permissions."
        }
    }
}
