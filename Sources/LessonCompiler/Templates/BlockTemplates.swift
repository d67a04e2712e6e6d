extension CourseTemplate {
    /// The types of which ``question(_:id:about:)`` has a template.
    public static var questionTypes: [String] { QuestionTypes.names }

    /// The sources of which ``experiment(_:id:)`` has a template.
    public static let experimentSources = ["measured", "recorded", "simulated"]

    /// A question of a type, with its heading and `---`; `nil` for an unknown type.
    ///
    /// - Parameter experiment: the experiment that a question about a run speaks of.
    public static func question(_ type: String, id: String, about: String, experiment: String = "first-experiment") -> String? {
        guard var body = bodies[type] else { return nil }
        body.keys = body.keys.replacing("first-experiment", with: experiment)
        let block = """
            ```question
            id: \(id)
            type: \(type)
            about: [\(about)]
            \(body.keys)
            ```
            """
        return "### A short title\n\n\(body.prompt)\n\n\(block)\n\nExplain the answer; this is shown after it.\n\n---\n"
    }

    /// An experiment of a source, with `---` behind it; `nil` for an unknown source.
    public static func experiment(_ source: String, id: String) -> String? {
        switch source {
        case "measured": measured(id)
        case "recorded": recorded(id)
        case "simulated": simulated(id)
        default: nil
        }
    }

    private static func measured(_ id: String) -> String {
        """
        ```experiment
        id: \(id)
        title: How many workers?
        workload: images
        batch_size: 16
        step: 20ms
        sweep: {num_workers: [0, 1, 2, 4]}
        columns: [num_workers, iteration_time, throughput]
        predict: {best: iteration_time, value: "at(\(id), num_workers=4).iteration_time", compare: [4, 2]}
        outcomes:
          - {when: "undecided", show: "Too few rounds to tell."}
          - {when: "slower(4, 2)", show: "Here 4 workers cost more than they bring."}
          - {when: "same(4, 2)", show: "Here 4 brings nothing over 2."}
          - show: "Here 4 workers still help."
        ```

        What stands here is shown after the run.

        ---

        """
    }

    private static func recorded(_ id: String) -> String {
        """
        ```experiment
        id: \(id)
        title: On another machine
        source: recorded
        recording: \(recordingPath(id))
        columns: [iteration_time]
        predict: {best: iteration_time, compare: [4, 0]}
        ```

        ---

        """
    }

    private static func simulated(_ id: String) -> String {
        """
        ```experiment
        id: \(id)
        title: On a machine with slow storage
        source: simulated
        cores: 16
        compute: 120ms
        storage: 30ms
        step: 25ms
        sweep: {num_workers: [0, 1, 2, 4, 8]}
        columns: [iteration_time, throughput]
        predict: {best: iteration_time, compare: [8, 4]}
        outcomes:
          - {when: "same(8, 4)", show: "The storage is busy all of the time: more workers only wait for it."}
          - show: "Here 8 workers are not the same as 4."
        ```

        What stands here is shown after the run.

        ---

        """
    }

    /// Where the recording of the template's experiment is, in the course's folder.
    public static func recordingPath(_ id: String) -> String { "recordings/\(id).json" }

    /// A recording of two settings that is read as it is; its numbers are made up, and say so.
    public static let recording = """
        {
          "format": "hone-recording",
          "version": 1,
          "title": "Made-up numbers: put your own here",
          "recorded": "2026-01-31",
          "setup": "what ran, with which data and versions",
          "source": "made up for the template",
          "licence": "CC0-1.0",
          "machine": {"processor": "the processor's name", "cores": 4, "system": "the system and its version"},
          "kind": "loader",
          "parameters": {"batch_size": 64},
          "swept": "num_workers",
          "rows": [
            {"setting": 0, "metrics": {"iteration_time": [0.2511, 0.2507, 0.2519]}},
            {"setting": 4, "metrics": {"iteration_time": [0.0790, 0.0794, 0.0788]}}
          ]
        }

        """

    private typealias Body = (prompt: String, keys: String)

    private static let bodies: [String: Body] = [
        "choice": (
            "Ask something that has one answer.\n\n- [x] the right one\n  > Say why.\n- [ ] a wrong one\n  > Say what is wrong with it.\n- [ ] another wrong one",
            "level: recall"
        ),
        "number": (
            "It took 1.5 s, now 1.0 s. How many times faster is that?",
            "value: 1.5\ntolerance: 2%\nhints: [\"Divide the old time by the new one.\"]"
        ),
        "text": ("Which word is used for it?", "answers: [worker, worker process]\nrejects: [thread]"),
        "explain": (
            "It took 1.5 s with 0 workers and 1.0 s with 4. What does this tell you?",
            """
            reference: >
              4 workers are faster than 0. One timing of each may be chance, so measure again.
            ideas:
              - id: faster
                says: 4 workers are faster
                match: ["better(4, 0)"]
                hit: You saw what improved.
                miss: Which of the two is faster?
              - id: repeat
                says: one timing may be chance
                match: ["chance", "noise", "measure again"]
                hit: Right, one timing is no measurement.
                miss: How sure is a single timing?
            accepts: ["4 is faster than 0, but a single timing may be noise."]  # hone: allow few-mutants: write more answers of your own
            partial: ["4 is faster than 0."]
            rejects: ["0 is faster."]
            """
        ),
        "order": ("Put the steps into order.", "items:\n  - read the files\n  - decode the images\n  - make a batch"),
        "match": (
            "What belongs together?",
            "pairs:\n  - {left: \"`iteration_time`\", right: how long a step takes}\n  - {left: \"`throughput`\", right: how many samples go through}\nextra: [how accurate the model is]"
        ),
        "table": (
            "A batch holds 32 samples. Fill the gap.\n\n| time per batch | samples a second |\n|---|---|\n| 0.8 s | ___ |\n\nSource: illustrative, made up for this question",
            "cells:\n  - {value: 40, tolerance: 1%}"
        ),
        "measured": ("Which number of workers was best in your own run?", "answer: best(first-experiment, iteration_time).num_workers"),
        "predict": (
            "How long will a training iteration with 4 workers take here?",
            "value: at(first-experiment, num_workers=4).iteration_time"
        ),
    ]
}
