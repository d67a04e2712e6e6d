import CourseModel

extension Section {
    /// The text of the section that stands outside of experiments and questions.
    var prose: String {
        items.compactMap { if case .prose(let blocks) = $0 { blocks.plainText } else { nil } }.joined(separator: "\n")
    }
}

extension Lesson {
    /// What the catalogue, a header or a search shows of the lesson before it is opened.
    var header: String { ([title, summary] + objectives.map(\.text) + tags).joined(separator: "\n") }

    /// The section of a role.
    func section(_ role: SectionRole) -> Section? { sections.first { $0.role == role } }

    /// Header and prose in reading order, up to an experiment; debriefs of earlier experiments are not among it.
    func prose(before experiment: Experiment.ID) -> String {
        var texts = [header]
        for section in sections {
            texts.append(section.title)
            for item in section.items {
                switch item {
                case .prose(let blocks): texts.append(blocks.plainText)
                case .experiment(let found):
                    if found.id == experiment { return texts.joined(separator: "\n") }
                    texts.append(found.title)
                case .question: break
                }
            }
        }
        return texts.joined(separator: "\n")
    }
}

extension Experiment {
    /// Everything that is shown only after the experiment ran.
    var textAfterRun: String { (outcomes.map(\.show.plainText) + [debrief.plainText]).joined(separator: "\n") }

    /// The tables of the debrief, in order.
    var debriefTables: [Table] { debrief.compactMap { if case .table(let table) = $0 { table } else { nil } } }
}

extension Table {
    /// The cells as plain text, row by row, without the header.
    var texts: [[String]] { rows.map { $0.map(\.plainText) } }
}
