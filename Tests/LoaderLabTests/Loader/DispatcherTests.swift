import Testing

@testable import LoaderLab

@Suite struct DispatcherTests {
    @Test func takesTurnsInOrder() {
        var dispatcher = Dispatcher(workers: 3, prefetchFactor: 2, inOrder: true)
        let jobs = (0..<6).map { _ in dispatcher.issue() }
        #expect(jobs.map(\.number) == [0, 1, 2, 3, 4, 5])
        #expect(jobs.map(\.worker) == [0, 1, 2, 0, 1, 2])
        #expect(dispatcher.outstanding == 6)
        #expect(dispatcher.wanted == 0)
        dispatcher.returned(0, by: 0)
        #expect(dispatcher.wanted == 1)
        #expect(dispatcher.awaitedWorker == 1)
        #expect(dispatcher.issue().worker == 0)
    }

    @Test func skipsAWorkerThatOwesItsShareWhenOrderDoesNotMatter() {
        var dispatcher = Dispatcher(workers: 2, prefetchFactor: 1, inOrder: false)
        #expect((0..<2).map { _ in dispatcher.issue().worker } == [0, 1])
        #expect(dispatcher.wanted == nil)
        dispatcher.returned(1, by: 1)
        #expect(dispatcher.issue() == (2, 1))
        #expect(dispatcher.awaitedWorker == 0)
    }
}
