import CourseModel
import Testing

struct OptionOrderTests {
    private func key(_ count: Int, order: ChoiceKey.Order = .shuffled) -> ChoiceKey {
        ChoiceKey(options: (0..<count).map { ChoiceKey.Option(text: [.text("\($0)")], isRight: $0 == 0) }, order: order)
    }

    @Test func shufflesTheSameWayForTheSameSeedEverywhere() {
        let four = key(4)
        #expect((0..<6).map { OptionOrder.order(of: four, seed: $0) } == Self.goldenOrders)
        #expect(Set((0..<200).map { OptionOrder.order(of: four, seed: $0) }).count == 24)
    }

    /// Written down once; the order must never change, or attempts could not be shown again.
    private static let goldenOrders = [[2, 1, 0, 3], [2, 0, 3, 1], [0, 1, 3, 2], [2, 3, 0, 1], [0, 3, 1, 2], [0, 3, 1, 2]]

    @Test func keepsTheWrittenOrderWhenFixed() {
        #expect(OptionOrder.order(of: key(3, order: .fixed), seed: 7) == [0, 1, 2])
        #expect(OptionOrder.order(of: key(0), seed: 7) == [])
    }
}
