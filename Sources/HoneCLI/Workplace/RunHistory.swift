import CourseModel
import Store

/// The experiments that were run, from the log.
struct RunHistory {
    /// One run.
    struct Entry: Hashable {
        /// The event's id.
        let id: Event.ID
        /// The experiment.
        let experiment: ItemName
        /// Whether it ran with other parameters than the lesson's; such a run counts for no lesson.
        let isOwn: Bool
        let run: ExperimentRun

        /// The part of the id that is shown and typed.
        var shortID: String { String(id.rawValue.prefix(8)) }
    }

    let entries: [Entry]

    /// All runs of a learner, the oldest first.
    init(_ workplace: Workplace) throws {
        let events = try workplace.store.events(EventFilter(learner: workplace.learner.id, kinds: [.experimentRan]))
        entries = events.compactMap(Self.entry)
    }

    init(entries: [Entry]) { self.entries = entries }

    private static func entry(_ event: Event) -> Entry? {
        guard case .experimentRan(let name, let run) = event.payload else { return nil }
        return Entry(id: event.id, experiment: name.withoutOwnMark, isOwn: name != name.withoutOwnMark, run: run)
    }

    /// The run with an id that begins so, or the last run of the experiment with that name.
    func run(_ typed: String) throws -> Entry {
        let wanted = typed.lowercased()
        let byID = wanted.count >= 4 ? entries.filter { $0.id.rawValue.hasPrefix(wanted) } : []
        if byID.count == 1, let entry = byID.first { return entry }
        if byID.count > 1 { throw Failure("“\(typed)” begins \(byID.count) ids of runs. Type more of it.", status: .wrongUse) }
        let named = entries.filter { $0.experiment.description == typed || $0.experiment.description.hasSuffix("/" + typed) }
        guard let last = named.last else {
            let names = entries.map(\.experiment.description) + entries.map(\.shortID)
            throw Failure(
                "There is no run “\(typed)”.\(Suggestions.question(typed, among: names)) The runs are listed by: hone lab history",
                status: .wrongUse)
        }
        guard Set(named.map(\.experiment)).count == 1 else {
            throw Failure("“\(typed)” is the name of more than one experiment. Type more of it, or a run's id.", status: .wrongUse)
        }
        return last
    }
}

extension ItemName {
    /// The name under which a run with parameters of one's own is kept: no lesson has such an experiment, so it counts for none.
    var withOwnMark: ItemName { ItemName(lesson: lesson, item: item + Self.ownMark) }

    /// The experiment's own name.
    var withoutOwnMark: ItemName {
        item.hasSuffix(Self.ownMark) ? ItemName(lesson: lesson, item: String(item.dropLast(Self.ownMark.count))) : self
    }

    private static let ownMark = "@own"
}
