import LessonCompiler
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct CourseReadingTests {
    @Test func readsLessonsAndDataInFoldersButNotHiddenFilesOrReadmes() throws {
        let folder = try Folder()
        for path in ["course.yml", "b.md", "part/a.md", "README.md", "glossary.md", ".hidden.md", "recordings/r.json", "notes.txt"] {
            try folder.write(path, "text of \(path)")
        }
        let source = try CourseSource.read(folder: folder.path)
        #expect(source.courseFile == Array("text of course.yml".utf8))
        #expect(source.lessons.map(\.path) == ["b.md", "part/a.md"])
        #expect(source.data.keys.sorted() == ["recordings/r.json"])
        #expect(source.unreadable == [])
    }

    @Test func tellsAFolderThatCannotBeRead() throws {
        let folder = try Folder()
        #expect(throws: CourseReadError.noCourseFile(folder: folder.path)) { try CourseSource.read(folder: folder.path) }
        #expect(throws: CourseReadError.noSuchFolder(folder.path + "/no")) { try CourseSource.read(folder: folder.path + "/no") }
        try folder.write("course.yml", "x")
        #expect(throws: CourseReadError.notAFolder(folder.path + "/course.yml")) {
            try CourseSource.read(folder: folder.path + "/course.yml")
        }
    }

    @Test func keepsTheOtherFilesWhenOneCannotBeRead() throws {
        let folder = try Folder()
        try folder.write("course.yml", "x")
        try folder.write("good.md", "x")
        try folder.write("large.md", String(repeating: "x", count: CourseSource.maximalFileSize + 1))
        try folder.write("full.md", String(repeating: "x", count: CourseSource.maximalFileSize))
        #expect(symlink("nowhere", folder.path + "/gone.md") == 0)
        #expect(symlink("loop.md", folder.path + "/loop.md") == 0)
        #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
        let source = try CourseSource.read(folder: folder.path)
        #expect(source.lessons.map(\.path) == ["full.md", "good.md"])
        #expect(
            source.unreadable == [
                .init(path: "gone.md", problem: .disappeared),
                .init(path: "large.md", problem: .tooLarge(CourseSource.maximalFileSize + 1)),
                .init(path: "loop.md", problem: .disappeared), .init(path: "pipe.md", problem: .notAFile),
            ])
    }

    @Test func entersNoFolderThroughALink() throws {
        let folder = try Folder()
        try folder.write("course.yml", "x")
        try folder.write("part/a.md", "x")
        #expect(symlink("..", folder.path + "/part/up") == 0)
        #expect(try CourseSource.read(folder: folder.path).lessons.map(\.path) == ["part/a.md"])
    }
}

/// A temporary folder that goes away with the test.
private final class Folder {
    let path: String

    init() throws {
        var template = Array("/tmp/hone-course-XXXXXX".utf8CString)
        path = try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    deinit { Self.remove(path) }

    func write(_ name: String, _ text: String) throws {
        if let slash = name.lastIndex(of: "/") { mkdir("\(path)/\(name[..<slash])", 0o700) }
        let file = try #require(fopen("\(path)/\(name)", "w"))
        defer { fclose(file) }
        let bytes = Array(text.utf8)
        #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }

    private static func remove(_ path: String) {
        if let stream = opendir(path) {
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
                if name != ".", name != ".." { remove("\(path)/\(name)") }
            }
            closedir(stream)
            rmdir(path)
        } else {
            unlink(path)
        }
        unlink(path)
    }
}
