import TestSupport
import Testing

/// No mode, search, read or report prints a key, a ticked choice, a hint, an outcome or an explanation before the answer.
struct SpoilerTests {
    /// Every way to look at the shipped lesson without answering or predicting anything.
    private static let ways: [(arguments: [String], input: String)] = [
        ([], ""), (["course", "list"], ""), (["read", "num-workers"], ""), (["progress"], ""), (["progress", "--report", "-"], ""),
        (["learn", "num-workers"], String(repeating: "k\n\n?\n", count: 60)),
        (["quiz", "num-workers"], String(repeating: "\n?\nr\n", count: 40)),
        (["learn", "num-workers"], "s\n8\n\nb\nb\nq\n"), (["search", "overlap"], ""), (["search", "workers"], ""),
        (["search", "smallest"], ""),
        (["search", "illustrative"], ""), (["search", "valley"], ""), (["note", "num-workers"], ""), (["lab", "--help"], ""),
    ]

    @Test func printsNoKeyBeforeAnAnswerInAnyMode() throws {
        let secrets = LessonSecrets(markdown: try Repository.text("lessons/data-loading/num-workers.md")).all
        #expect(secrets.count > 60)
        try withTemporaryFolder { home in
            for way in Self.ways {
                let result = try HoneExecutable.run(way.arguments, home: home.path, input: way.input)
                let shown = WordText(result.output + result.errors).text
                #expect(!result.output.contains("[x]") && !result.output.contains("☑"))
                for secret in secrets where shown.contains(secret) { Issue.record("\(way.arguments) prints “\(secret)”") }
            }
        }
    }

    @Test func printsEveryKeyWhenAskedTo() throws {
        let secrets = LessonSecrets(markdown: try Repository.text("lessons/data-loading/num-workers.md"))
        try withTemporaryFolder { home in
            let shown = WordText(try HoneExecutable.run(["read", "num-workers", "--keys"], home: home.path).output).text
            for secret in secrets.hints + secrets.explanations where !shown.contains(secret) { Issue.record("“\(secret)” is missing") }
        }
    }
}

/// A text as its words alone: lower case, one space between, no markup. So a line break or a table does not hide anything.
struct WordText {
    let text: String

    init(_ source: String) {
        let words = source.lowercased().split { !($0.isLetter || $0.isNumber) }
        text = " " + words.joined(separator: " ") + " "
    }

    /// The first words, enough to be unmistakable; `nil` for a text of fewer than five.
    static func beginning(of source: String) -> String? {
        let words = WordText(source).text.split(separator: " ")
        return words.count < 5 ? nil : " " + words.prefix(9).joined(separator: " ") + " "
    }
}

/// What a lesson's file holds back, found by reading its Markdown line by line: independent of the compiler.
struct LessonSecrets {
    /// Hints of questions.
    private(set) var hints: [String] = []
    /// Paragraphs after `question` and `experiment` blocks, up to the next heading or rule.
    private(set) var explanations: [String] = []
    /// References, ideas, feedback lines and outcomes.
    private(set) var keys: [String] = []

    /// Everything.
    var all: [String] { hints + explanations + keys }

    init(markdown: String) {
        var block: [String]?
        var paragraph: [String]?
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [""] {
            if line == "```question" || line == "```experiment" {
                block = []
            } else if line == "```", let lines = block {
                readBlock(lines)
                (block, paragraph) = (nil, [])
            } else if block != nil {
                block?.append(line)
            } else if line.hasPrefix("#") || line == "---" {
                close(&paragraph)
                paragraph = nil
            } else if line.hasPrefix("  >") {
                if !line.hasPrefix("  > after") { keys += [WordText.beginning(of: line)].compactMap { $0 } }
            } else if paragraph != nil {
                if line.isEmpty { close(&paragraph) } else { paragraph?.append(line) }
            }
        }
    }

    /// Ends a paragraph of an explanation. Tables are laid out anew for the window, so their lines cannot be looked for; the words around
    /// them can.
    private mutating func close(_ paragraph: inout [String]?) {
        guard let lines = paragraph, let first = lines.first, !first.hasPrefix("|"), !first.hasPrefix("Source:") else {
            paragraph = paragraph.map { _ in [] }
            return
        }
        explanations += [WordText.beginning(of: lines.joined(separator: " "))].compactMap { $0 }
        paragraph = []
    }

    /// The texts in a YAML block: values of the keys that hold words, and the items of `hints`.
    private mutating func readBlock(_ lines: [String]) {
        var key = ""
        for (index, line) in lines.enumerated() {
            let trimmed = String(line.drop { $0 == " " || $0 == "-" })
            if let colon = trimmed.firstIndex(of: ":"), trimmed[..<colon].allSatisfy({ $0.isLetter || $0 == "_" }) {
                key = String(trimmed[..<colon])
                let value = trimmed[trimmed.index(after: colon)...]
                let text = value.contains(">") ? lines[index...].dropFirst().prefix(2).joined(separator: " ") : String(value)
                if Self.secretKeys.contains(key) { keys += [WordText.beginning(of: text)].compactMap { $0 } }
            } else if key == "hints", line.contains("- ") {
                hints += [WordText.beginning(of: trimmed)].compactMap { $0 }
            }
        }
    }

    private static let secretKeys: Set = ["reference", "says", "hit", "feedback", "show"]
}
