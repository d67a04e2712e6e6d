import CourseModel

extension ReviewLog {
    /// Reads comma-separated lines `card_id,review_rating,review_time,review_duration`.
    ///
    /// - A first line that names `card_id` is a header: then the columns may stand in any order, further ones are left out, and
    ///   `review_duration` may be missing. Without a header the four stand in this order, the last may be missing.
    /// - The time is milliseconds since 1970 (as in the review-log schema of <https://pypi.org/project/fsrs-optimizer/>), seconds since
    ///   1970, or a date and time (`2026-01-31T12:00:00Z`; UTC without a zone). The first time of the file says which is meant: a number is
    ///   seconds when it lies in 10⁹..<10¹¹ (2001 to 5138 in seconds; January 1970 to 1973 in milliseconds), milliseconds otherwise.
    ///   What is finer than a millisecond is cut off.
    /// - The duration is in milliseconds; it may be empty.
    /// - Lines may end in CR LF; empty lines are passed over; a line that can't be read is a ``LineProblem`` and the rest is read.
    ///
    /// ```
    /// card_id,review_rating,review_time,review_duration
    /// 42,3,1735689600000,4200
    /// ```
    /// - Throws: ``Refusal`` when the file is too large or its header lacks a column.
    public init(csv: [UInt8], limits: Limits = Limits()) throws(Refusal) {
        guard csv.count <= limits.bytes else { throw .tooLarge(bytes: csv.count, limit: limits.bytes) }
        var reader = ReviewLogReader(limits: limits)
        let refusal = csv.withUnsafeBufferPointer { reader.read($0) }
        if let refusal { throw refusal }
        self = reader.log
    }
}
