import Testing

@testable import TextUI

@Suite struct TextWidthTests {
    @Test(arguments: [
        ("", 0), ("hone", 4), ("Größe", 5), ("e\u{301}", 1), ("日本語", 6), ("ｱｲｳ", 3), ("Ａ", 2), ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2),
        ("नमस्ते", 4), ("שָׁלוֹם", 4), ("ไทย", 3), ("→≤±…", 4), ("│─┼█", 4), ("✓", 1), ("☑", 1),
        ("😀", 2), ("👩‍💻", 2), ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇩🇪", 2), ("🇩", 1), ("🏴\u{E0067}\u{E0062}\u{E007F}", 2), ("1\u{FE0F}\u{20E3}", 2),
        ("❤", 1), ("❤\u{FE0F}", 2), ("❤\u{FE0E}", 1), ("⌚", 2), ("⌚\u{FE0E}", 1), ("☁\u{FE0F}", 2), ("🏳\u{FE0F}\u{200D}🌈", 2),
        ("❤\u{FE0F}\u{200D}🔥", 2),
    ])
    func countsColumnsOfClusters(text: String, columns: Int) {
        #expect(TextWidth.width(of: text) == columns)
    }

    @Test(arguments: [WidthTable.wide, WidthTable.zero])
    func searchesInTablesThatAscend(table: [UInt32]) {
        #expect(table.count.isMultiple(of: 2))
        #expect(zip(table, table.dropFirst()).enumerated().allSatisfy { $0 % 2 == 0 ? $1.0 <= $1.1 : $1.0 < $1.1 })
    }

    /// Holds the generated table against the character database of the standard library, which may be of an older Unicode version.
    @Test func agreesWithTheStandardLibrary() {
        let scalars = (0x300...0x1FFFF).compactMap { Unicode.Scalar(UInt32($0)) }
        let wrong = scalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: TextWidth.width(of: scalar) != 0
            default: scalar.properties.isEmojiPresentation && !scalar.isRegionalIndicator && TextWidth.width(of: scalar) != 2
            }
        }
        #expect(wrong == [])
    }
}

extension Unicode.Scalar {
    fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }
}
