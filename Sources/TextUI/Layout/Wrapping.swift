extension StyledLine {
    /// The line broken by words into lines of at most `width` columns; styles are kept.
    ///
    /// Breaks stand at spaces (dropped there), after a hyphen between letters, and between East Asian signs (not before closing or after
    /// opening punctuation); never at a no-break space or inside a grapheme cluster. A word that is wider than a whole line is cut.
    /// Takes time linear in the length. An empty line stays one empty line.
    ///
    /// - Parameter width: At least 1.
    public func wrapped(to width: Int) -> [StyledLine] {
        guard self.width > max(1, width) else { return [self] }
        return LineBreaker(spans, limit: max(1, width)).lines()
    }

    /// The line cut into lines of at most `width` columns, spaces and all, if possible after a space or a divider: for code.
    ///
    /// - Parameter width: At least 1.
    public func chopped(to width: Int) -> [StyledLine] {
        guard self.width > max(1, width) else { return [self] }
        return LineBreaker(spans, limit: max(1, width)).choppedLines()
    }
}

/// Greedy line breaking over the clusters of a line.
private struct LineBreaker {
    /// One grapheme cluster.
    struct Sign {
        /// Where it begins in the text of its span.
        let start: String.Index
        let span: Int
        let width: Int
        let traits: BreakTraits
    }

    private let spans: [StyledSpan]
    private let limit: Int
    private var signs: [Sign] = []

    init(_ spans: [StyledSpan], limit: Int) {
        self.spans = spans.map { $0.narrowed(to: limit) }
        self.limit = limit
        signs.reserveCapacity(spans.reduce(0) { $0 + $1.width })
        for (index, span) in self.spans.enumerated() {
            if span.isASCII { addASCII(span.text, index) } else { add(span.text, index) }
        }
    }

    private mutating func addASCII(_ text: String, _ span: Int) {
        for index in text.utf8.indices {
            signs.append(Sign(start: index, span: span, width: 1, traits: .ascii(text.utf8[index])))
        }
    }

    private mutating func add(_ text: String, _ span: Int) {
        for index in text.indices {
            let width = TextWidth.width(of: text[index])
            signs.append(Sign(start: index, span: span, width: width, traits: BreakTraits(text.unicodeScalars[index], width: width)))
        }
    }

    /// Breaks by words.
    func lines() -> [StyledLine] {
        var result: [StyledLine] = []
        var start = 0
        while start < signs.count {
            let end = lineEnd(from: start)
            result.append(line(start..<withoutTrailingSpaces(start, end)))
            start = afterSpaces(end)
        }
        return result
    }

    /// Cuts at the limit.
    func choppedLines() -> [StyledLine] {
        var result: [StyledLine] = []
        var start = 0
        while start < signs.count {
            let full = reach(from: start)
            let end = full == signs.count ? full : cut(from: start, before: full)
            result.append(line(start..<end))
            start = end
        }
        return result
    }

    /// The first sign that no longer fits on a line that begins at `start`; always beyond `start`.
    private func reach(from start: Int) -> Int {
        var end = start
        var columns = 0
        while end < signs.count, columns + signs[end].width <= limit {
            columns += signs[end].width
            end += 1
        }
        return end
    }

    /// Where the line that begins at `start` ends: at the last place for a break that fits, else where the line is full.
    private func lineEnd(from start: Int) -> Int {
        let full = reach(from: start)
        if full == signs.count || isSpace(full) { return full }
        var end = full
        while end > start, !mayBreak(before: end) { end -= 1 }
        return withoutTrailingSpaces(start, end) > start ? end : cut(from: start, before: full)
    }

    /// Where to cut a word that is too long: after a sign that divides it in the second half of the line, else where the line is full.
    private func cut(from start: Int, before full: Int) -> Int {
        let earliest = start + (full - start + 1) / 2
        var end = full
        while end > earliest, !signs[end - 1].traits.contains(.divider) { end -= 1 }
        return end > earliest ? end : full
    }

    private func mayBreak(before index: Int) -> Bool {
        let before = index >= 2 ? signs[index - 2].traits : []
        return BreakTraits.allowBreak(between: signs[index - 1].traits, and: signs[index].traits, before: before)
    }

    private func isSpace(_ index: Int) -> Bool { signs[index].traits.contains(.space) }

    private func withoutTrailingSpaces(_ start: Int, _ end: Int) -> Int {
        var last = end
        while last > start, isSpace(last - 1) { last -= 1 }
        return last
    }

    private func afterSpaces(_ index: Int) -> Int {
        var next = index
        while next < signs.count, isSpace(next) { next += 1 }
        return next
    }

    /// The signs of a range as spans again.
    private func line(_ range: Range<Int>) -> StyledLine {
        var line = StyledLine.empty
        var first = range.lowerBound
        while first < range.upperBound {
            let span = spans[signs[first].span]
            var next = first
            var width = 0
            while next < range.upperBound, signs[next].span == signs[first].span {
                width += signs[next].width
                next += 1
            }
            let isLast = next == signs.count || signs[next].span != signs[first].span
            let text = span.text[signs[first].start..<(isLast ? span.text.endIndex : signs[next].start)]
            line.append(StyledSpan(clean: String(text), like: span, width: width))
            first = next
        }
        return line
    }
}

extension StyledSpan {
    /// Whether the text is ASCII only: no other text has as many bytes as columns.
    fileprivate var isASCII: Bool { text.utf8.count == width }

    /// The span with `?` for every cluster that is wider than a whole line.
    fileprivate func narrowed(to limit: Int) -> StyledSpan {
        guard !isASCII, text.contains(where: { TextWidth.width(of: $0) > limit }) else { return self }
        return StyledSpan(String(text.map { TextWidth.width(of: $0) > limit ? "?" : $0 }), style, link: link)
    }
}
