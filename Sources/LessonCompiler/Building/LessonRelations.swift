import CourseModel

/// Checks what holds between the lessons of a course.
enum LessonRelations {
    /// Problems of lessons with each other: one id twice, unknown requirements, circles of requirements, links that lead nowhere.
    static func diagnostics(of compiled: [CompiledLesson], in source: CourseSource) -> [Diagnostic] {
        duplicates(source) + unknownRequirements(compiled, Set(source.lessons.map(\.id))) + cycles(compiled)
            + LinkCheck(compiled, in: source).diagnostics
    }

    /// The paths of files whose lesson's id an earlier file has.
    static func duplicatePaths(in source: CourseSource) -> [String: String] {
        var first: [Lesson.ID: String] = [:]
        var duplicates: [String: String] = [:]
        for file in source.lessons {
            if let other = first[file.id] { duplicates[file.path] = other } else { first[file.id] = file.path }
        }
        return duplicates
    }

    private static func duplicates(_ source: CourseSource) -> [Diagnostic] {
        let paths = duplicatePaths(in: source)
        return source.lessons.flatMap { file -> [Diagnostic] in
            guard let other = paths[file.path] else { return [] }
            var problems = Problems(source: SourceText(path: file.path, lines: []))
            problems.add(DuplicateLesson(name: file.id.rawValue, other: other), at: Place(line: 1))
            return problems.diagnostics
        }
    }

    private static func unknownRequirements(_ compiled: [CompiledLesson], _ known: Set<Lesson.ID>) -> [Diagnostic] {
        compiled.flatMap { lesson -> [Diagnostic] in
            guard let draft = lesson.draft, let required = draft.draft.head?["requires"] else { return [] }
            var problems = Problems(source: draft.source)
            for text in required.elements.compactMap(\.text) where !known.contains(Lesson.ID(text.value)) {
                problems.add(UnknownRequirement(name: text.value, known: known.map(\.rawValue).sorted()), at: text.place)
            }
            return problems.diagnostics
        }
    }

    /// One problem for each circle, at the `requires` of its first lesson. Lessons are visited once each.
    private static func cycles(_ compiled: [CompiledLesson]) -> [Diagnostic] {
        var requires: [Lesson.ID: [Lesson.ID]] = [:]
        var drafts: [Lesson.ID: KeyPlaces] = [:]
        for lesson in compiled {
            requires[lesson.file.id] = lesson.draft?.draft.head?.strings("requires").map { Lesson.ID($0) } ?? []
            drafts[lesson.file.id] = lesson.draft
        }
        var search = CycleSearch(requires: requires)
        return compiled.flatMap { lesson -> [Diagnostic] in
            guard let cycle = search.cycle(from: lesson.file.id), let draft = drafts[lesson.file.id] else { return [] }
            var problems = Problems(source: draft.source)
            let place = draft.draft.head?.entry("requires")?.keyPlace ?? Place(line: 1)
            problems.add(RequirementCycle(cycle: cycle.map(\.rawValue)), at: place)
            return problems.diagnostics
        }
    }
}

/// Finds circles in a graph of requirements, without recursion.
private struct CycleSearch {
    let requires: [Lesson.ID: [Lesson.ID]]
    private var finished: Set<Lesson.ID> = []

    init(requires: [Lesson.ID: [Lesson.ID]]) { self.requires = requires }

    /// A circle that can be reached from a lesson and was not found before.
    mutating func cycle(from start: Lesson.ID) -> [Lesson.ID]? {
        guard !finished.contains(start) else { return nil }
        var path: [(id: Lesson.ID, rest: ArraySlice<Lesson.ID>)] = [(start, requires[start, default: []][...])]
        var found: [Lesson.ID]?
        while let last = path.last {
            guard let next = last.rest.first else {
                finished.insert(last.id)
                path.removeLast()
                continue
            }
            path[path.count - 1].rest.removeFirst()
            if let index = path.firstIndex(where: { $0.id == next }) {
                found = found ?? path[index...].map(\.id) + [next]
            } else if !finished.contains(next) {
                path.append((next, requires[next, default: []][...]))
            }
        }
        return found
    }
}
