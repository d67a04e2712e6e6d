import CourseModel

/// Makes metrics of a run that the recorder recorded, by the same definitions as for a run of this program's own loader.
struct PyTorchMetrics {
    let command: PyTorchCommand

    /// The metrics of a run; none when it has no batches.
    func values(of run: LoaderRecording.Run) -> [MetricName: Double] {
        guard let epoch = command.countsEpoch ? run.epochs.first : run.epochs.last, !epoch.iterationSeconds.isEmpty else { return [:] }
        let recorded = RecordedEpoch(epoch, config: run.config)
        // A run that ended with its first batch shows nothing but that.
        if !command.countsEpoch, recorded.iterations.count < 2 { return recorded.firstBatch.map { [LoaderMetrics.firstBatch: $0] } ?? [:] }
        let dropped = command.countsEpoch ? 0 : max(1, min(recorded.window, recorded.iterations.count - 10))
        var recorder = CellRecorder(batches: recorded.waits.count)
        for wait in recorded.waits.dropFirst(dropped) { recorder.add(wait: wait, samples: command.batchSize) }
        let seconds = command.countsEpoch ? recorded.total : recorded.iterations.dropFirst(dropped).reduce(0, +)
        let busy = recorded.steps.dropFirst(dropped).reduce(0, +)
        let cpu = (epoch.cpuSeconds ?? 0) * seconds / max(recorded.total, 1e-9)
        let span = CellRecorder.Span(seconds: seconds, starting: dropped == 0 ? recorded.starting ?? 0 : 0, busy: busy, cpu: cpu)
        var values = recorder.metrics(span)
        values[LoaderMetrics.firstBatch] = recorded.firstBatch
        if command.countsEpoch { values[LoaderMetrics.epochTime] = recorded.total }
        let processes = epoch.memory ?? []
        if !processes.isEmpty { values[LoaderMetrics.memory] = processes.reduce(0) { $0 + $1.pss } }
        let workers = processes.dropFirst()
        if !workers.isEmpty { values[LoaderMetrics.workerMemory] = workers.reduce(0) { $0 + $1.uss } / Double(workers.count) }
        return values
    }
}
