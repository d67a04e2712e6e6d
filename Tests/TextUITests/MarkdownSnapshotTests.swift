import CourseModel
import Testing
import TextUI

/// Whole renderings as text; every kind of block at a usual width, at a narrow one, and without styles and Unicode.
@Suite struct MarkdownSnapshotTests {
    @Test func rendersEveryBlockAtEightyColumns() {
        let expected = """
            Measure: how num_workers matters
            ────────────────────────────────

            A worker loads one batch at a time, see the docs
            (https://pytorch.org/docs/stable/data.html) and see it (experiment sweep).[1]
            Always faster: 日本語のテキスト。
            <br>[image: a curve (curve.png)]

            Pitfalls

            │ Warning
            │ More workers are not always faster. They cost memory and start-up time.
            │
            │     x = 1

            │ A quotation that goes on and on until it has to be broken at eighty columns,
            │ and then some.
            │
            │ │ inner

             9. nine
                ◦ [x] done, with a longer text
                ◦ [ ] open
            10. ten

                loader = DataLoader(dataset, num_workers=4)
                for batch in loader:
                    train(batch)

            num_workers │ meaning               │ loading time
            ────────────┼───────────────────────┼─────────────
                      0 │ slow, single thread   │    0.8 s
                      8 │ no big gain 日本語 👩‍💻 │    0.35 s
            illustrative: the page's own figures

            ────────────────────────────────────────────────────────────────────────────────

            <div>
            </div>

            [1] A batch is one unit of work.
            """
        #expect(picture(MarkdownRenderer(width: 80).lines(for: SampleDocument.blocks)) == expected)
    }

    @Test func rendersEveryBlockAtTwentyColumns() {
        let expected = """
            Measure: how
            num_workers matters
            ───────────────────

            A worker loads one
            batch at a time, see
            the docs
            (https://pytorch.org
            /docs/stable/
            data.html) and see
            it (experiment
            sweep).[1] Always
            faster: 日本語のテキ
            スト。
            <br>[image: a curve
            (curve.png)]

            Pitfalls

            │ Warning
            │ More workers are
            │ not always faster.
            │ They cost memory
            │ and start-up time.
            │
            │   x = 1

            │ A quotation that
            │ goes on and on
            │ until it has to be
            │ broken at eighty
            │ columns, and then
            │ some.
            │
            │ │ inner

             9. nine
                ◦ [x] done, with
                      a longer
                      text
                ◦ [ ] open
            10. ten

              loader = DataLoade
              r(dataset, num_
              workers=4)
              for batch in
              loader:
                  train(batch)

            num_workers: 0
              meaning: slow,
                single thread
              loading time:
                0.8 s

            num_workers: 8
              meaning: no big
                gain 日本語 👩‍💻
              loading time:
                0.35 s
            illustrative: the
            page's own figures

            ────────────────────

            <div>
            </div>

            [1] A batch is one
                unit of work.
            """
        #expect(picture(MarkdownRenderer(width: 20).lines(for: SampleDocument.blocks)) == expected)
    }

    @Test func rendersWithoutStylesAndUnicode() {
        let expected = """
            Measure: how `num_workers` matters
            ----------------------------------

            A **worker** loads *one batch* at a time, see the docs
            (https://pytorch.org/docs/stable/data.html) and see it
            (experiment sweep).[1] ~~Always~~ faster: ??????????????????
            <br>[image: a curve (curve.png)]

            ### Pitfalls

            | Warning
            | More workers are not always faster. They cost memory and
            | start-up time.
            |
            |     x = 1

            | A quotation that goes on and on until it has to be broken
            | at eighty columns, and then some.
            |
            | | inner

             9. nine
                - [x] done, with a longer text
                - [ ] open
            10. ten

                loader = DataLoader(dataset, num_workers=4)
                for batch in loader:
                    train(batch)

            `num_workers` | meaning               | loading time
            --------------+-----------------------+-------------
                        0 | slow, single thread   |    0.8 s
                        8 | no big gain ?????? ?? |    0.35 s
            illustrative: the page's own figures

            ------------------------------------------------------------

            <div>
            </div>

            [1] A batch is one unit of work.
            """
        #expect(picture(MarkdownRenderer(width: 60, glyphs: .ascii, markup: .literal).lines(for: SampleDocument.blocks)) == expected)
    }
}
