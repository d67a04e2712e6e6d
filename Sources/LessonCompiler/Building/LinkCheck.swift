import CourseModel

/// Follows the links of lessons to other lessons, to sections and to terms of the glossary.
struct LinkCheck {
    private let compiled: [CompiledLesson]
    private let lessons: [String]
    /// The sections of the lessons that were compiled; the others are not looked into.
    private let sections: [String: [String]]
    private let terms: [String]

    init(_ compiled: [CompiledLesson], in source: CourseSource) {
        self.compiled = compiled
        lessons = source.lessons.map(\.id.rawValue).sorted()
        sections = Dictionary(
            compiled.compactMap { lesson in
                lesson.draft.map { (lesson.file.id.rawValue, $0.draft.sections.map(\.id)) }
            }, uniquingKeysWith: { first, _ in first })
        terms = Glossary(source.data[CourseSource.glossaryPath]).names
    }

    /// The links that lead nowhere.
    var diagnostics: [Diagnostic] {
        compiled.flatMap { lesson -> [Diagnostic] in
            guard let places = lesson.draft else { return [] }
            var problems = Problems(source: places.source)
            for block in places.draft.texts.joined() { check(block, lesson.file.id.rawValue, &problems) }
            return problems.diagnostics
        }
    }

    private func check(_ block: MarkdownNode, _ lesson: String, _ problems: inout Problems) {
        for node in block.all {
            guard case .link(let target) = node.kind else { continue }
            let place = problems.source.place(of: target, in: node.line...(block.endLine + 1))
            if let term = Glossary.term(in: target) {
                if !terms.contains(term) { problems.add(UnknownTerm(name: term, known: terms), at: place) }
            } else if let fault = fault(of: target, in: lesson) {
                problems.add(UnknownLink(fault: fault), at: place)
            }
        }
    }

    /// What is wrong with a link's target; `nil` for links out of the course, and to experiments.
    private func fault(of target: String, in lesson: String) -> UnknownLink.Fault? {
        if target.hasPrefix("#") {
            return target.hasPrefix("#experiment:") ? nil : section(String(target.dropFirst()), of: lesson)
        }
        guard target.hasPrefix("hone:") else { return nil }
        let parts = target.dropFirst("hone:".count).split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let name = parts.first, !name.isEmpty, !name.contains("/") else { return .form(target) }
        guard lessons.contains(name) else { return .lesson(name, known: lessons) }
        return parts.count == 2 ? section(parts[1], of: name) : nil
    }

    private func section(_ name: String, of lesson: String) -> UnknownLink.Fault? {
        guard let known = sections[lesson], !known.contains(name) else { return nil }
        return .section(name, lesson: lesson, known: known)
    }
}
