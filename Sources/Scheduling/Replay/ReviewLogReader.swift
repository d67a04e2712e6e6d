import CourseModel

/// Reads the lines of a review log, one after the other.
struct ReviewLogReader {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private let limits: ReviewLog.Limits
    private var columns = ReviewLogColumns.standard
    private var fields = CSVFields()
    private var cards = CardTable()
    private var reviews: [LoggedReview] = []
    private var problems: [ReviewLog.LineProblem] = []
    private var problemCount = 0
    private var timeStyle: ReviewLog.TimeStyle?

    init(limits: ReviewLog.Limits) { self.limits = limits }

    /// What was read.
    var log: ReviewLog {
        ReviewLog(cards: cards.ids, reviews: reviews, problems: problems, problemCount: problemCount, timeStyle: timeStyle)
    }

    /// Reads all lines.
    ///
    /// - Returns: why the file is refused, or `nil`.
    mutating func read(_ file: Bytes) -> ReviewLog.Refusal? {
        // Most lines have some forty bytes; growing a long list costs as much as reading it.
        reviews.reserveCapacity(min(file.count / 40, limits.reviews))
        var start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var (number, isFirst) = (0, true)
        while start < file.count {
            var end = start
            while end < file.count, file[end] != UInt8(ascii: "\n") { end += 1 }
            number += 1
            let line = Self.trimmed(Bytes(rebasing: file[start..<end]))
            start = end + 1
            guard !line.isEmpty else { continue }
            if isFirst, let header = header(line) {
                if let missing = header.missing { return .missingColumns(missing) }
                columns = header.columns
            } else if let fact = add(line) {
                note(fact, line: number)
            }
            isFirst = false
            if reviews.count > limits.reviews { return .tooManyReviews(limit: limits.reviews) }
        }
        return nil
    }

    private static func trimmed(_ line: Bytes) -> Bytes {
        line.last == UInt8(ascii: "\r") ? Bytes(rebasing: line.dropLast()) : line
    }

    private mutating func note(_ fact: ReviewLog.LineFact, line: Int) {
        problemCount += 1
        if problems.count < limits.problems { problems.append(ReviewLog.LineProblem(line: line, fact: fact)) }
    }

    /// The columns that a header names; `nil` when the line is none.
    private mutating func header(_ line: Bytes) -> (columns: ReviewLogColumns, missing: [String]?)? {
        guard line.count <= limits.lineBytes, fields.split(line) else { return nil }
        return ReviewLogColumns.named(by: (0..<min(fields.count, CSVFields.most)).map { quoted(fields.bytes($0, of: line)) })
    }

    /// Reads one review.
    ///
    /// - Returns: what is wrong with the line, or `nil`.
    private mutating func add(_ line: Bytes) -> ReviewLog.LineFact? {
        guard line.count <= limits.lineBytes else { return .tooLong(bytes: line.count) }
        guard fields.split(line) else { return .quote }
        guard fields.count > columns.last else { return .fieldCount(found: fields.count, expected: columns.last + 1) }
        let card = fields.bytes(columns.card, of: line)
        guard !card.isEmpty, card.count <= limits.cardIDBytes else { return .cardID(quoted(card)) }
        let ratingField = fields.bytes(columns.rating, of: line)
        guard let rating = Self.rating(ratingField) else { return .rating(quoted(ratingField)) }
        let durationField = fields.bytes(columns.duration, of: line)
        let duration = ReviewTime.thousandths(durationField)
        guard durationField.isEmpty || (duration ?? -1) >= 0 else { return .duration(quoted(durationField)) }
        let timeField = fields.bytes(columns.time, of: line)
        guard let time = time(timeField) else { return .time(quoted(timeField)) }
        reviews.append(
            LoggedReview(card: cards.number(of: card), rating: rating, time: Instant(rawValue: time), duration: duration.map { $0 / 1000 }))
        return nil
    }

    /// The time in milliseconds, in the style of the first time.
    private mutating func time(_ field: Bytes) -> Int64? {
        guard let written = ReviewTime.written(field) else { return nil }
        let style = timeStyle ?? written.style
        guard let time = written.milliseconds(as: style) else { return nil }
        timeStyle = style
        return time
    }

    private static func rating(_ field: Bytes) -> Rating? {
        guard field.count == 1 else { return nil }
        return Rating(rawValue: Int(field[0]) - Int(UInt8(ascii: "0")))
    }

    private func quoted(_ field: Bytes) -> String { String(decoding: field.prefix(40), as: UTF8.self) }
}
