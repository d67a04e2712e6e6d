import CourseModel
import Scheduling
import Testing

struct InterleavingTests {
    @Test(arguments: [
        ("", ""), ("A", "A"), ("AAA", "AAA"), ("AABB", "ABAB"), ("ABAB", "ABAB"), ("AAABB", "ABABA"), ("BBAAA", "ABABA"),
        ("AAAAB", "ABAAA"), ("ABCABC", "ABCABC"), ("AAABCD", "ABACAD"), ("CBAAA", "ACABA"), ("AABBCC", "ABABCC"),
    ])
    func separatesGroups(_ given: String, _ wanted: String) {
        let ordered = String(Interleaving.order(Array(given)) { $0 })
        if given == "AABBCC" { #expect(pairs(ordered) == 0) } else { #expect(ordered == wanted) }
    }

    @Test func makesAsFewPairsAsCanBe() {
        var random = SeedSequence(seed: 11)
        for _ in 0..<400 {
            let groups = (0..<random.next(below: 30)).map { _ in random.next(below: 1 + random.next(below: 5)) }
            let largest = Dictionary(groups.map { ($0, 1) }, uniquingKeysWith: +).values.max() ?? 0
            let ordered = Interleaving.order(groups) { $0 }
            #expect(ordered.sorted() == groups.sorted())
            #expect(pairs(ordered) == max(largest - (groups.count - largest) - 1, 0), "\(groups) -> \(ordered)")
        }
    }

    private func pairs<Thing: Equatable>(_ things: some Collection<Thing>) -> Int { zip(things, things.dropFirst()).count { $0 == $1 } }
}
