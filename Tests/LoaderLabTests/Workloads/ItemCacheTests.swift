import CourseModel
import Foundation
import TestSupport
import Testing

@testable import LoaderLab

@Suite struct ItemCacheTests {
    private let shape = ImageShape(width: 64, height: 48, quality: 80, outputSize: 16)

    /// Prepares eight files; returns how many had to be made, by the first report.
    private func prepare(_ folder: TemporaryFolder, count: Int = 8) throws -> Int {
        var made = 0
        try ItemCache(cacheFolder: folder.path, files: shape)
            .prepare(count: count, report: { done, total in made = max(made, total - done) }, shouldStop: { false })
        return made
    }

    @Test func makesFilesOnceAndMendsWhatIsBroken() throws {
        try withTemporaryFolder { folder in
            #expect(try prepare(folder) == 8)
            #expect(try prepare(folder) == 0)
            let third = ItemCache(cacheFolder: folder.path, files: shape).path(3)
            let original = try Data(contentsOf: URL(fileURLWithPath: third))
            try Data(original.prefix(100)).write(to: URL(fileURLWithPath: third))
            #expect(try prepare(folder) == 1)
            #expect(try Data(contentsOf: URL(fileURLWithPath: third)) == original)
            try FileManager.default.removeItem(atPath: third)
            #expect(try prepare(folder) == 1)
            try FileManager.default.removeItem(atPath: folder.file(shape.folderName + "/manifest.txt"))
            #expect(try prepare(folder) == 8)
            #expect(try prepare(folder, count: 10) == 2)
        }
    }

    @Test func leavesOnlyWholeFiles() throws {
        try withTemporaryFolder { folder in
            _ = try prepare(folder)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.file(shape.folderName))
            #expect(names.sorted() == (0..<8).map { "0000\($0).jpg" } + ["manifest.txt"])
        }
    }

    @Test func saysWhyAFolderCannotBeUsed() throws {
        try withTemporaryFolder { folder in
            let file = try folder.write("in the way", to: "cache")
            _ = #expect(throws: ExperimentFailure.cacheUnusable(path: file, problem: "Not a directory")) {
                try ItemCache(cacheFolder: file, files: shape).prepare(count: 1, report: { _, _ in }, shouldStop: { false })
            }
        }
    }

    @Test func keepsWhatWasMadeBeforeAStop() throws {
        try withTemporaryFolder { folder in
            var left = 5
            _ = #expect(throws: LoaderStopped.self) {
                try ItemCache(cacheFolder: folder.path, files: shape).prepare(count: 8, report: { _, _ in }) {
                    // Eight looks at files that are not there, then files are made.
                    left -= 1
                    return left < -8
                }
            }
            let missing = try prepare(folder)
            #expect(missing < 8)
        }
    }

    @Test func namesAFileThatBreaksDuringARun() throws {
        try withTemporaryFolder { folder in
            _ = try prepare(folder)
            let cache = ItemCache(cacheFolder: folder.path, files: shape)
            let loader = try ImageWorkload(cache: cache, shape: shape, count: 8).makeLoader(stream: SeededStream(base: 1, worker: 0))
            let buffer = try #require(BatchBuffer(capacity: shape.itemSize))
            try loader.load(2, into: buffer.floats)
            try folder.write("not a picture", to: shape.folderName + "/00002.jpg")
            #expect(throws: ItemProblem.self) { try loader.load(2, into: buffer.floats) }
            try FileManager.default.removeItem(atPath: cache.path(2))
            #expect(throws: ItemProblem(problem: "\(cache.path(2)): No such file or directory")) { try loader.load(2, into: buffer.floats) }
        }
    }

    @Test func normalisesItemsAndRepeatsThemForTheSameStream() throws {
        try withTemporaryFolder { folder in
            _ = try prepare(folder)
            let workload = ImageWorkload(cache: ItemCache(cacheFolder: folder.path, files: shape), shape: shape, count: 8)
            func item(worker: Int) throws -> [Float] {
                let buffer = try #require(BatchBuffer(capacity: shape.itemSize))
                try workload.makeLoader(stream: SeededStream(base: 1, worker: worker)).load(5, into: buffer.floats)
                return Array(buffer.floats)
            }
            let values = try item(worker: 0)
            #expect(values.allSatisfy { (-2.2...2.7).contains($0) })
            #expect(Set(values).count > 100)
            #expect(try item(worker: 0) == values)
            #expect(try item(worker: 1) != values)
        }
    }
}
