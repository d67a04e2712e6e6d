import CourseModel

/// Finds the cards that a session may ask, the most pressing first.
struct ReviewChooser {
    let rules: ReviewRules
    let scheduler: Scheduler
    let now: Instant
    let clock: DayClock
    let today: LocalDay

    /// A card that may be asked.
    struct Candidate {
        let index: Int
        let reason: ReviewQueue.Reason
        /// Smaller is more pressing, among those with the same reason.
        let urgency: Double
        let tie: UInt64
    }

    /// Cards that are siblings of each other.
    private struct Family: Hashable {
        let lesson: LessonName
        let name: String
    }

    /// Every card that is due or new and not held, the most pressing first.
    func candidates(in items: [ReviewItem]) -> [Candidate] {
        items.indices.compactMap { candidate($0, items[$0]) }.sorted {
            ($0.reason, $0.urgency, $0.tie, $0.index) < ($1.reason, $1.urgency, $1.tie, $1.index)
        }
    }

    /// The candidates without those whose sibling comes before them or was reviewed today.
    func buryingSiblings(_ candidates: [Candidate], among items: [ReviewItem]) -> [Candidate] {
        var asked: [Family: ItemName] = [:]
        for item in items where lastDay(of: item.card) == today {
            if let family = family(of: item), asked[family].map({ item.name < $0 }) ?? true { asked[family] = item.name }
        }
        return candidates.filter { candidate in
            let item = items[candidate.index]
            guard let family = family(of: item) else { return true }
            let first = asked[family] ?? item.name
            asked[family] = first
            return first == item.name
        }
    }

    private func candidate(_ index: Int, _ item: ReviewItem) -> Candidate? {
        guard !item.isHeld(on: today) else { return nil }
        guard let due = item.card.due else { return Candidate(index: index, reason: .new, urgency: Double(index), tie: 0) }
        switch item.card.state {
        case .new:
            return Candidate(index: index, reason: .new, urgency: Double(index), tie: 0)
        case .learning, .relearning:
            let start = due.start(by: clock)
            return start <= now ? Candidate(index: index, reason: .step, urgency: Double(start.rawValue), tie: tie(item)) : nil
        case .review:
            guard due.day(by: clock) <= today else { return nil }
            let recall = scheduler.retrievability(of: item.card, at: now, on: today)
            return Candidate(index: index, reason: .due, urgency: recall.rawValue, tie: tie(item))
        }
    }

    private func lastDay(of card: Card) -> LocalDay? { card.lastDay ?? card.lastReview.map(clock.day(of:)) }

    private func family(of item: ReviewItem) -> Family? { item.family.map { Family(lesson: item.name.lesson, name: $0) } }

    private func tie(_ item: ReviewItem) -> UInt64 {
        var random = SeedSequence(seed: rules.seed ^ Scheduler.salt(of: item.name.description))
        return random.next()
    }
}
