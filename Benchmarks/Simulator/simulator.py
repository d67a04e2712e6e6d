"""The event model of Sources/LoaderLab/Simulator in Python, to compare speeds; SimPy beside it where it is installed.

The port does what the Swift program does for this plan, event by event: workers that share a processor with the training loop, round-robin
issue, a window of P·N batches, delivery in order, a step on the processor. It prints the mean iteration (which must agree with the Swift
program's to rounding for batches that cost the same) and batches a second. SimPy has no processor sharing: its model gives each worker a core
of its own and a device for the step, which is less work.

    python3 Benchmarks/Simulator/simulator.py [WORKERS] [BATCHES]
"""
import math
import random
import sys
import time

CORES, LOGICAL, YIELD, PENALTY, WEIGHT = 2.0, 4.0, 1.3065, 0.1227, 4.3633
COMPUTE, CONSUMER, STEP_WORK, STEP_THREADS, PREFETCH = 0.8, 0.2378, 1.0452, 4.0, 2


def capacity(threads):
    if threads <= CORES:
        return threads
    if threads < LOGICAL:
        return CORES * (1 + (YIELD - 1) * (threads - CORES) / (LOGICAL - CORES))
    return CORES * YIELD / (1 + PENALTY * (threads - LOGICAL) / LOGICAL)


def simulate(workers, batches, variation):
    sigma = math.sqrt(math.log(1 + variation * variation))
    draw = random.Random(1)
    cost = [COMPUTE * (math.exp(draw.gauss(-sigma * sigma / 2, sigma)) if sigma else 1) for _ in range(batches)]
    queues = [[] for _ in range(workers)]
    busy = [None] * workers
    target = [math.inf] * workers
    finished, issued, taken, computing = set(), 0, 0, 0
    virtual = now = 0.0
    phase, left, waiting_since, waits, steps, since = "wait", 0.0, 0.0, [], [], 0.0

    def issue():
        nonlocal issued, computing
        if issued >= batches:
            return
        worker = issued % workers
        if busy[worker] is None:
            busy[worker] = issued
            target[worker] = virtual + cost[issued]
            computing += 1
        else:
            queues[worker].append(issued)
        issued += 1

    for _ in range(workers * PREFETCH):
        issue()
    while len(steps) < batches:
        threads = STEP_THREADS if phase == "step" else 1.0 if phase == "take" else 0.0
        total = capacity(computing + threads)
        if threads:
            weight = threads * WEIGHT
            loop = min(threads, max(total * weight / (weight + computing), total - computing))
            rate = min(1.0, (total - loop) / computing) if computing else 0.0
        else:
            loop, rate = 1.0, min(1.0, total / computing) if computing else 0.0
        worker = min(range(workers), key=target.__getitem__)
        until_worker = (target[worker] - virtual) / rate if rate > 0 else math.inf
        until_loop = left / loop if threads else math.inf
        delay = max(0.0, min(until_worker, until_loop))
        now += delay
        virtual += delay * rate
        left -= delay * loop
        if until_worker < until_loop:
            finished.add(busy[worker])
            if queues[worker]:
                busy[worker] = queues[worker].pop(0)
                target[worker] = virtual + cost[busy[worker]]
            else:
                busy[worker], target[worker] = None, math.inf
                computing -= 1
        elif phase == "take":
            issue()
            waits.append(now - waiting_since)
            phase, left, since = "step", STEP_WORK, now
        else:
            steps.append(now - since)
            phase, waiting_since = "wait", now
        if phase == "wait" and taken in finished:
            finished.discard(taken)
            taken += 1
            phase, left = "take", CONSUMER
    return [w + s for w, s in zip(waits, steps)]


def simulate_simpy(workers, batches):
    import simpy
    env = simpy.Environment()
    queues = [simpy.Store(env) for _ in range(workers)]
    done = [env.event() for _ in range(batches)]
    iterations = []

    def worker(queue):
        while True:
            batch = yield queue.get()
            yield env.timeout(COMPUTE)
            done[batch].succeed()

    def loop():
        issued = min(batches, workers * PREFETCH)
        for batch in range(issued):
            queues[batch % workers].put(batch)
        for batch in range(batches):
            start = env.now
            yield done[batch]
            yield env.timeout(CONSUMER)
            if issued < batches:
                queues[issued % workers].put(issued)
                issued += 1
            yield env.timeout(0.4)
            iterations.append(env.now - start)

    for queue in queues:
        env.process(worker(queue))
    env.run(env.process(loop()))
    return iterations


def measure(name, work):
    best, result = math.inf, None
    for _ in range(3):
        start = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - start)
    mean = sum(result[len(result) // 4:]) / (len(result) - len(result) // 4)
    print("%-28s mean iteration %.4f s, %8.0f batches/s" % (name, mean, len(result) / best))


if __name__ == "__main__":
    workers = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    batches = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    measure("Python port, equal batches", lambda: simulate(workers, batches, 0))
    measure("Python port, CV 0.2", lambda: simulate(workers, batches, 0.2))
    try:
        measure("SimPy, a core a worker", lambda: simulate_simpy(workers, batches))
    except ImportError:
        print("SimPy is not installed (pip install simpy).")
