import LessonCompiler

/// Faults of the sample lesson, with everything that is reported of each.
enum QuestionFaults {
    static let all: [Fault] = [
        Fault(
            "question-blocks",
            "### How much faster?\n",
            "",
            report: """
                first-table.md:96:1: error: this question block has no “###” heading [question-blocks]
                   96 | ```question
                      | ^^^^^^^^^^^
                  Write a “###” heading with the question's short title above its prompt.
                """),
        Fault(
            "question-blocks",
            "### One number each\n",
            "",
            report: """
                first-table.md:8:9: warning: no question is about the objective “name-noise” [untested]
                    8 |   - id: name-noise
                      |         ^^^^^^^^^^
                  Name it in the “about:” of a question, or write one.
                first-table.md:51:1: warning: no question is about the pitfall “one-number” [untested]
                   51 | - **Trusting one number** {#one-number} A single timing says little.
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Name it in the “about:” of a question, or write one.
                first-table.md:114:1: error: this question block has no “###” heading [question-blocks]
                  114 | ```question
                      | ^^^^^^^^^^^
                  Write a “###” heading with the question's short title above its prompt.
                """),
        Fault(
            "question-blocks",
            "---\n\n### One number each\n",
            "",
            report: """
                first-table.md:8:9: warning: no question is about the objective “name-noise” [untested]
                    8 |   - id: name-noise
                      |         ^^^^^^^^^^
                  Name it in the “about:” of a question, or write one.
                first-table.md:51:1: warning: no question is about the pitfall “one-number” [untested]
                   51 | - **Trusting one number** {#one-number} A single timing says little.
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Name it in the “about:” of a question, or write one.
                first-table.md:112:1: error: a second question block under one heading, the first is in line 97 [question-blocks]
                  112 | ```question
                      | ^^^^^^^^^^^
                  Give each question a “###” heading of its own.
                """),
        Fault(
            "rubric-samples",
            "  - id: repeat\n",
            "  - id: noise\n",
            report: """
                first-table.md:128:9: error: the id “noise” stands twice in the rubric, first in line 123 [rubric-samples]
                  128 |   - id: noise
                      |         ^^^^^
                  Give ideas, misconceptions and remarks different ids.
                """),
        Fault(
            "choice-form",
            "- [ ] 8\n  > More is not faster here.\n",
            "- 8\n",
            report: """
                first-table.md:79:1: error: this item of the options has no box [choice-form]
                   79 | - 8
                      | ^^^
                  Write “- [ ] …”.
                """),
        Fault(
            "choice-form",
            "- [x] 4",
            "- [ ] 4",
            report: """
                first-table.md:76:1: error: no option is right [choice-form]
                   76 | - [ ] 0
                      | ^^^^^^^
                  Write “- [x]” for the right one.
                """),
        Fault(
            "choice-form",
            "- [x] 4",
            "- [x] 8",
            report: """
                first-table.md:79:1: error: the option “8” stands twice, first in line 78 [choice-form]
                   79 | - [ ] 8
                      | ^^^^^^^
                  Two options that read alike cannot both be options.
                """),
        Fault(
            "choice-form",
            "  > It is the slowest",
            "> It is the slowest",
            report: """
                first-table.md:77:1: error: this quote ends the list of options [choice-form]
                   77 | > It is the slowest of the three.
                      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Indent it by two spaces, so that it is the feedback of the option above.
                  Fix: indent the quote:
                      |   > It is the slowest of the three.
                """),
        Fault(
            "rubric-samples",
            "accepts: [\"That is within the noise. Repeat the measurement several times.\"]  # hone: allow few-mutants: a short example\n",
            "",
            report: """
                first-table.md:115:1: error: the rubric has no “accepts”: nothing proves it [rubric-samples]
                  115 | ```question
                      | ^^^^^^^^^^^
                  Add “accepts:” with at least one answer that must get full marks.
                """),
        Fault(
            "rubric-pattern",
            "match: [\"noise\", \"chance\"]",
            "match: [\"noise\", \"(chance\"]",
            report: """
                first-table.md:125:22: error: “(” is never closed in this pattern [rubric-pattern]
                  125 |     match: ["noise", "(chance"]
                      |                      ^^^^^^^^^
                  The notation of patterns is described in the guide to rubrics.
                """),
        Fault(
            "unknown-about",
            "about: [name-noise, one-number]",
            "about: [name-nois, one-number]",
            report: """
                first-table.md:8:9: warning: no question is about the objective “name-noise” [untested]
                    8 |   - id: name-noise
                      |         ^^^^^^^^^^
                  Name it in the “about:” of a question, or write one.
                first-table.md:118:9: error: the lesson has no objective, metric, tradeoff or pitfall “name-nois” [unknown-about]
                  118 | about: [name-nois, one-number]
                      |         ^^^^^^^^^
                  Did you mean “name-noise”?
                """),
        Fault(
            "untested",
            "about: [name-noise, one-number]",
            "about: one-number",
            report: """
                first-table.md:8:9: warning: no question is about the objective “name-noise” [untested]
                    8 |   - id: name-noise
                      |         ^^^^^^^^^^
                  Name it in the “about:” of a question, or write one.
                """),
    ]
}
