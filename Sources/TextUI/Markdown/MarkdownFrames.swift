import CourseModel

// Blocks that stand around other blocks: quotations, callouts and lists.
extension MarkdownRenderer {
    /// The least columns that a block inside another one gets.
    private static let leastInnerWidth = 6

    /// Lines with something in front of each: `first` before the first, `rest` before the others.
    ///
    /// Where that leaves too little room, the lines take the whole width, and `first`, unless it is blank or a bar, gets a line of its own.
    func prefixed(
        _ first: StyledLine, _ rest: StyledLine, in frame: Frame, content: (Frame) -> [StyledLine]
    ) -> [StyledLine] {
        var inner = frame
        inner.width -= max(first.width, rest.width)
        guard inner.width >= Self.leastInnerWidth else {
            let marker = first.trimmedAtEnd()
            return (marker == rest.trimmedAtEnd() ? [] : marker.wrapped(to: frame.width)) + content(frame)
        }
        let lines = content(inner)
        return lines.isEmpty ? [first.trimmedAtEnd()].filter { !$0.isEmpty } : lines.prefixed(first, rest)
    }

    func quoteLines(_ blocks: [Block], in frame: Frame) -> [StyledLine] {
        let bar = StyledLine(glyphs.quoteBar + " ", Style(.quote))
        return prefixed(bar, bar, in: loose(frame)) { inner in lines(for: blocks, in: inner).map { $0.over(Style(.quote)) } }
    }

    func calloutLines(_ callout: Callout, _ blocks: [Block], in frame: Frame) -> [StyledLine] {
        let style = Self.style(of: callout)
        let bar = StyledLine(glyphs.quoteBar + " ", style)
        let title = StyledLine(Self.title(of: callout), style.over(.bold))
        return prefixed(bar, bar, in: loose(frame)) { inner in title.wrapped(to: inner.width) + lines(for: blocks, in: inner) }
    }

    func listLines(_ list: List, in frame: Frame) -> [StyledLine] {
        var inner = frame
        inner.listDepth += 1
        inner.isTight = list.isTight
        let markers = markers(of: list, depth: frame.listDepth)
        let items = zip(markers, list.items).map { marker, item in
            prefixed(marker, .spaces(marker.width), in: inner) { lines(for: item.blocks, in: $0) }
        }
        return Array(items.joined(separator: list.isTight ? [] : [.empty]))
    }

    /// What stands before each item: a bullet or a number, and the box of a task. Numbers are aligned at their end.
    private func markers(of list: List, depth: Int) -> [StyledLine] {
        let bullet = glyphs.bullets[min(depth, glyphs.bullets.count - 1)]
        let marks = list.items.indices.map { index in
            guard let start = list.start else { return bullet }
            let (number, isTooLarge) = start.addingReportingOverflow(index)
            return isTooLarge ? bullet : "\(number)."
        }
        let width = marks.map(TextWidth.width).max() ?? 0
        return zip(marks, list.items).map { mark, item in
            StyledLine(mark, .muted).padded(to: width, .right) + StyledLine(" ") + Self.box(of: item)
        }
    }

    private static func box(of item: ListItem) -> StyledLine {
        switch item.isTicked {
        case .none: .empty
        case .some(true): StyledLine("[x] ", .good)
        case .some(false): StyledLine("[ ] ")
        }
    }

    private func loose(_ frame: Frame) -> Frame {
        var result = frame
        result.isTight = false
        return result
    }

    private static func title(of callout: Callout) -> String {
        switch callout {
        case .note: "Note"
        case .tip: "Tip"
        case .important: "Important"
        case .warning: "Warning"
        case .caution: "Caution"
        }
    }

    private static func style(of callout: Callout) -> Style {
        switch callout {
        case .note, .important: .accent
        case .tip: .good
        case .warning: .warning
        case .caution: .bad
        }
    }
}
