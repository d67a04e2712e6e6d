import CourseModel
import TestSupport
import Testing

@testable import Store

/// Exports that were damaged at random: they are merged or refused, and the database stays sound.
struct ImportFuzzTests {
    @Test func mergesOrRefusesEveryFile() throws {
        var history = RandomHistory(seed: 31)
        let here = try TemporaryStore()
        try here.store.add(Learner(id: "you", name: "You"), at: Instant(rawValue: 0))
        try here.store.merge(history.events(8))
        let box = Box()
        _ = try here.store.export(.jsonLines, learner: nil, at: Instant(rawValue: 5)) { box.bytes += $0 }
        let there = try TemporaryStore()
        var mutator = ByteMutator(seed: 14)
        for round in 0..<ByteMutator.rounds(60) {
            let damaged = mutator.mutated(box.bytes)
            let rules = round % 2 == 0 ? ImportRules() : ImportRules(damage: .leaveOut)
            do { _ = try there.store.importLines(damaged, rules: rules) } catch {}
        }
        #expect(try there.store.examine().isHealthy)
    }

    /// Collects bytes in an escaping closure of one thread.
    private final class Box { var bytes: [UInt8] = [] }
}
