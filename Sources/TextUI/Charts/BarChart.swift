/// A bar chart in text: one bar for each row, from 0, with the interval of each value drawn on it.
public struct BarChart: Hashable, Sendable {
    /// One bar.
    public struct Row: Hashable, Sendable {
        /// What the bar is of.
        public let label: String
        /// Its length; nothing is drawn for a negative or not finite one.
        public let value: Double
        /// The ends of the value's interval; `nil` = none is drawn.
        public let interval: ClosedRange<Double>?
        /// The value as text, with its unit: `12.3 ms`.
        public let text: String
        /// A value to mark on the bar, such as a prediction; `nil` = none.
        public let mark: Double?
        /// How the bar looks.
        public let style: Style

        /// Makes a bar.
        public init(
            label: String, value: Double, interval: ClosedRange<Double>? = nil, text: String, mark: Double? = nil, style: Style = .accent
        ) {
            self.label = label
            self.value = value
            self.interval = interval
            self.text = text
            self.mark = mark
            self.style = style
        }
    }

    /// The line above the bars; empty = none.
    public let title: StyledLine
    /// The bars, from top to bottom.
    public let rows: [Row]
    /// What a mark stands for, said in a line below when any row has one; empty = not said.
    public let markMeaning: String
    /// The signs to draw with.
    public let glyphs: Glyphs

    /// Makes a chart.
    public init(title: StyledLine = .empty, rows: [Row], markMeaning: String = "", glyphs: Glyphs = .unicode) {
        self.title = title
        self.rows = rows
        self.markMeaning = markMeaning
        self.glyphs = glyphs
    }

    /// The chart as lines of at most `width` columns (at least 10).
    ///
    /// Label, bar and text stand side by side; where the bar would get less than 8 columns, it stands below them.
    public func lines(width: Int) -> [StyledLine] {
        let width = max(10, width)
        let labelWidth = rows.map { TextWidth.width(of: glyphs.text($0.label)) }.max() ?? 0
        let textWidth = rows.map { TextWidth.width(of: glyphs.text($0.text)) }.max() ?? 0
        let barWidth = width - labelWidth - textWidth - 2
        let bars = barWidth >= 8 ? rows.map { [beside($0, labelWidth, barWidth, textWidth)] } : rows.map { below($0, width) }
        return title.wrappedIfAny(to: width) + bars.joined() + legend(width)
    }

    /// Label, bar and text on one line.
    private func beside(_ row: Row, _ labelWidth: Int, _ barWidth: Int, _ textWidth: Int) -> StyledLine {
        let label = StyledLine(glyphs.text(row.label)).padded(to: labelWidth, .right)
        let bar = bar(row, columns: barWidth).padded(to: barWidth)
        return (label + StyledLine(" ") + bar + StyledLine(" ") + StyledLine(glyphs.text(row.text)).padded(to: textWidth, .right))
            .trimmedAtEnd()
    }

    /// Label and text, the bar below.
    private func below(_ row: Row, _ width: Int) -> [StyledLine] {
        let words = StyledLine(glyphs.text(row.label)) + StyledLine("  ") + StyledLine(glyphs.text(row.text))
        let bar = bar(row, columns: width).trimmedAtEnd()
        return words.wrapped(to: width) + (bar.isEmpty ? [] : [bar])
    }

    private func legend(_ width: Int) -> [StyledLine] {
        guard !markMeaning.isEmpty, rows.contains(where: { $0.mark != nil }) else { return [] }
        return StyledLine([StyledSpan(glyphs.mark, .warning), StyledSpan(" " + glyphs.text(markMeaning), .muted)]).wrapped(to: width)
    }
}

// MARK: - Bars

extension BarChart {
    /// The largest value on the chart; 0 when there is nothing to draw.
    private var largest: Double {
        rows.flatMap { [$0.value, $0.interval?.upperBound, $0.mark].compactMap { $0 } }.filter(\.isFinite).reduce(0, max)
    }

    private func bar(_ row: Row, columns: Int) -> StyledLine {
        guard largest > 0 else { return .empty }
        var signs = filled(row, columns)
        if let interval = row.interval, row.value.isFinite { draw(interval, around: row.value, on: &signs) }
        if let mark = row.mark, mark.isFinite, mark >= 0 { signs[column(mark, signs.count)] = StyledSpan(glyphs.mark, .warning) }
        return StyledLine(signs)
    }

    /// The bar itself, one span a column, blank beyond its end.
    private func filled(_ row: Row, _ columns: Int) -> [StyledSpan] {
        let length = row.value.isFinite ? max(0, row.value / largest) * Double(columns) : 0
        let whole = min(columns, Int(length))
        var signs = Array(repeating: StyledSpan(glyphs.bar, row.style), count: whole)
        let part = Int((length - Double(whole)) * Double(glyphs.partialBars.count + 1))
        if whole < columns, part > 0, part <= glyphs.partialBars.count { signs.append(StyledSpan(glyphs.partialBars[part - 1], row.style)) }
        if signs.isEmpty, length > 0 { signs.append(StyledSpan(glyphs.partialBars.first ?? glyphs.bar, row.style)) }
        return signs + Array(repeating: StyledSpan(" "), count: columns - signs.count)
    }

    /// Draws the interval where it is longer than one column.
    private func draw(_ interval: ClosedRange<Double>, around value: Double, on signs: inout [StyledSpan]) {
        guard interval.lowerBound.isFinite, interval.upperBound.isFinite else { return }
        let low = column(interval.lowerBound, signs.count)
        let high = column(interval.upperBound, signs.count)
        guard low < high else { return }
        for index in low...high { signs[index] = StyledSpan(glyphs.whisker.line) }
        signs[low] = StyledSpan(glyphs.whisker.low)
        signs[high] = StyledSpan(glyphs.whisker.high)
        let middle = column(value, signs.count)
        if middle > low, middle < high { signs[middle] = StyledSpan(glyphs.whisker.value) }
    }

    /// The column in which a value lies.
    private func column(_ value: Double, _ columns: Int) -> Int {
        min(columns - 1, Int(min(1, max(0, value / largest)) * Double(columns)))
    }
}

extension StyledLine {
    /// ``wrapped(to:)``, but no line at all for an empty one.
    func wrappedIfAny(to width: Int) -> [StyledLine] { isEmpty ? [] : wrapped(to: width) }
}
