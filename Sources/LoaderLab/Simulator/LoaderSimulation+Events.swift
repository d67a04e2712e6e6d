import CourseModel
import SampleStatistics

// What happens at each event. A worker's batch goes: storage, remote wait, compute, (pinning), ready.
extension LoaderSimulation {
    // MARK: Workers

    /// Issues one more batch, if there is one.
    mutating func issueBatch() {
        guard let issue = delivery.issue() else { return }
        pool.enqueue(issue.batch, for: issue.worker)
        if pool.phases[issue.worker] == .idle { beginBatch(issue.worker) }
    }

    /// A worker takes the next batch that waits for it.
    private mutating func beginBatch(_ worker: Int) {
        guard let batch = pool.dequeue(worker) else {
            pool.enter(.idle, worker, at: now)
            return
        }
        guard plan.batch.storage > 0 else { return fetchRemotely(worker) }
        let isFirst = storage.request(worker, seconds: plan.batch.storage * scale(of: batch))
        pool.enter(isFirst ? .reading : .queued, worker, at: now)
    }

    private mutating func fetchRemotely(_ worker: Int) {
        let batch = pool.batches[worker]
        guard plan.batch.latency > 0 else { return compute(worker) }
        pool.enter(.waiting, worker, at: now)
        pool.setTimer(worker, now + plan.batch.latency * scale(of: batch))
    }

    private mutating func compute(_ worker: Int) {
        pool.compute(worker, plan.batch.compute * scale(of: pool.batches[worker]), at: now)
    }

    mutating func finishTimer() {
        let worker = pool.finishTimer()
        if pool.phases[worker] == .waiting {
            trace.add(.worker(worker), .latency, pool.batches[worker], from: pool.since[worker], to: now)
            compute(worker)
        } else {
            beginBatch(worker)
        }
    }

    mutating func finishReading() {
        let (done, next) = storage.release()
        if let next { beginReading(next) }
        if done == TokenQueue.loop { return finishOwnReading() }
        trace.add(.worker(done), .read, pool.batches[done], from: pool.since[done], to: now)
        fetchRemotely(done)
    }

    private mutating func beginReading(_ reader: Int) {
        guard reader != TokenQueue.loop else { return }
        trace.add(.worker(reader), .queue, pool.batches[reader], from: pool.since[reader], to: now)
        pool.enter(.reading, reader, at: now)
    }

    mutating func finishComputing() {
        let worker = pool.finishComputing()
        let batch = pool.batches[worker]
        trace.add(.worker(worker), .compute, batch, from: pool.since[worker], to: now)
        if plan.handOver.pinning > 0 { arriveAtPinning(batch, worker) } else { deliver(batch, worker) }
        beginBatch(worker)
    }

    // MARK: Pinning and the queue of finished batches

    private mutating func arriveAtPinning(_ batch: Int, _ worker: Int) {
        if pinning.arrive((batch, worker)) { beginPinning() }
    }

    private mutating func beginPinning() {
        pinning.remaining = plan.handOver.pinning
        pinning.since = now
    }

    mutating func finishPinning() {
        guard let done = pinning.finish() else { return }
        trace.add(.pinning, .transfer, done.batch, from: pinning.since, to: now)
        if pinning.batch != nil { beginPinning() }
        deliver(done.batch, done.worker)
    }

    private mutating func deliver(_ batch: Int, _ worker: Int) {
        delivery.finish(batch, by: worker)
        trace.level(delivery.ready, at: now)
        if loop.phase == .waiting { takeBatch() }
    }

    // MARK: The training loop

    /// Begins to wait for the next batch, or makes it without workers.
    mutating func startWaiting() {
        loop.waitingSince = now
        loop.since = now
        loop.phase = .waiting
        if plan.workers > 0 { return takeBatch() }
        loop.batch = result.waits.count
        guard plan.batch.storage > 0 else { return fetchRemotelyInLoop() }
        _ = storage.request(TokenQueue.loop, seconds: plan.batch.storage * scale(of: loop.batch))
    }

    private mutating func finishOwnReading() {
        trace.add(.trainingLoop, .read, loop.batch, from: loop.since, to: now)
        fetchRemotelyInLoop()
    }

    private mutating func fetchRemotelyInLoop() {
        loop.since = now
        guard plan.batch.latency > 0 else { return computeInLoop() }
        loop.phase = .remote(until: now + plan.batch.latency * scale(of: loop.batch))
    }

    private mutating func computeInLoop() {
        loop.since = now
        loop.phase = .loading((plan.batch.computeInLoop ?? plan.batch.compute) * scale(of: loop.batch))
    }

    private mutating func takeBatch() {
        guard let batch = delivery.take() else { return }
        loop.batch = batch
        trace.level(delivery.ready, at: now)
        if now > loop.since { trace.add(.trainingLoop, .wait, batch, from: loop.since, to: now) }
        loop.since = now
        loop.phase = .taking(plan.handOver.consumer)
    }

    mutating func finishLoopPhase() {
        switch loop.phase {
        case .starting: startWaiting()
        case .remote:
            trace.add(.trainingLoop, .latency, loop.batch, from: loop.since, to: now)
            computeInLoop()
        case .loading:
            trace.add(.trainingLoop, .compute, loop.batch, from: loop.since, to: now)
            beginStep()
        case .taking:
            if now > loop.since { trace.add(.trainingLoop, .transfer, loop.batch, from: loop.since, to: now) }
            issueBatch()
            beginStep()
        case .device, .processor: finishStep()
        case .waiting, .done: break
        }
    }

    private mutating func beginStep() {
        result.waits.append(now - loop.waitingSince)
        loop.since = now
        switch plan.step {
        case nil: finishIteration(step: 0)
        case .processor(let work, _): loop.phase = .processor(work)
        case .device(let seconds, true): loop.phase = .device(seconds)
        case .device(let seconds, false):
            let begin = max(now, deviceFree)
            deviceFree = begin + seconds
            result.stepping += deviceFree - begin
            trace.add(.device, .step, loop.batch, from: begin, to: deviceFree)
            finishIteration(step: 0)
        }
    }

    private mutating func finishStep() {
        deviceFree = now
        result.stepping += now - loop.since
        trace.add(.device, .step, loop.batch, from: loop.since, to: now)
        finishIteration(step: now - loop.since)
    }

    private mutating func finishIteration(step: Double) {
        result.steps.append(step)
        let wanted = min(plan.batches, plan.stopsAfter ?? plan.batches)
        let isOver = result.waits.count >= wanted || plan.timeLimit.map { now >= $0 } ?? false
        if isOver { loop.phase = .done } else { startWaiting() }
    }

    // MARK: Costs

    /// The factor by which a batch costs more or less than the average; the same for every number of workers.
    func scale(of batch: Int) -> Double {
        guard plan.batch.variation > 0 else { return 1 }
        var generator = SeededGenerator(seed: plan.seed, stream: UInt64(batch))
        return lognormal.value(normal: generator.nextNormal())
    }
}
