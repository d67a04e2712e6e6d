import LessonCompiler

/// Faults of the sample lesson, with everything that is reported of each.
enum FileFaults {
    static let all: [Fault] = [
        Fault(
            "front-matter-missing",
            "---\nid: first-table",
            "id: first-table",
            report: """
                first-table.md:1:1: error: the lesson has no front matter [front-matter-missing]
                    1 | id: first-table
                      | ^^^^^^^^^^^^^^^
                  Put “---” on the first line, then id, title, summary, objectives and minutes, then “---” again.
                first-table.md:1:1: error: text before the first “##” heading [text-outside-section]
                    1 | id: first-table
                      | ^^^^^^^^^^^^^^^
                  Put it under a “##” heading.
                """),
        Fault(
            "front-matter-unclosed",
            "sources: [\"An address or a title\"]\n---",
            "sources: [\"An address or a title\"]",
            report: """
                first-table.md:1:1: error: the front matter is never closed [front-matter-unclosed]
                    1 | ---
                      | ^^^
                  Put a line “---” after its last key.
                """),
        Fault(
            "fence-unclosed",
            "type: choice\nabout: [read-curve, timing-too-early]\nlevel: recall\n```",
            "type: choice\nabout: [read-curve, timing-too-early]\nlevel: recall",
            report: """
                first-table.md:82:1: error: the block that opens here is not closed before the next one opens in line 96 [fence-unclosed]
                   82 | ```question
                      | ^^^^^^^^^^^
                  Put a line “```” after its last line.
                """),
        Fault(
            "fence-unclosed",
            "predict: {best: iteration_time, compare: [4, 0]}\n```",
            "predict: {best: iteration_time, compare: [4, 0]}",
            report: """
                first-table.md:11:7: error: a lesson of the kind “metrics” needs a section “Key result:” [missing-role]
                   11 | kind: metrics
                      |       ^^^^^^^
                  Add a heading “## Key result: Title”, or leave out “kind: metrics”.
                first-table.md:170:1: error: the block that opens here is never closed [fence-unclosed]
                  170 | ```experiment
                      | ^^^^^^^^^^^^^
                  Put a line “```” after its last line.
                """),
        Fault(
            "table-source",
            "Source: illustrative, invented for this guide",
            "",
            report: """
                first-table.md:63:1: error: this table of numbers does not say where they come from [table-source]
                   63 | | workers | time per batch |
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Write “Source: ORIGIN, reference” after it, after a blank line; the origin is measured, recorded, simulated, illustrative.
                """),
        Fault(
            "table-source",
            "Source: illustrative, invented for this guide",
            "Source: invented",
            report: """
                first-table.md:68:1: error: “invented” is no origin of numbers [table-source]
                   68 | Source: invented
                      | ^^^^^^^^^^^^^^^^
                  Known origins: measured, recorded, simulated, illustrative.
                """),
        Fault(
            "table-source",
            "Source: illustrative, invented for this guide",
            "Source: illustrative",
            report: """
                first-table.md:68:1: error: the source says “illustrative”, but not which [table-source]
                   68 | Source: illustrative
                      | ^^^^^^^^^^^^^^^^^^^^
                  Write it after a comma: “Source: illustrative, who or where”.
                """),
        Fault(
            "latex-formula",
            "A single timing says little.",
            "A single timing $t_0$ says little.",
            report: """
                first-table.md:51:57: warning: “$t_0$” is shown as it stands: LaTeX is not rendered [latex-formula]
                   51 | - **Trusting one number** {#one-number} A single timing $t_0$ says little.
                      |                                                         ^^^^^
                  Write the formula in Unicode or as code.
                """),
        Fault(
            "image-alt",
            "A single timing says little.",
            "A single timing says ![](plot.png) little.",
            report: """
                first-table.md:51:62: warning: the image “plot.png” has no alternative text [image-alt]
                   51 | - **Trusting one number** {#one-number} A single timing says ![](plot.png) little.
                      |                                                              ^^
                  Write what it shows between the brackets: “![what it shows](plot.png)”.
                """),
        Fault(
            "text-outside-section",
            "## Metric: Time per batch",
            "Some words.\n\n## Metric: Time per batch",
            report: """
                first-table.md:20:1: error: text before the first “##” heading [text-outside-section]
                   20 | Some words.
                      | ^^^^^^^^^^^
                  Put it under a “##” heading.
                """),
        Fault(
            "id-form",
            "{#one-number}",
            "{#One Number}",
            report: """
                first-table.md:51:1: warning: no question is about the pitfall “trusting-one-number” [untested]
                   51 | - **Trusting one number** {#One Number} A single timing says little.
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Name it in the “about:” of a question, or write one.
                first-table.md:51:27: error: “One Number” is no id [id-form]
                   51 | - **Trusting one number** {#One Number} A single timing says little.
                      |                           ^^
                  Write lower-case letters, digits and “-”, beginning with a letter.
                  Fix: write {#one-number}.
                first-table.md:118:21: error: the lesson has no objective, metric, tradeoff or pitfall “one-number” [unknown-about]
                  118 | about: [name-noise, one-number]
                      |                     ^^^^^^^^^^
                  Known ids: read-curve, name-noise, iteration_time, throughput, speed-memory, trusting-one-number, timing-too-early.
                """),
        Fault(
            "block-name",
            "```experiment\nid: sweep",
            "```experimnt\nid: sweep",
            report: """
                first-table.md:56:64: error: the lesson has no experiment “sweep” [unknown-experiment]
                   56 | - **Timing too early.** The first batches are slower. [See it](#experiment:sweep)
                      |                                                                ^^^^^^^^^^^^^^^^^
                  Known experiments: four-cores.
                first-table.md:143:1: error: a section “Measure:” needs an “experiment” block [empty-section]
                  143 | ## Measure: On this machine
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Add it, or leave the word “Measure:” out of the heading.
                first-table.md:145:4: error: a block “experimnt” is shown as code; “experiment” is read [block-name]
                  145 | ```experimnt
                      |    ^^^^^^^^^
                  Did you mean “experiment”?
                """),
        Fault(
            "text-outside-section",
            "## Metric: Time per batch",
            "# A first table\n\n# Another\n\n## Metric: Time per batch",
            report: """
                first-table.md:22:1: error: a “#” heading that is not the title at the top of the lesson [text-outside-section]
                   22 | # Another
                      | ^^^^^^^^^
                  The title stands in the front matter. Sections begin with “##”.
                """),
        Fault(
            "control-character",
            "A single timing says little.",
            "A single \u{1B}[31mtiming says little.",
            report: """
                first-table.md:51:50: warning: the control character U+001B is left out [control-character]
                   51 | - **Trusting one number** {#one-number} A single [31mtiming says little.
                      |                                                  ^
                  Delete it: it is never shown.
                """),
    ]
}
