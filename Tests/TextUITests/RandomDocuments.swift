import CourseModel

/// Seeded random document trees with words of all scripts, for properties that must hold for any document.
struct RandomDocuments {
    private var generator: SeededGenerator
    /// The words used, in reading order.
    private(set) var words: [String] = []

    init(seed: UInt64) { generator = SeededGenerator(seed) }

    private static let vocabulary = [
        "loader", "worker", "num_workers=4", "日本語", "naïve", "👩‍💻", "extraordinarily-long-compound-word", "e\u{301}tude", "x", "1.5\u{A0}s",
        "한국어",
        "https://example.org/a/b?c=d", "नमस्ते", "❤\u{FE0F}",
    ]

    mutating func blocks(depth: Int = 0) -> [Block] { (0..<Int.random(in: 1...4, using: &generator)).map { _ in block(depth) } }

    private mutating func block(_ depth: Int) -> Block {
        switch Int.random(in: 0...(depth < 3 ? 9 : 4), using: &generator) {
        case 0: .heading(level: Int.random(in: 1...6, using: &generator), text())
        case 1: .code(language: nil, text: (0..<3).map { _ in text().plainText }.joined(separator: "\n"))
        case 2, 3: .paragraph(text())
        case 4: .table(table())
        case 5: .quote(blocks(depth: depth + 1))
        case 6: .callout(.tip, blocks(depth: depth + 1))
        case 7: .footnote(label: "1", blocks(depth: depth + 1))
        default: .list(list(depth))
        }
    }

    private mutating func list(_ depth: Int) -> List {
        let items = (0..<2).map { _ in
            ListItem(isTicked: [nil, true, false].randomElement(using: &generator) ?? nil, blocks: blocks(depth: depth + 2))
        }
        return List(start: Bool.random(using: &generator) ? 9 : nil, isTight: Bool.random(using: &generator), items: items)
    }

    private mutating func table() -> Table {
        let columns = Int.random(in: 1...6, using: &generator)
        let rows = (0..<3).map { _ in (0..<columns).map { _ in text(upTo: 3) } }
        return Table(alignments: [.right, .center], header: rows[0], rows: Array(rows.dropFirst()))
    }

    private mutating func text(upTo most: Int = 12) -> [Inline] {
        (0..<Int.random(in: 1...most, using: &generator)).flatMap { _ -> [Inline] in
            let word = Self.vocabulary.randomElement(using: &generator) ?? ""
            words.append(word)
            return [inline(word), Bool.random(using: &generator) ? .softBreak : .text(" ")]
        }
    }

    private mutating func inline(_ word: String) -> Inline {
        switch Int.random(in: 0...5, using: &generator) {
        case 0: .code(word)
        case 1: .emphasis([.strong([.text(word)])])
        case 2: .link(destination: word, [.text(word)])
        default: .text(word)
        }
    }
}
