import Foundation
import LessonCompiler

/// Where the course of a lesson's file is.
enum CourseFolder {
    /// The nearest folder above a file that has a `course.yml`, else the file's own, and the file's path in it. The folder is written as the
    /// file's own was when it is that.
    static func place(of path: String) -> (folder: String, name: String) {
        let written = (path as NSString).deletingLastPathComponent
        let own = URL(fileURLWithPath: path).deletingLastPathComponent()
        var folder = own
        for _ in 0...CourseSource.maximalFolderDepth {
            guard !FileManager.default.fileExists(atPath: folder.appending(path: "course.yml").path) else {
                if folder == own { break }
                return (folder.path, String(URL(fileURLWithPath: path).path.dropFirst(folder.path.count + 1)))
            }
            folder = folder.deletingLastPathComponent()
        }
        return (written.isEmpty ? "." : written, (path as NSString).lastPathComponent)
    }
}
