import CourseModel

/// Reads `course.yml` and what holds between lessons.
struct CourseReader {
    let source: CourseSource

    private static let path = "course.yml"

    /// The course with the problems of its file and of its files as a whole; `nil` when `course.yml` is missing or broken.
    func read() -> (course: Course?, order: [Lesson.ID], diagnostics: [Diagnostic]) {
        let unreadable = source.unreadable.map(Self.diagnostic) + keysWithoutLesson
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
        if let map { RoleWordsForm.check(map, &problems) }
        let isSound = !problems.hasErrors
        if let map { checkLessons(map, &problems) }
        let course = isSound ? map.map(course) : nil
        return (course, map?.strings("lessons").map { Lesson.ID($0) } ?? [], diagnostics + problems.diagnostics)
    }

    /// Files of keys that stand beside no lesson.
    private var keysWithoutLesson: [Diagnostic] {
        let lessons = Set(source.lessons.map(\.path) + source.unreadable.map(\.path))
        return source.data.keys.filter { $0.hasSuffix(KeyPath.ending) && !lessons.contains(KeyPath.lesson(of: $0)) }.flatMap { path in
            var problems = Problems(source: SourceText(path: path, lines: []))
            problems.add(KeyFileForm(fault: .noLesson(KeyPath.lesson(of: path))), at: Place(line: 1))
            return problems.diagnostics
        }
    }

    private static func diagnostic(of unreadable: CourseSource.Unreadable) -> Diagnostic {
        var problems = Problems(source: SourceText(path: unreadable.path, lines: []))
        problems.add(UnreadableFile(problem: unreadable.problem), at: Place(line: 1))
        return problems.diagnostics[0]
    }

    private func course(_ map: YamlMap) -> Course {
        let listed = Set(source.lessons.filter { !$0.isDraft }.map(\.id))
        var lessons: [Lesson.ID] = []
        for id in map.strings("lessons").map({ Lesson.ID($0) }) where !lessons.contains(id) {
            if listed.contains(id) || source.isUnreadable(id) { lessons.append(id) }
        }
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
            } else if !files.contains(text.value), !source.isUnreadable(Lesson.ID(text.value)) {
                problems.add(LessonMissing(name: text.value, known: files.sorted()), at: text.place)
            }
        }
        for file in source.lessons where !seen.contains(file.id.rawValue) && !file.isDraft {
            problems.add([Self.unlisted(file)])
        }
    }

    private static func unlisted(_ file: LessonFile) -> Diagnostic {
        var problems = Problems(source: SourceText(path: file.path, lines: []))
        problems.add(LessonUnlisted(name: file.id.rawValue), at: Place(line: 1))
        return problems.diagnostics[0]
    }
}
