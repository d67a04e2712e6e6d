/// What was typed, as a pattern of SQLite's full-text search (https://www.sqlite.org/fts5.html#full_text_query_syntax).
///
/// `slow workers "data time` → `"slow" "workers" "data time"*`: every word and phrase is a quoted string, so that nothing in it has a special
/// meaning, all of them must occur, and the last one may be unfinished.
struct SearchPattern: Hashable {
    /// The pattern.
    let text: String

    /// Reads at most the first 1,000 characters and 20 words or phrases of a query; `nil` when there is no word in them.
    init?(_ query: String) {
        let terms = Self.terms(of: query.prefix(1_000)).filter { !$0.isEmpty }
        guard !terms.isEmpty else { return nil }
        text = terms.prefix(20).map { "\"\($0)\"" }.joined(separator: " ") + "*"
    }

    /// Words, and phrases in double quotes; a quote that is never closed ends at the end.
    private static func terms(of query: Substring) -> [String] {
        var terms: [String] = []
        for (index, part) in query.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            let words = part.split { !$0.isLetter && !$0.isNumber }.map(String.init)
            terms += index.isMultiple(of: 2) ? words : [words.joined(separator: " ")]
        }
        return terms
    }
}
