import LessonCompiler

extension CourseReadError {
    /// What is said to the user, as a part of a sentence.
    var words: String {
        switch self {
        case .noSuchFolder(let path): "there is no folder \(path)"
        case .notAFolder(let path): "\(path) is no folder"
        case .noCourseFile(let folder): "there is no course.yml in \(folder)"
        case .tooManyFiles(let folder): "\(folder) has more than \(CourseSource.maximalFileCount) files"
        case .system(let path, let problem): "\(path): \(problem)"
        }
    }
}
