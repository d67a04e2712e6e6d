import CourseModel

/// Reads `course.yml` and what holds between lessons.
struct CourseReader {
    let source: CourseSource

    private static let path = "course.yml"

    /// The course with the problems of its file and of its files as a whole; `nil` when `course.yml` is missing or broken.
    func read() -> (course: Course?, order: [Lesson.ID], diagnostics: [Diagnostic]) {
        let unreadable = source.unreadable.map(Self.diagnostic)
        guard let bytes = source.courseFile else {
            if source.unreadable.contains(where: { $0.path == Self.path }) { return (nil, [], unreadable) }
            var problems = Problems(source: SourceText(path: Self.path, lines: []))
            problems.add(CourseFileMissing(), at: Place(line: 1))
            return (nil, [], unreadable + problems.diagnostics)
        }
        var diagnostics = unreadable
        guard let text = SourceText.decode(bytes, path: Self.path, problems: &diagnostics) else { return (nil, [], diagnostics) }
        var problems = Problems(source: text)
        let map = YamlReader.map(YamlBlock(name: "course.yml", lines: text.lines, firstLine: 1, opening: Place(line: 1)), &problems)
        if let map { SchemaCheck.check(map, against: LessonSchemas.course, opening: Place(line: 1), &problems) }
        let isSound = !problems.hasErrors
        if let map { checkLessons(map, &problems) }
        let course = isSound ? map.map(course) : nil
        return (course, map?.strings("lessons").map { Lesson.ID($0) } ?? [], diagnostics + problems.diagnostics)
    }

    private static func diagnostic(of unreadable: CourseSource.Unreadable) -> Diagnostic {
        var problems = Problems(source: SourceText(path: unreadable.path, lines: []))
        problems.add(UnreadableFile(problem: unreadable.problem), at: Place(line: 1))
        return problems.diagnostics[0]
    }

    private func course(_ map: YamlMap) -> Course {
        let listed = Set(source.lessons.filter { !$0.isDraft }.map(\.id))
        var lessons: [Lesson.ID] = []
        for id in map.strings("lessons").map({ Lesson.ID($0) }) where listed.contains(id) && !lessons.contains(id) { lessons.append(id) }
        return Course(
            id: Course.ID(map.string("id") ?? ""), title: map.string("title") ?? "", summary: map.string("summary") ?? "", lessons: lessons,
            licence: map.string("licence") ?? "")
    }

    private func checkLessons(_ map: YamlMap, _ problems: inout Problems) {
        let files = Set(source.lessons.map(\.id.rawValue))
        var seen: Set<String> = []
        for text in map["lessons"]?.elements.compactMap(\.text) ?? [] {
            if !seen.insert(text.value).inserted {
                problems.add(LessonListedTwice(name: text.value), at: text.place)
            } else if !files.contains(text.value), !isUnreadable(text.value) {
                problems.add(LessonMissing(name: text.value, known: files.sorted()), at: text.place)
            }
        }
        for file in source.lessons where !seen.contains(file.id.rawValue) && !file.isDraft {
            problems.add([Self.unlisted(file)])
        }
    }

    /// Whether a lesson's file is there under its name but cannot be read: that is reported already.
    private func isUnreadable(_ id: String) -> Bool { source.unreadable.contains { $0.path == id + ".md" } }

    private static func unlisted(_ file: LessonFile) -> Diagnostic {
        var problems = Problems(source: SourceText(path: file.path, lines: []))
        problems.add(LessonUnlisted(name: file.id.rawValue), at: Place(line: 1))
        return problems.diagnostics[0]
    }
}
