import LessonCompiler

/// Faults of the sample lesson, with everything that is reported of each.
enum YamlFaults {
    static let all: [Fault] = [
        Fault(
            "unknown-key",
            "minutes: 8",
            "minutes: 8\nobjektives: 3",
            report: """
                first-table.md:11:1: error: “objektives” is no key of the front matter [unknown-key]
                   11 | objektives: 3
                      | ^^^^^^^^^^
                  Did you mean “objectives”?
                """),
        Fault(
            "missing-key",
            "minutes: 8\n",
            "",
            report: """
                first-table.md:1:1: error: the front matter has no “minutes” [missing-key]
                    1 | ---
                      | ^^^
                  Add “minutes:”: the estimated time of study.
                """),
        Fault(
            "wrong-value",
            "minutes: 8",
            "minutes: eight",
            report: """
                first-table.md:10:10: error: “minutes” is “eight”, but must be a whole number from 1 to 600 [wrong-value]
                   10 | minutes: eight
                      |          ^^^^^
                  Write a whole number from 1 to 600.
                """),
        Fault(
            "wrong-value",
            "id: first-table",
            "id: First Table",
            report: """
                course.yml:6:5: error: no file has the lesson “first-table” [lesson-missing]
                    6 |   - first-table
                      |     ^^^^^^^^^^^
                  Did you mean “First Table”?
                first-table.md:1:1: warning: the lesson “First Table” is not listed in course.yml [lesson-unlisted]
                  Add “- First Table” to its “lessons:”, or mark the lesson “status: draft”.
                first-table.md:2:5: error: “id” is “First Table”, but must be an id: lower-case letters, digits and “-”, beginning with a letter [wrong-value]
                    2 | id: First Table
                      |     ^^^^^^^^^^^
                  Write an id: lower-case letters, digits and “-”, beginning with a letter.
                """),
        Fault(
            "wrong-value",
            "status: ready",
            "status: raedy",
            report: """
                first-table.md:14:9: error: “status” is “raedy”, but must be one of ready, draft [wrong-value]
                   14 | status: raedy
                      |         ^^^^^
                  Did you mean “ready”?
                """),
        Fault(
            "yaml-unquoted-text",
            "title: A first table",
            "title: Tables: a first one",
            report: """
                first-table.md:3:14: error: “: ” inside a text that is not in quotes [yaml-unquoted-text]
                    3 | title: Tables: a first one
                      |              ^^^^^^^^^^^^^
                  Put the whole text in quotes, or write it in lines of its own after “>”.
                  Fix: put the text in quotes:
                      | title: "Tables: a first one"
                """),
        Fault(
            "yaml-unquoted-text",
            "says: the difference may be noise",
            "says: the difference is # 1 per cent",
            report: """
                first-table.md:124:29: error: “ #” begins a comment inside a text that is not in quotes; what follows is lost [yaml-unquoted-text]
                  124 |     says: the difference is # 1 per cent
                      |                             ^^^^^^^^^^^^
                  Put the whole text in quotes, or write it in lines of its own after “>”.
                  Fix: put the text in quotes:
                      |     says: "the difference is # 1 per cent"
                """),
        Fault(
            "yaml-unquoted-text",
            "hints: [\"Think of a second run.\"]",
            "hints:\n  - Think again: a second run.",
            report: """
                first-table.md:137:5: error: “: ” inside a text that is not in quotes [yaml-unquoted-text]
                  137 |   - Think again: a second run.
                      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Put the whole text in quotes, or write it in lines of its own after “>”.
                  Fix: put the text in quotes:
                      |   - "Think again: a second run."
                """),
        Fault(
            "yaml-duplicate-key",
            "minutes: 8",
            "minutes: 8\ntitle: Another",
            report: """
                first-table.md:11:1: error: the key “title” stands twice, first in line 3 [yaml-duplicate-key]
                   11 | title: Another
                      | ^^^^^
                  Keep one of the two.
                """),
        Fault(
            "yaml-anchor",
            "hit: You saw",
            "hit: *you saw",
            report: """
                first-table.md:126:10: error: “&” and “*” make YAML anchors and aliases, which lessons do not use [yaml-anchor]
                  126 |     hit: *you saw that the gap is no bigger than chance.
                      |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Write the value out. If it is a text, put it in quotes.
                """),
        Fault(
            "yaml-syntax",
            "about: [read-curve]",
            "about: [read-curve",
            report: """
                first-table.md:101:6: error: this is no YAML: a “]” or “,” is missing [yaml-syntax]
                  101 | value: 33.3
                      |      ^^^^^^
                  Check the indentation, brackets and quotes of this line and the one before. Text with special characters goes in quotes.
                """),
        Fault(
            "wrong-value",
            "type: number",
            "type: numbr",
            report: """
                first-table.md:99:7: error: “type” is “numbr”, but must be one of choice, number, text, explain, order, match, table, measured, predict [wrong-value]
                   99 | type: numbr
                      |       ^^^^^
                  Did you mean “number”?
                """),
        Fault(
            "yaml-syntax",
            "hit: Right, repeats decide.",
            "hit: @Right, repeats decide.",
            report: """
                first-table.md:131:10: error: this is no YAML: a text cannot begin with “@” [yaml-syntax]
                  131 |     hit: @Right, repeats decide.
                      |          ^^^^^^^^^^^^^^^^^^^^^^^
                  Put the text in quotes.
                  Fix: put the text in quotes:
                      |     hit: "@Right, repeats decide."
                """),
        Fault(
            "yaml-unquoted-text",
            "hit: Right, repeats decide.",
            "hit: Right\n      so: repeats decide.",
            report: """
                first-table.md:132:9: error: a key where none can stand: the line continues the text above it [yaml-unquoted-text]
                  132 |       so: repeats decide.
                      |         ^^^^^^^^^^^^^^^^^
                  If it is a key, indent it like the key above. If it is text: put the whole text in quotes, or write it in lines of its own after “>”.
                """),
        Fault(
            "not-supported",
            "kind: loader\nworkload: images\n",
            "kind: classifier\nsource: simulated\n",
            report: """
                first-table.md:149:9: error: “source: simulated” of the kind “classifier” is not supported by this version of hone [not-supported]
                  149 | source: simulated
                      |         ^^^^^^^^^
                  Supported: measured, recorded.
                """),
        Fault(
            "wrong-value",
            "tolerance: 2%",
            "tolerance: about 2",
            report: """
                first-table.md:102:12: error: “tolerance” is “about 2”, but must be a tolerance: 0.02 (in the unit), 2% (of the value), 3 significant figures, or 2 decimal places [wrong-value]
                  102 | tolerance: about 2
                      |            ^^^^^^^
                  Write a tolerance: 0.02 (in the unit), 2% (of the value), 3 significant figures, or 2 decimal places.
                """),
    ]
}
