import LessonCompiler

/// A course with everything in it that the format has. Faults are put into its lesson.
enum SampleCourse {
    /// The course with its lesson, or with another text in its place.
    static func source(lesson: String = lesson) -> CourseSource {
        CourseSource(courseText: course, lessonTexts: ["first-table.md": lesson], dataTexts: ["recordings/resnet18-4cores.json": recording])
    }

    static let course = #"""
        id: reading-tables
        title: Reading tables of measurements
        summary: What a table of timings says, and what it does not.
        licence: CC-BY-4.0
        lessons:
          - first-table

        """#

    static let recording = #"""
        {
          "format": "hone-recording",
          "version": 1,
          "title": "ResNet-18, batch 64, bound to 4 cores",
          "recorded": "2026-11-23",
          "setup": "torchvision ResNet-18 in bf16, JPEG files of 500 × 375, PyTorch 2.11, fork",
          "source": "recorded by the course's authors",
          "licence": "CC-BY-4.0",
          "machine": {
            "processor": "Intel Xeon, bound to 4 of 16 cores",
            "cores": 4,
            "memory_bytes": 137438953472,
            "system": "Linux 6.8",
            "accelerator": "NVIDIA H100 80GB"
          },
          "kind": "loader",
          "parameters": {"batch_size": 64},
          "swept": "num_workers",
          "rows": [
            {"setting": 0, "metrics": {"iteration_time": [0.2511, 0.2507], "throughput": [254.9, 255.3]}},
            {"setting": 4, "metrics": {"iteration_time": [0.0790, 0.0794], "throughput": [810.1, 806.0]}}
          ]
        }

        """#

    static let lesson = #"""
        ---
        id: first-table
        title: A first table
        summary: How much a table of three timings can tell.
        objectives:
          - id: read-curve
            text: Find the setting that is best among those measured.
          - id: name-noise
            text: Tell a difference from noise.
        minutes: 8
        kind: metrics
        tags: [measurement, tables]
        requires: []
        status: ready
        language: en
        authors: [Ada Example]
        sources: ["An address or a title"]
        ---

        ## Metric: Time per batch

        The **time per batch** is what a training run is made of.

        | metric | unit | better | how it is measured |
        |---|---|---|---|
        | `iteration_time` | s | lower | from one batch to the next |
        | `throughput` | samples/s | higher | samples of an epoch divided by its time |

        ## Tradeoff: Speed or memory {#speed-memory}

        **Speed** against **memory**: every worker holds batches of its own.

        | setting | gains | costs |
        |---|---|---|
        | 0 workers | nothing to start | the device waits |
        | a few workers | loading is hidden | some memory |
        | many workers | nothing more | memory, start-up |

        ## Good and bad: Signs to look for

        | good/bad | condition | meaning |
        |---|---|---|
        | good | `iteration_time <= step` | Loading is hidden behind the step. |
        | bad | the time rises with more workers | They cost more than they bring. |

        > [!TIP]
        > Write down what you expect before you look.

        ## Pitfalls: Ways to be misled

        - **Trusting one number** {#one-number} A single timing says little.
          Symptom: the ranking changes from run to run.
          Fix: repeat, and look at the spread.
          Kind: measurement

        - **Timing too early.** The first batches are slower. [See it](#experiment:sweep)
          Symptom: short runs look slow.
          Fix: leave the start out.
          Kind: misleading-metric

        ## What others measured

        | workers | time per batch |
        |---|---|
        | 0 | 1.2 s |
        | 4 | 0.8 s |

        Source: illustrative, invented for this guide

        ## Self-check

        ### Which is best?

        `num_workers` 0 took 1.2 s, 4 took 0.8 s, 8 took 1.0 s. Which of the three is best?

        - [ ] 0
          > It is the slowest of the three.
        - [x] 4
        - [ ] 8
          > More is not faster here.

        ```question
        id: which-is-best
        type: choice
        about: [read-curve, timing-too-early]
        level: recall
        ```

        0.8 s is the smallest of the three.

        ---

        ### How much faster?

        The time per batch went from 1.5 s to 1.0 s. By how many per cent did it fall?

        ```question
        id: how-much-faster
        type: number
        about: [read-curve]
        value: 33.3
        tolerance: 2%
        unit: "%"
        hints: ["Divide what was saved by the old time."]
        ```

        0.5 s of 1.5 s is a third.

        ---

        ### One number each

        Each setting was timed once: 4 workers took 1.00 s, 8 workers 1.01 s. A colleague says that 4 is faster. What do you say?

        ```question
        id: one-number-each
        type: explain
        about: [name-noise, one-number]
        level: diagnose
        reference: >
          The difference is within the noise, so both should be measured several times.
        ideas:
          - id: noise
            says: the difference may be noise
            match: ["noise", "chance"]
            hit: You saw that the gap is no bigger than chance.
            miss: How much does a single timing vary?
          - id: repeat
            says: it must be measured again
            match: ["measure again", "several times", "repeat (it | the measurement)"]
            hit: Right, repeats decide.
            miss: What would you do to find out?
        accepts: ["That is within the noise. Repeat the measurement several times."]  # hone: allow few-mutants: a short example
        partial: ["This is noise."]
        rejects: ["4 workers is faster."]
        hints: ["Think of a second run."]
        ```

        One per cent is less than two runs of the same setting differ by.

        ---

        ## Measure: On this machine

        ```experiment
        id: sweep
        title: How many workers?
        kind: loader
        workload: images
        batch_size: 16
        step: 20ms
        sweep: {num_workers: [0, 1, 2, 4, 8, "min(2*cores, 32)"]}
        columns: [num_workers, iteration_time, throughput]
        predict: {best: iteration_time, value: "at(sweep, num_workers=4).iteration_time", compare: [8, 4]}
        budget: 30s
        rounds: 6
        outcomes:
          - {when: "undecided", show: "Too few rounds to tell."}
          - {when: "slower(8, 4)", show: "Here 8 workers cost more than they bring."}
          - {when: "same(8, 4)", show: "Here 8 brings nothing over 4."}
          - show: "Here 8 workers still help."
        ```

        Text up to the next heading of level 3 or less, or `---`, is the debrief: it is shown only after the run.

        ---

        ## Measure: On another machine

        ```experiment
        id: four-cores
        title: Four cores, a real network
        source: recorded
        recording: recordings/resnet18-4cores.json
        columns: [iteration_time, throughput]
        predict: {best: iteration_time, compare: [4, 0]}
        ```

        ## Key result: Measure twice

        The best setting is the smallest one that no other one beats by more than the noise.

        """#
}
