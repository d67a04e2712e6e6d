/// What `hone author new` writes: files that pass the check as they are, to be changed from the first line on.
public enum CourseTemplate {
    /// A `course.yml` with one lesson.
    public static func course(id: String, title: String, lesson: String) -> String {
        """
        id: \(id)
        title: \(YamlQuoting.quoted(title))
        summary: What one can do after this course, in one line.
        licence: CC-BY-4.0
        lessons:
          - \(lesson)

        """
    }

    /// `course.yml` with one more lesson at the end of its list, nothing else changed; `nil` when there is no list of lines `- id`.
    public static func course(_ text: String, adding lesson: String) -> String? {
        // “\r\n” is one character, which no “\n” divides.
        let end = text.contains("\r\n") ? "\r\n" : "\n"
        var lines = text.split(separator: end, omittingEmptySubsequences: false).map(String.init)
        guard let key = lines.firstIndex(where: { $0.hasPrefix("lessons:") }) else { return nil }
        let items = lines[(key + 1)...].prefix { $0.trimming().hasPrefix("- ") || $0.trimming().hasPrefix("#") || $0.trimming().isEmpty }
        guard let last = items.lastIndex(where: { $0.trimming().hasPrefix("- ") }) else { return nil }
        let lead = lines[last].prefix { $0 == " " }
        lines.insert("\(lead)- \(lesson)", at: last + 1)
        return lines.joined(separator: end)
    }

    /// A lesson of the kind `text`: one section of text and a self-check.
    public static func lesson(id: String, title: String) -> String {
        """
        ---
        id: \(id)
        title: \(YamlQuoting.quoted(title))
        summary: What the lesson is about, in one line that does not give the answer.
        objectives:
          - id: first-objective
            text: Say what a learner can do afterwards.
          - id: second-objective
            text: Say a second thing.
        minutes: 10
        ---

        ## Why it matters {#why-it-matters}

        Write for somebody who has ten minutes.

        ## Self-check {#self-check}

        \(question("choice", id: "first-question", about: "first-objective") ?? "")
        \(question("number", id: "second-question", about: "second-objective") ?? "")
        """
    }

    /// A lesson of the kind `metrics`, with a section of every role.
    public static func metricsLesson(id: String, title: String) -> String {
        let head = lesson(id: id, title: title).replacing("minutes: 10\n", with: "minutes: 10\nkind: metrics\n")
        return head.replacing("## Self-check {#self-check}", with: roles + "\n## Self-check {#self-check}") + """

            ## Key result: What to remember {#what-to-remember}

            One paragraph that a learner should know by heart.

            """
    }

    private static var roles: String {
        """
        ## Metric: What to watch {#what-to-watch}

        Say why the first metric is the one that counts.

        | metric | unit | better | how it is measured |
        |---|---|---|---|
        | `iteration_time` | s | lower | from one batch to the next |

        ## Measure: On this machine {#on-this-machine}

        \(experiment("measured", id: "first-experiment") ?? "")
        ## Tradeoff: What it costs {#what-it-costs}

        **Speed** against **memory**: say what is given for what.

        | setting | gains | costs |
        |---|---|---|
        | too little | … | … |
        | balanced | … | … |
        | too much | … | … |

        ## Good and bad: Signs {#signs}

        | good/bad | condition | meaning |
        |---|---|---|
        | good | `iteration_time <= step` | Say what it means. |
        | bad | the time rises | Say what it means. |

        ## Pitfalls: Ways to be misled {#ways-to-be-misled}

        <!-- hone: allow untested: write a question about it -->
        - **A first pitfall** {#first-pitfall} Say what goes wrong.
          Symptom: what one sees.
          Fix: what to do.
          Kind: measurement

        """
    }
}
