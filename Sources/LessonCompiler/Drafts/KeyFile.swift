import CourseModel

/// The keys of a lesson that stand in a file of their own: what is added to its blocks, by their ids.
struct KeyFile {
    private let map: YamlMap

    /// Reads the lines of the second file of `problems`' source; `nil` when they cannot be read (reported).
    init?(_ problems: inout Problems) {
        guard let second = problems.source.second else { return nil }
        let first = second.start + 1
        let block = YamlBlock(
            name: "the file of keys", lines: Array(problems.source.lines[second.start...]), firstLine: first, opening: Place(line: first))
        guard let map = YamlReader.map(block, &problems) else { return nil }
        self.map = map
    }

    /// The draft with the keys in its blocks. What fits nowhere, or stands there already, is reported.
    func added(to draft: LessonDraft, _ problems: inout Problems) -> LessonDraft {
        check(draft, &problems)
        let sections = draft.sections.map { section in
            SectionDraft(
                role: section.role, title: section.title, id: section.id, place: section.place, items: section.items.map(added))
        }
        return LessonDraft(
            head: draft.head, headOpening: draft.headOpening, sections: sections, footnotes: draft.footnotes, words: draft.words)
    }

    private func added(to item: ItemDraft) -> ItemDraft {
        switch item {
        case .prose: item
        case .question(let question): .question(question.with(map: merged(question.map)))
        case .experiment(let experiment):
            .experiment(ExperimentDraft(place: experiment.place, map: merged(experiment.map), debrief: experiment.debrief))
        }
    }

    /// A block's keys with those of the file; a key of the block wins.
    private func merged(_ block: YamlMap?) -> YamlMap? {
        guard let block, let id = block.string("id"), let keys = map[id]?.map else { return block }
        return YamlMap(entries: block.entries + keys.entries.filter { block[$0.key] == nil }, place: block.place)
    }

    private func check(_ draft: LessonDraft, _ problems: inout Problems) {
        let blocks = draft.questions.map(\.map) + draft.experiments.map(\.map)
        let known = blocks.compactMap { $0?.string("id") }
        for entry in map.entries {
            guard let keys = entry.value.map else {
                let found = entry.value.kindInWords
                problems.add(WrongValue(key: entry.key, found: found, expected: Shape.dictionary(.text).inWords), at: entry.value.place)
                continue
            }
            if let block = blocks.first(where: { $0?.string("id") == entry.key }) {
                for key in keys.entries where block?[key.key] != nil {
                    problems.add(KeyFileForm(fault: .twice(key.key, block: entry.key)), at: key.keyPlace)
                }
            } else if blocks.allSatisfy({ $0 != nil }) {  // a block that cannot be read may be the one that is meant
                problems.add(KeyFileForm(fault: .unknownBlock(entry.key, known: known)), at: entry.keyPlace)
            }
        }
    }
}

extension QuestionDraft {
    /// The same question with other keys.
    func with(map: YamlMap?) -> QuestionDraft {
        QuestionDraft(title: title, headingPlace: headingPlace, prompt: prompt, place: place, map: map, explanation: explanation)
    }
}
