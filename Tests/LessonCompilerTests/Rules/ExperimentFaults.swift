import LessonCompiler

/// Faults of the sample lesson, with everything that is reported of each.
enum ExperimentFaults {
    static let all: [Fault] = [
        Fault(
            "unknown-setting",
            "predict: {best: iteration_time, value: \"at(sweep",
            "calibrate: [0, 3]\npredict: {best: iteration_time, value: \"at(sweep",
            report: """
                first-table.md:154:16: error: the sweep has no setting 3 [unknown-setting]
                  154 | calibrate: [0, 3]
                      |                ^
                  It has 0, 1, 2, 4, 8, min(2*cores, 32). A setting over “cores” may be another number on another machine.
                """),
        Fault(
            "calibration-form",
            "predict: {best: iteration_time, value: \"at(sweep",
            "calibrate: [2, 2]\npredict: {best: iteration_time, value: \"at(sweep",
            report: """
                first-table.md:154:1: error: a model needs two different settings or more [calibration-form]
                  154 | calibrate: [2, 2]
                      | ^^^^^^^^^
                  Name the smallest, one in between and the largest.
                """),
        Fault(
            "calibration-form",
            "predict: {best: iteration_time, value: \"at(sweep",
            "calibrate: [0, 1, 2, 4, 8, \"min(2*cores, 32)\"]\npredict: {best: iteration_time, value: \"at(sweep",
            report: """
                first-table.md:154:1: error: no setting is left to predict [calibration-form]
                  154 | calibrate: [0, 1, 2, 4, 8, "min(2*cores, 32)"]
                      | ^^^^^^^^^
                  Leave settings out of “calibrate”.
                """),
        Fault(
            "calibration-form",
            "predict: {best: iteration_time, value: \"at(sweep",
            "sync: false\ncalibrate: [0, 2, 8]\npredict: {best: iteration_time, value: \"at(sweep",
            report: """
                first-table.md:155:1: error: the model only speaks of sync: true [calibration-form]
                  155 | calibrate: [0, 2, 8]
                      | ^^^^^^^^^
                  Leave “calibrate” out, or change the parameter.
                """),
        Fault(
            "unknown-experiment",
            "#experiment:sweep",
            "#experiment:swep",
            report: """
                first-table.md:56:64: error: the lesson has no experiment “swep” [unknown-experiment]
                   56 | - **Timing too early.** The first batches are slower. [See it](#experiment:swep)
                      |                                                                ^^^^^^^^^^^^^^^^
                  Did you mean “sweep”?
                """),
        Fault(
            "sweep-form",
            "\"min(2*cores, 32)\"",
            "64*cores",
            report: """
                first-table.md:152:38: error: the setting 64*cores is out of range on a machine with 6 cores [sweep-form]
                  152 | sweep: {num_workers: [0, 1, 2, 4, 8, 64*cores]}
                      |                                      ^^^^^^^^
                  It must be a whole number from 0 to 256; bound it with min and max.
                """),
        Fault(
            "sweep-form",
            "[0, 1, 2, 4, 8, \"min(2*cores, 32)\"]",
            "[4]",
            report: """
                first-table.md:152:9: error: a sweep needs at least two different settings [sweep-form]
                  152 | sweep: {num_workers: [4]}
                      |         ^^^^^^^^^^^
                  Add settings to compare.
                first-table.md:154:93: error: the sweep has no setting 8 [unknown-setting]
                  154 | predict: {best: iteration_time, value: "at(sweep, num_workers=4).iteration_time", compare: [8, 4]}
                      |                                                                                             ^
                  It has 4. A setting over “cores” may be another number on another machine.
                first-table.md:159:20: error: the sweep has no setting 8 [unknown-setting]
                  159 |   - {when: "slower(8, 4)", show: "Here 8 workers cost more than they bring."}
                      |                    ^
                  It has 4. A setting over “cores” may be another number on another machine.
                first-table.md:160:18: error: the sweep has no setting 8 [unknown-setting]
                  160 |   - {when: "same(8, 4)", show: "Here 8 brings nothing over 4."}
                      |                  ^
                  It has 4. A setting over “cores” may be another number on another machine.
                """),
        Fault(
            "sweep-form",
            "{num_workers: [0, 1, 2, 4, 8, \"min(2*cores, 32)\"]}",
            "{workers: [0, 1]}",
            report: """
                first-table.md:152:9: error: the kind has no parameter “workers” to sweep [sweep-form]
                  152 | sweep: {workers: [0, 1]}
                      |         ^^^^^^^
                  Known parameters: num_workers, batch_size, step.
                """),
        Fault(
            "unknown-column",
            "columns: [iteration_time, throughput]\npredict: {best: iteration_time, compare: [4, 0]}",
            "columns: [iteration_time, loading_time]",
            report: """
                first-table.md:175:27: error: the recording has no “loading_time” [unknown-column]
                  175 | columns: [iteration_time, loading_time]
                      |                           ^^^^^^^^^^^^
                  Known metrics: iteration_time, throughput.
                """),
        Fault(
            "outcome-order",
            "{when: \"slower(8, 4)\", show: \"Here 8 workers cost more than they bring.\"}",
            "{show: \"Always.\"}",
            report: """
                first-table.md:159:5: error: the outcomes after this one are never shown [outcome-order]
                  159 |   - {show: "Always."}
                      |     ^^^^^^^^^^^^^^^^^
                  Give it a condition with “when:”, or move it to the end.
                """),
        Fault(
            "expression-name",
            "`iteration_time <= step`",
            "`slower(8, 4)`",
            report: """
                first-table.md:43:11: error: “slower” speaks of a run, but none is at hand here [expression-name]
                   43 | | good | `slower(8, 4)` | Loading is hidden behind the step. |
                      |           ^^^^^^
                  It stands only in the outcomes of an experiment.
                """),
        Fault(
            "expression-name",
            "at(sweep, num_workers=4).iteration_time",
            "at(sweep, batch_size=4).loading_time",
            report: """
                first-table.md:154:51: error: the experiment does not sweep “batch_size” [expression-name]
                  154 | predict: {best: iteration_time, value: "at(sweep, batch_size=4).loading_time", compare: [8, 4]}
                      |                                                   ^^^^^^^^^^
                  It sweeps num_workers.
                first-table.md:154:65: error: the experiment does not measure “loading_time” [expression-name]
                  154 | predict: {best: iteration_time, value: "at(sweep, batch_size=4).loading_time", compare: [8, 4]}
                      |                                                                 ^^^^^^^^^^^^
                  Known columns: iteration_time, throughput.
                """),
        Fault(
            "expression-syntax",
            "when: \"same(8, 4)\"",
            "when: \"sme(8, 4)\"",
            report: """
                first-table.md:160:13: error: there is no function “sme” [expression-syntax]
                  160 |   - {when: "sme(8, 4)", show: "Here 8 brings nothing over 4."}
                      |             ^
                  Did you mean “same”?
                """),
        Fault(
            "wrong-value",
            "compare: [8, 4]}\nbudget",
            "compare: [8, 8]}\nbudget",
            report: """
                first-table.md:154:83: error: “compare” is a list of 2, but must be two different settings of the sweep [wrong-value]
                  154 | predict: {best: iteration_time, value: "at(sweep, num_workers=4).iteration_time", compare: [8, 8]}
                      |                                                                                   ^^^^^^^
                  Write two different settings of the sweep.
                """),
        Fault(
            "reserved-id",
            "id: four-cores",
            "id: compare",
            report: """
                first-table.md:171:5: error: an experiment cannot be called “compare”: “hone lab compare” is a command [reserved-id]
                  171 | id: compare
                      |     ^^^^^^^
                  Give it another id.
                """),
        Fault(
            "unknown-kind",
            "kind: loader",
            "kind: loder",
            report: """
                first-table.md:148:7: error: there is no kind of experiment “loder” [unknown-kind]
                  148 | kind: loder
                      |       ^^^^^
                  Did you mean “loader”?
                """),
        Fault(
            "unknown-key",
            "batch_size: 16",
            "batchsize: 16",
            report: """
                first-table.md:150:1: error: “batchsize” is no key of an experiment of the kind “loader” [unknown-key]
                  150 | batchsize: 16
                      | ^^^^^^^^^
                  Did you mean “batch_size”?
                """),
        Fault(
            "wrong-value",
            "batch_size: 16",
            "batch_size: 0",
            report: """
                first-table.md:150:13: error: “batch_size” is “0”, but must be a whole number from 1 to 4096 [wrong-value]
                  150 | batch_size: 0
                      |             ^
                  Write a whole number from 1 to 4096.
                """),
        Fault(
            "wrong-value",
            "step: 20ms",
            "step: 20",
            report: """
                first-table.md:151:7: error: “step” is “20”, but must be a time from 0s to 10s, such as 20ms or 1.5s [wrong-value]
                  151 | step: 20
                      |       ^^
                  Write a time from 0s to 10s, such as 20ms or 1.5s.
                """),
        Fault(
            "unknown-column",
            "columns: [num_workers, iteration_time, throughput]",
            "columns: [num_workers, iteration_time, troughput]",
            report: """
                first-table.md:153:40: error: “troughput” is no metric of the kind “loader” [unknown-column]
                  153 | columns: [num_workers, iteration_time, troughput]
                      |                                        ^^^^^^^^^
                  Did you mean “throughput”?
                """),
        Fault(
            "unknown-column",
            "predict: {best: iteration_time, value",
            "predict: {best: loading_time, value",
            report: """
                first-table.md:154:17: error: “loading_time” is predicted, but is no column [unknown-column]
                  154 | predict: {best: loading_time, value: "at(sweep, num_workers=4).iteration_time", compare: [8, 4]}
                      |                 ^^^^^^^^^^^^
                  Add it to “columns:”: only columns are measured.
                """),
        Fault(
            "sweep-form",
            "sweep: {num_workers: [0, 1, 2, 4, 8, \"min(2*cores, 32)\"]}",
            "sweep: {num_workers: [0, 1, 2, 4, 8, 300]}",
            report: """
                first-table.md:152:38: error: the setting 300 is out of range [sweep-form]
                  152 | sweep: {num_workers: [0, 1, 2, 4, 8, 300]}
                      |                                      ^^^
                  It must be a whole number from 0 to 256.
                """),
        Fault(
            "sweep-form",
            "sweep: {num_workers: [0, 1, 2, 4, 8, \"min(2*cores, 32)\"]}",
            "sweep: {workload: [images, records]}",
            report: """
                first-table.md:152:9: error: “workload” is no number and cannot be swept [sweep-form]
                  152 | sweep: {workload: [images, records]}
                      |         ^^^^^^^^
                  Sweep a count or a duration.
                """),
        Fault(
            "expression-syntax",
            "\"min(2*cores, 32)\"",
            "min(2*cores, 32)",
            report: """
                first-table.md:152:49: error: ‘)’ was expected, but the expression ends [expression-syntax]
                  152 | sweep: {num_workers: [0, 1, 2, 4, 8, min(2*cores, 32)]}
                      |                                                 ^
                  In a list or map in brackets YAML divides at “,”: put the expression in quotes.
                first-table.md:152:53: error: the end or an operator was expected, but “)” stands here [expression-syntax]
                  152 | sweep: {num_workers: [0, 1, 2, 4, 8, min(2*cores, 32)]}
                      |                                                     ^
                  In a list or map in brackets YAML divides at “,”: put the expression in quotes.
                """),
        Fault(
            "expression-syntax",
            "when: \"same(8, 4)\"",
            "when: \"same(8 4)\"",
            report: """
                first-table.md:160:20: error: ‘)’ was expected, but “4” stands here [expression-syntax]
                  160 |   - {when: "same(8 4)", show: "Here 8 brings nothing over 4."}
                      |                    ^
                  Look at what stands before it.
                """),
        Fault(
            "expression-name",
            "at(sweep, num_workers=4).iteration_time",
            "at(swep, num_workers=4).iteration_time",
            report: """
                first-table.md:154:44: error: the lesson has no experiment “swep” [expression-name]
                  154 | predict: {best: iteration_time, value: "at(swep, num_workers=4).iteration_time", compare: [8, 4]}
                      |                                            ^^^^
                  Did you mean “sweep”?
                """),
        Fault(
            "expression-name",
            "`iteration_time <= step`",
            "`iteration_tim <= step`",
            report: """
                first-table.md:43:11: error: “iteration_tim” has no value here [expression-name]
                   43 | | good | `iteration_tim <= step` | Loading is hidden behind the step. |
                      |           ^^^^^^^^^^^^^
                  Did you mean “iteration_time”?
                """),
        Fault(
            "expression-type",
            "when: \"same(8, 4)\"",
            "when: \"8 - 4\"",
            report: """
                first-table.md:160:13: error: a condition is needed here, but this has a number in its place [expression-type]
                  160 |   - {when: "8 - 4", show: "Here 8 brings nothing over 4."}
                      |             ^^^^^
                  Compare it with something, such as “> 0”.
                """),
        Fault(
            "unknown-setting",
            "when: \"slower(8, 4)\"",
            "when: \"slower(8, 5)\"",
            report: """
                first-table.md:159:23: error: the sweep has no setting 5 [unknown-setting]
                  159 |   - {when: "slower(8, 5)", show: "Here 8 workers cost more than they bring."}
                      |                       ^
                  It has 0, 1, 2, 4, 8, min(2*cores, 32). A setting over “cores” may be another number on another machine.
                """),
        Fault(
            "unknown-setting",
            "compare: [8, 4]}\nbudget",
            "compare: [8, 16]}\nbudget",
            report: """
                first-table.md:154:96: error: the sweep has no setting 16 [unknown-setting]
                  154 | predict: {best: iteration_time, value: "at(sweep, num_workers=4).iteration_time", compare: [8, 16]}
                      |                                                                                                ^^
                  It has 0, 1, 2, 4, 8, min(2*cores, 32). A setting over “cores” may be another number on another machine.
                """),
        Fault(
            "outcome-order",
            "  - show: \"Here 8 workers still help.\"\n",
            "",
            report: """
                first-table.md:160:6: error: the last outcome has a condition, so that perhaps none is shown [outcome-order]
                  160 |   - {when: "same(8, 4)", show: "Here 8 brings nothing over 4."}
                      |      ^^^^
                  Add a last one with “show:” only.
                """),
        Fault(
            "recording-form",
            "recording: recordings/resnet18-4cores.json",
            "recording: recordings/resnet18-4core.json",
            report: """
                first-table.md:174:12: error: the course has no file “recordings/resnet18-4core.json” [recording-form]
                  174 | recording: recordings/resnet18-4core.json
                      |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Did you mean “recordings/resnet18-4cores.json”?
                """),
        Fault(
            "recording-form",
            "source: recorded\n",
            "",
            report: """
                first-table.md:170:1: error: an experiment of the kind “loader” has no “sweep” [missing-key]
                  170 | ```experiment
                      | ^^^^^^^^^^^^^
                  Add “sweep:”: the parameter that changes, with its settings.
                first-table.md:173:1: error: “recording:” stands only beside “source: recorded” [recording-form]
                  173 | recording: recordings/resnet18-4cores.json
                      | ^^^^^^^^^
                  Add “source: recorded”, or leave “recording:” out.
                """),
    ]
}
