/// Machines that reproduce known tables, and so show what may be behind such a table.
public enum SimulatedMachines {
    /// Two cores with two threads each, training on the processor: the two invented tables of the first lesson's source page.
    ///
    /// Loading .8, .4, .3, .35 s and iteration 1.2, .9, .85, .9 s at 0, 2, 4 and 8 workers, over 96 batches with the first 24 dropped.
    public static func page(workers: Int, isTraining: Bool) -> SimulationPlan {
        let processor = SimulatedProcessor(cores: 2, logicalCores: 4, smtYield: 1.3065, oversubscriptionPenalty: 0.1227)
        let step = SimulatedStep.processor(coreSeconds: 0.4 * 2 * 1.3065, threads: 4)
        return SimulationPlan(
            processor: processor, batch: BatchCost(compute: 0.8), handOver: HandOverCost(consumer: isTraining ? 0.2378 : 0),
            step: isTraining ? step : nil, loopWeight: 4.3633, workers: workers, batches: 96)
    }

    /// 1.5, 1.0 and 1.3 s at 0, 4 and 8 workers by the start of the workers: 1.5 s each, one after the other, in an epoch of 20 batches.
    public static func startUp(workers: Int) -> SimulationPlan {
        SimulationPlan(
            processor: SimulatedProcessor(cores: 8), start: SimulatedStart(serial: 1.5), batch: BatchCost(compute: 0.8),
            step: .device(seconds: 0.7, synchronous: true), workers: workers, batches: 20)
    }

    /// 1.5, 1.0 and 1.3 s at 0, 4 and 8 workers by a storage that serves one at a time and thrashes, in the long run.
    public static func storage(workers: Int) -> SimulationPlan {
        SimulationPlan(
            processor: SimulatedProcessor(cores: 8), batch: BatchCost(compute: 0.3992, storage: 0.8101, storageThrash: 0.0909),
            step: .device(seconds: 0.2907, synchronous: true), workers: workers, batches: 400)
    }

    /// 1.5, 1.0 and 1.3 s at 0, 4 and 8 workers by workers and training that share four cores, in the long run.
    ///
    /// The training loop weighs as ten workers do, as at ten steps of `nice` above them.
    public static func processor(workers: Int) -> SimulationPlan {
        SimulationPlan(
            processor: SimulatedProcessor(cores: 4, oversubscriptionPenalty: 0.37204), batch: BatchCost(compute: 1.07949),
            handOver: HandOverCost(consumer: 0.42426), step: .processor(coreSeconds: 4 * (1.5 - 1.07949), threads: 4), loopWeight: 10.0409,
            workers: workers, batches: 600)
    }
}
