import Testing
import TextUI

@Suite struct ChartTests {
    private func chart(_ glyphs: Glyphs = .unicode) -> BarChart {
        let values: [(String, Double, ClosedRange<Double>?, String, Double?)] = [
            ("0", 251, 230...272, "251 ms", nil), ("4", 79, 78...80, "79 ms", 120), ("16", 133, nil, "133 ms", nil),
        ]
        let rows = values.map { BarChart.Row(label: $0.0, value: $0.1, interval: $0.2, text: $0.3, mark: $0.4) }
        return BarChart(title: "iteration time", rows: rows, markMeaning: "your prediction", glyphs: glyphs)
    }

    @Test func drawsBarsWithIntervalsAndMarks() {
        #expect(
            picture(chart().lines(width: 50)) == """
                iteration time
                 0 █████████████████████████████████├──┼──┤ 251 ms
                 4 ███████████▌     ◆                        79 ms
                16 ███████████████████▌                     133 ms
                ◆ your prediction
                """)
    }

    @Test func drawsInASCIIAtTwentyColumns() {
        #expect(
            picture(chart(.ascii).lines(width: 20)) == """
                iteration time
                 0 ########[] 251 ms
                 4 ##  x       79 ms
                16 ####       133 ms
                x your prediction
                """)
    }

    @Test func putsBarsBelowTheirLabelsWhereThereIsNoRoom() {
        #expect(
            picture(chart().lines(width: 14)) == """
                iteration time
                0  251 ms
                ███████████├┼┤
                4  79 ms
                ████  ◆
                16  133 ms
                ██████▊
                ◆ your
                prediction
                """)
    }

    @Test(arguments: [Double.nan, .infinity, -5, 0])
    func drawsNoBarForWhatIsNoLength(value: Double) {
        let rows = [
            BarChart.Row(label: "a", value: value, interval: -3 ... .infinity, text: "–", mark: .nan),
            .init(label: "b", value: 2, text: "2"),
        ]
        #expect(picture(BarChart(rows: rows).lines(width: 15)) == "a             –\nb ███████████ 2")
    }

    @Test func drawsNothingForNothing() {
        #expect(BarChart(rows: []).lines(width: 40).isEmpty)
        #expect(picture(BarChart(rows: [.init(label: "a", value: 0, text: "0")]).lines(width: 20)) == "a                  0")
    }

    @Test(arguments: 10...100)
    func isNeverWiderThanAsked(width: Int) {
        for glyphs in [Glyphs.unicode, .ascii] { #expect(chart(glyphs).lines(width: width).allSatisfy { $0.width <= width }) }
        let long = BarChart(rows: [.init(label: String(repeating: "label ", count: 30), value: 1, text: String(repeating: "9", count: 50))])
        #expect(long.lines(width: width).allSatisfy { $0.width <= width })
    }

    @Test(arguments: [(0, "░░░░░"), (0.5, "██░░░"), (0.999, "████░"), (1, "█████"), (7, "█████"), (-1, "░░░░░"), (.nan, "░░░░░")])
    func fillsAMeter(share: Double, expected: String) {
        #expect(Meter(share: share).line(columns: 5).plainText == expected)
    }
}
