import LessonCompiler

/// Faults of the sample lesson, with everything that is reported of each.
enum SectionFaults {
    static let all: [Fault] = [
        Fault(
            "objective-count",
            "  - id: name-noise\n    text: Tell a difference from noise.\n",
            "",
            report: """
                first-table.md:5:1: error: the lesson has 1 objective, two to four are allowed [objective-count]
                    5 | objectives:
                      | ^^^^^^^^^^
                  Say what a learner can do afterwards, in two points at least.
                first-table.md:116:9: error: the lesson has no objective, metric, tradeoff or pitfall “name-noise” [unknown-about]
                  116 | about: [name-noise, one-number]
                      |         ^^^^^^^^^^
                  Known ids: read-curve, iteration_time, throughput, speed-memory, one-number, timing-too-early.
                """),
        Fault(
            "duplicate-id",
            "id: how-much-faster",
            "id: which-is-best",
            report: """
                first-table.md:98:5: error: a question has the id “which-is-best”, which a question in line 83 has too [duplicate-id]
                   98 | id: which-is-best
                      |     ^^^^^^^^^^^^^
                  Give one of them another id; write “{#other-id}” behind a heading or a bold name.
                """),
        Fault(
            "duplicate-id",
            "## Key result: Measure twice",
            "## Key result: Speed memory",
            report: """
                first-table.md:179:1: error: the section “Speed memory” has the id “speed-memory”, which the section “Speed or memory” in line 29 has too [duplicate-id]
                  179 | ## Key result: Speed memory
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Give one of them another id; write “{#other-id}” behind a heading or a bold name.
                """),
        Fault(
            "missing-role",
            "## Good and bad: Signs to look for",
            "## Signs to look for",
            report: """
                first-table.md:11:7: error: a lesson of the kind “metrics” needs a section “Good and bad:” [missing-role]
                   11 | kind: metrics
                      |       ^^^^^^^
                  Add a heading “## Good and bad: Title”, or leave out “kind: metrics”.
                """),
        Fault(
            "duplicate-role",
            "## What others measured",
            "## Key result: What others measured",
            report: """
                first-table.md:63:1: error: the key result is more than one paragraph [key-result-form]
                   63 | | workers | time per batch |
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Say it in one paragraph: it is shown alone on the card at the end.
                first-table.md:179:1: error: a second section “Key result:”, the first is in line 61 [duplicate-role]
                  179 | ## Key result: Measure twice
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Join the two.
                """),
        Fault(
            "empty-section",
            "## What others measured",
            "## Measure: What others did",
            report: """
                first-table.md:61:1: error: a section “Measure:” needs an “experiment” block [empty-section]
                   61 | ## Measure: What others did
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Add it, or leave the word “Measure:” out of the heading.
                """),
        Fault(
            "metric-table",
            "| metric | unit | better | how it is measured |",
            "| metric | unit | way | how it is measured |",
            report: """
                first-table.md:24:1: error: the table of metrics has no column “better” [metric-table]
                   24 | | metric | unit | way | how it is measured |
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Its first line is “| metric | unit | better | how it is measured |”.
                """),
        Fault(
            "metric-table",
            "| `throughput` | samples/s | higher |",
            "| `throughput` | samples/s | more |",
            report: """
                first-table.md:27:30: error: “better” is “more”, but must be lower, higher or neither [metric-table]
                   27 | | `throughput` | samples/s | more | samples of an epoch divided by its time |
                      |                              ^^^^
                  Say which way the metric improves.
                """),
        Fault(
            "tradeoff-form",
            "**Speed** against **memory**: every",
            "Speed against memory: every",
            report: """
                first-table.md:31:1: error: a tradeoff section opens with “**A** against **B**” [tradeoff-form]
                   31 | Speed against memory: every worker holds batches of its own.
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Name the two goods in bold at the start of its first paragraph: “**Speed** against **memory**: …”.
                """),
        Fault(
            "tradeoff-form",
            "| many workers | nothing more | memory, start-up |\n",
            "",
            report: """
                first-table.md:33:1: error: the tradeoff's table has 2 rows, at least three are needed [tradeoff-form]
                   33 | | setting | gains | costs |
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Write a row for too little, one for balanced, one for too much.
                """),
        Fault(
            "condition-table",
            "| bad | the time",
            "| worse | the time",
            report: """
                first-table.md:44:1: error: the row begins with “worse”, but must begin with good or bad [condition-table]
                   44 | | worse | the time rises with more workers | They cost more than they bring. |
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Write good or bad in its first cell.
                """),
        Fault(
            "pitfall-form",
            "  Symptom: short runs look slow.\n",
            "",
            report: """
                first-table.md:56:1: error: the pitfall “Timing too early” has no line “Symptom:” [pitfall-form]
                   56 | - **Timing too early.** The first batches are slower. [See it](#experiment:sweep)
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Add a line “Symptom: …” to the item, indented by two spaces.
                """),
        Fault(
            "pitfall-form",
            "Kind: measurement",
            "Kind: measurment",
            report: """
                first-table.md:54:9: error: “measurment” is no kind of pitfall [pitfall-form]
                   54 |   Kind: measurment
                      |         ^^^^^^^^^^
                  Did you mean “measurement”?
                """),
        Fault(
            "key-result-form",
            "beats by more than the noise.",
            "beats by more than the noise.\n\nAnd more.",
            report: """
                first-table.md:183:1: error: the key result is more than one paragraph [key-result-form]
                  183 | And more.
                      | ^^^^^^^^^
                  Say it in one paragraph: it is shown alone on the card at the end.
                """),
        Fault(
            "condition-table",
            "| good/bad | condition | meaning |",
            "| sign of | condition | meaning |",
            report: """
                first-table.md:39:1: error: a good-and-bad section needs a table with the columns good/bad, condition, meaning [condition-table]
                   39 | ## Good and bad: Signs to look for
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Its first line is “| good/bad | condition | meaning |”, with at least one row of each.
                """),
    ]
}
