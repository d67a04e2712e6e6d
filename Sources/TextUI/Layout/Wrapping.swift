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
        var wrapper = WordWrapper(spans: spans, limit: max(1, width))
        return wrapper.lines()
    }

    /// The line cut into lines of at most `width` columns, spaces and all, if possible after a space or a divider: for code.
    ///
    /// - Parameter width: At least 1.
    public func chopped(to width: Int) -> [StyledLine] {
        guard self.width > max(1, width) else { return [self] }
        var wrapper = WordWrapper(spans: spans, limit: max(1, width))
        return wrapper.choppedLines()
    }
}

/// Greedy line breaking over the clusters of a line.
private struct WordWrapper {
    /// One grapheme cluster with the span it comes from.
    struct Sign {
        let character: Character
        let width: Int
        let span: Int
    }

    private let spans: [StyledSpan]
    private let limit: Int
    private var signs: [Sign] = []
    private var result: [StyledLine] = []

    init(spans: [StyledSpan], limit: Int) {
        self.spans = spans
        self.limit = limit
        for (index, span) in spans.enumerated() {
            for character in span.text {
                let width = TextWidth.width(of: character)
                signs.append(
                    width > limit ? Sign(character: "?", width: 1, span: index) : Sign(character: character, width: width, span: index))
            }
        }
    }

    /// Breaks by words.
    mutating func lines() -> [StyledLine] {
        var start = 0
        while start < signs.count {
            let end = lineEnd(from: start)
            result.append(line(start..<withoutTrailingSpaces(start, end)))
            start = afterSpaces(end)
        }
        return result.isEmpty ? [.empty] : result
    }

    /// Cuts at the limit.
    mutating func choppedLines() -> [StyledLine] {
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
        while end > earliest, !LineBreaks.dividesWord(signs[end - 1].character) { end -= 1 }
        return end > earliest ? end : full
    }

    private func mayBreak(before index: Int) -> Bool {
        isSpace(index - 1)
            || LineBreaks.areAllowed(
                between: signs[index - 1].character, signs[index - 1].width, and: signs[index].character,
                signs[index].width, before: index >= 2 ? signs[index - 2].character : nil)
    }

    private func isSpace(_ index: Int) -> Bool { LineBreaks.isSpace(signs[index].character) }

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
        var next = range.lowerBound
        while next < range.upperBound {
            let span = signs[next].span
            var text = ""
            var width = 0
            while next < range.upperBound, signs[next].span == span {
                text.append(signs[next].character)
                width += signs[next].width
                next += 1
            }
            line.append(StyledSpan(clean: text, like: spans[span], width: width))
        }
        return line
    }
}
