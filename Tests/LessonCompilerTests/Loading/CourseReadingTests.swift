@testable import LessonCompiler
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct CourseReadingTests {
    @Test func readsLessonsAndDataInFoldersButNotHiddenFilesOrReadmes() throws {
        try withTemporaryFolder { folder in
            for path in ["course.yml", "b.md", "part/a.md", "README.md", "glossary.md", ".hidden.md", "recordings/r.json", "notes.txt"] {
                try folder.write("text of \(path)", to: path)
            }
            let source = try CourseSource.read(folder: folder.path)
            #expect(source.courseFile == Array("text of course.yml".utf8))
            #expect(source.lessons.map(\.path) == ["b.md", "part/a.md"])
            #expect(source.data.keys.sorted() == ["glossary.md", "recordings/r.json"])
            #expect(source.unreadable == [])
        }
    }

    @Test func tellsAFolderThatCannotBeRead() throws {
        try withTemporaryFolder { folder in
            #expect(throws: CourseReadError.noCourseFile(folder: folder.path)) { try CourseSource.read(folder: folder.path) }
            #expect(throws: CourseReadError.noSuchFolder(folder.path + "/no")) { try CourseSource.read(folder: folder.path + "/no") }
            try folder.write("x", to: "course.yml")
            #expect(throws: CourseReadError.notAFolder(folder.path + "/course.yml")) {
                try CourseSource.read(folder: folder.path + "/course.yml")
            }
        }
    }

    @Test func keepsTheOtherFilesWhenOneCannotBeRead() throws {
        try withTemporaryFolder { folder in
            try folder.write("x", to: "course.yml")
            try folder.write("x", to: "good.md")
            try folder.write(String(repeating: "x", count: CourseSource.maximalFileSize + 1), to: "large.md")
            try folder.write(String(repeating: "x", count: CourseSource.maximalFileSize), to: "full.md")
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
    }

    @Test func tellsAFileThatGoesWhileTheFolderIsRead() throws {
        try withTemporaryFolder { folder in
            for path in ["course.yml", "a.md", "b.md", "b.key.yml", "part/c.md"] { try folder.write("x", to: path) }
            let goes = Set(["b.md", "b.key.yml", "part/c.md"].map { "\(folder.path)/\($0)" })
            let source = try CourseSource.read(folder: folder.path) { path in
                if goes.contains(path) { unlink(path) }
                return FileReading.read(path)
            }
            #expect(source.lessons.map(\.path) == ["a.md"])
            #expect(source.data.isEmpty)
            #expect(
                source.unreadable == ["b.key.yml", "b.md", "part/c.md"].map { CourseSource.Unreadable(path: $0, problem: .disappeared) })
            let found = compact(compiler.compile(source)).filter { $0.hasSuffix("[unreadable-file]") }
            #expect(
                found
                    == ["b.key.yml", "b.md", "part/c.md"].map {
                        "\($0):1:1: error: the file is not there, or a symbolic link leads nowhere [unreadable-file]"
                    })
        }
    }

    @Test func tellsACourseFileThatGoesWhileTheFolderIsRead() throws {
        try withTemporaryFolder { folder in
            for path in ["course.yml", "a.md"] { try folder.write("x", to: path) }
            #expect(throws: CourseReadError.noCourseFile(folder: folder.path)) {
                try CourseSource.read(folder: folder.path) { path in
                    unlink(folder.path + "/course.yml")
                    return FileReading.read(path)
                }
            }
        }
    }

    @Test func readsOneLessonAloneWithWhatItNeeds() throws {
        try withTemporaryFolder { folder in
            for path in ["course.yml", "a.md", "b.md", "b.key.yml", "r.json"] { try folder.write("x", to: path) }
            let source = try CourseSource.read(folder: folder.path, only: "b.md")
            #expect(source.lessons.map(\.path) == ["b.md"])
            #expect(source.data.keys.sorted() == ["b.key.yml", "r.json"])
            #expect(unlink(folder.path + "/course.yml") == 0)
            #expect(try CourseSource.read(folder: folder.path, only: "b.md").lessons.map(\.path) == ["b.md"])
        }
    }

    @Test func entersNoFolderThroughALink() throws {
        try withTemporaryFolder { folder in
            try folder.write("x", to: "course.yml")
            try folder.write("x", to: "part/a.md")
            #expect(symlink("..", folder.path + "/part/up") == 0)
            #expect(try CourseSource.read(folder: folder.path).lessons.map(\.path) == ["part/a.md"])
        }
    }
}
