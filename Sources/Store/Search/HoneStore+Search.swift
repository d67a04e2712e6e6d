public import CourseModel

extension HoneStore {
    /// Where words are found in titles, text, metrics, pitfalls and question prompts; best places first.
    ///
    /// All words must occur, in any form (`workers` finds `worker`); the last one may be unfinished; words in double quotes are a phrase.
    /// Keys, options, explanations, hints and what follows an experiment are not searched at all, drafts neither. The key result of a lesson
    /// is searched only for a learner who has predicted all its experiments that ask for it, as ``Disclosure`` demands.
    ///
    /// - Parameters:
    ///   - query: what was typed, at most 1,000 characters of it are looked at. No character has a special meaning but the double quote.
    ///   - learner: for whom; `nil` = someone who has predicted nothing.
    ///   - course: only in this course; `nil` = in all.
    ///   - limit: at most so many places.
    /// - Throws: ``StoreError/badSearch(query:)`` when there is no word in the query.
    public func search(
        _ query: String, learner: Learner.ID? = nil, course: Course.ID? = nil, limit: Int = 20
    ) throws(StoreError) -> [SearchHit] {
        guard let pattern = SearchPattern(query) else { throw .badSearch(query: query) }
        return try read { db in try SearchReader(db).hits(for: pattern, learner: learner, course: course, limit: limit) }
    }
}
