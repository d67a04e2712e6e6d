import LessonCompiler

/// A lesson with questions that have variables.
enum VariantLesson {
    static let text = #"""
        ---
        id: first-table
        title: Variants
        summary: Numbers that change.
        objectives:
          - {id: ratio, text: Compute a ratio.}
          - {id: pick, text: Pick the best.}
        minutes: 5
        ---

        ## Self-check

        ### From {{t0}} to {{t4}}

        It took **{{t0}} s**, now `{{t4|1 decimal}} s`.

        | before | after |
        |---|---|
        | {{t0|2 decimals}} | {{t4 * 1}} |

        Source: illustrative, made up

        How many times faster is that, *{{2*t0}}* against {{3*t0}}?

        ```question
        id: ratio
        type: number
        about: [ratio]
        variables:
          t0: 1.2...2.0 step 0.1
          t4: round(t0 * 2 / 3, 1)
        first: {t0: 1.5}
        value: t0 / t4
        tolerance: 2%
        hints: ["Divide {{t0}} by {{t4}}."]
        ```

        {{t0}} / {{t4}} is {{t0 / t4|2 decimals}}.

        ---

        ### Which one

        - [ ] {{n}} workers
        - [x] {{2*n}} workers
        - [ ] {{3*n}} workers

        ```question
        id: which
        type: choice
        about: [pick]
        fixed: true
        variables: {n: [1, 2, 4]}
        ```

        """#

    /// What is compiled of the lesson with one change.
    static func compiled(_ find: String = "", _ replacement: String = "") throws -> CompiledLesson {
        let changed = find.isEmpty ? text : try Fault("", find, replacement).applied(to: text)
        return compiler.compile(LessonFile(path: "first-table.md", bytes: Array(changed.utf8)), in: SampleCourse.source())
    }
}
