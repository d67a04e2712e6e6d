import Foundation
import TestSupport
import Testing

/// Damaged files, full disks, locks and wrong clocks, through the built program: a clear message, nothing lost, a way out.
struct DamageTests {
    /// One command for each way into the store.
    private static let commands = [
        [], ["progress"], ["review"], ["quiz", "num-workers"], ["note", "num-workers"], ["search", "worker"],
        ["config", "set", "fuzz", "off"], ["profile"], ["data", "export", "-"], ["data", "import", "export.jsonl"],
        ["data", "backup", "copy.sqlite"], ["data", "doctor"],
        ["data", "doctor", "--rebuild"], ["author", "stats"], ["course", "list"],
    ]

    /// What happened to the file.
    enum Damage: CaseIterable {
        case cutInTheHeader, cutInHalf, cutByAByte, flippedHeader, flippedSchema, flippedEverywhere, zeroed

        func apply(to bytes: inout [UInt8]) {
            switch self {
            case .cutInTheHeader: bytes = Array(bytes.prefix(90))
            case .cutInHalf: bytes = Array(bytes.prefix(bytes.count / 2 / 4096 * 4096))
            case .cutByAByte: bytes.removeLast()
            case .flippedHeader: for place in 16..<40 { bytes[place] ^= 0x10 }
            case .flippedSchema: for place in stride(from: 101, to: 4096, by: 37) { bytes[place] ^= 0x04 }
            case .flippedEverywhere: for place in stride(from: 4096 + 50, to: bytes.count, by: 1_009) { bytes[place] ^= 0x80 }
            case .zeroed: for place in 4096..<bytes.count { bytes[place] = 0 }
            }
        }
    }

    private func withHistory(_ body: (TemporaryFolder, _ hone: ([String]) throws -> ProcessResult) throws -> Void) throws {
        try withTemporaryFolder { (home) throws in
            let environment = ["HONE_DATABASE": home.file("hone.sqlite")]
            let hone = { (arguments: [String]) in
                try HoneExecutable.run(arguments, home: home.path, environment: environment, folder: home.path)
            }
            for note in 0..<5 { #expect(try hone(["note", "num-workers", "note \(note)"]).status == .code(0)) }
            #expect(try hone(["data", "export", "export.jsonl"]).status == .code(0))
            try body(home, hone)
        }
    }

    @Test(arguments: Damage.allCases) func saysWhatIsDamagedAndSavesTheRest(damage: Damage) throws {
        try withHistory { (home, hone) throws in
            let path = home.file("hone.sqlite")
            var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            damage.apply(to: &bytes)
            for command in Self.commands {
                for rest in ["-wal", "-shm", ""] { try? FileManager.default.removeItem(atPath: path + rest) }
                try? FileManager.default.removeItem(atPath: home.file("copy.sqlite"))
                try home.write(bytes, to: "hone.sqlite")
                let result = try hone(command)
                #expect([.code(0), .code(1)].contains(result.status), "\(command) \(result)")
                guard result.status == .code(1) else { continue }
                let words = result.output + result.errors
                let clear = ["damaged", "outdated", "no SQLite database"]
                #expect(clear.contains { words.contains($0) }, "\(command) \(result)")
                #expect(!words.contains("Fatal"))
            }
            let rescue = try hone(["data", "doctor", "--rescue", "rest.jsonl"])
            #expect([.code(0), .code(1)].contains(rescue.status), "\(rescue)")
            if rescue.status == .code(0) {
                let there = try HoneExecutable.run(
                    ["data", "import", "rest.jsonl"], home: home.path, environment: ["HONE_DATABASE": home.file("new.sqlite")],
                    folder: home.path)
                #expect(there.status == .code(0), "\(there)")
            }
        }
    }

    @Test func touchesNoLogWhoseDatabaseIsGone() throws {
        try withHistory { (home, hone) throws in
            let path = home.file("hone.sqlite")
            try FileManager.default.removeItem(atPath: path)
            try home.write("the last answers", to: "hone.sqlite-wal")
            for command in Self.commands {
                let result = try hone(command)
                #expect(result.status == .code(1))
                #expect(result.errors.contains("its log is there and may hold your last answers. Put the database back"), "\(command)")
            }
            #expect(try home.read("hone.sqlite-wal") == "the last answers")
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    /// The size of files is limited from outside (80 blocks of half a kilobyte, or of one), as by a quota: nothing half-written is left, and the history is what it was.
    @Test(arguments: [["data", "export", "new.jsonl"], ["data", "backup", "new.sqlite"], ["data", "doctor", "--rescue", "new.jsonl"]])
    func leavesNothingBehindWhenACopyDoesNotFit(arguments: [String]) throws {
        try withHistory { (home, hone) throws in
            let long = String(repeating: "long ", count: 800)
            for _ in 0..<30 { #expect(try hone(["note", "num-workers", long]).status == .code(0)) }
            let before = try hone(["data", "export", "-"]).output.split(separator: "\n").dropFirst()
            let command = "trap '' XFSZ; ulimit -f 80; exec \"$0\" \"$@\""
            let result = try runProcess(
                "/bin/sh", ["-c", command, HoneExecutable.path] + arguments,
                environment: HoneExecutable.environment(home: home.path).merging(["HONE_DATABASE": home.file("hone.sqlite")]) { $1 },
                folder: home.path)
            #expect(result.status == .code(1), "\(result)")
            #expect(result.errors.contains("new."))
            let left = try FileManager.default.contentsOfDirectory(atPath: home.path).filter { $0.hasPrefix("new.") }
            #expect(left == [])
            #expect(try hone(["data", "export", "-"]).output.split(separator: "\n").dropFirst() == before)
            #expect(try hone(["data", "doctor"]).status == .code(0))
        }
    }

    @Test func goesOnWhenTheClockWasSetBack() throws {
        try withHistory { (home, hone) throws in
            let later = Int(Date().timeIntervalSince1970 * 1000) + 400 * 86_400_000
            let line =
                #"{"hone":"event","id":"000000000000000000000000000000ff","learner":"learner","time":\#(later),"kind":"noted","course":"data-loading","lesson":"num-workers","words":"ahead"}"#
            let export = "{\"hone\":\"export\",\"format\":1}\n\(line)\n{\"hone\":\"end\",\"events\":1}\n"
            try home.write(export, to: "ahead.jsonl")
            let left = try hone(["data", "import", "ahead.jsonl"])
            #expect(left.output.contains("1 events are dated in the future and were left out"))
            #expect(try hone(["data", "import", "ahead.jsonl", "--future"]).output.hasPrefix("1 events are new"))
            let noted = try hone(["note", "num-workers", "behind"])
            #expect(noted.status == .code(0))
            #expect(noted.errors.contains("but your log already reaches"))
            let notes = try hone(["note", "num-workers"]).output
            #expect(notes.contains("ahead") && notes.contains("behind"))
            #expect(try hone(["data", "doctor"]).output.contains("Everything is sound"))
            #expect(try hone(["progress"]).status == .code(0))
        }
    }

    @Test func importsTwoFilesAtOnce() async throws {
        try await withTemporaryFolder { home in
            for part in 0..<2 {
                let lines = (part * 150..<part * 150 + 300).map { number in
                    let id = String(number + 1, radix: 16)
                    return
                        #"{"hone":"event","id":"\#(String(repeating: "0", count: 32 - id.count) + id)","learner":"me","time":\#(number),"kind":"noted","course":"c","lesson":"l\#(number % 5)","words":"n"}"#
                }
                let text = "{\"hone\":\"export\",\"format\":1}\n{\"hone\":\"learner\",\"id\":\"me\",\"name\":\"Me\"}\n"
                try home.write(text + lines.joined(separator: "\n") + "\n{\"hone\":\"end\",\"events\":300}\n", to: "part-\(part).jsonl")
            }
            async let first = Self.importing("part-0.jsonl", home.path)
            async let second = Self.importing("part-1.jsonl", home.path)
            let results = try await [first, second]
            #expect(results.map(\.status) == [.code(0), .code(0)], "\(results)")
            let doctor = try HoneExecutable.run(["data", "doctor"], home: home.path)
            #expect(doctor.output.contains("450 events"), "\(doctor)")
            #expect(doctor.status == .code(0))
        }
    }

    private static func importing(_ file: String, _ home: String) async throws -> ProcessResult {
        try HoneExecutable.run(["data", "import", file], home: home, folder: home)
    }
}
