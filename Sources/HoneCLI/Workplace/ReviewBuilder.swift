import AppScreens
import CourseModel
import Learning
import Scheduling
import Store

/// Puts a review together: which questions, in which order and showing.
struct ReviewBuilder {
    let workplace: Workplace
    let now: Instant

    /// The review that is due now.
    ///
    /// - Parameters:
    ///   - questions: how many questions at most; `nil` = the learner's setting.
    ///   - minutes: after how many minutes nothing more is asked; `nil` = the learner's setting.
    func session(questions: Int?, minutes: Int?) throws -> ReviewSession {
        let settings = workplace.settings
        let lessons = try self.lessons()
        let budget = SessionBudget(
            questions: questions ?? settings.reviewQuestions, seconds: Double(minutes ?? settings.reviewMinutes) * 60)
        let queue = queue(of: lessons, budget: budget)
        let tasks = try tasks(queue.entries.map(\.item), lessons: lessons)
        let due = queue.entries.count { $0.reason != .new }
        let plan = ReviewPlan(
            today: today, schedule: schedule, seconds: budget.seconds, waiting: max(queue.dueCount - due, 0),
            newHeldBack: queue.newHeldBack, new: queue.entries.count - due,
            asking: settings.askConfidence.asking, next: try workplace.store.nextDue(learner: workplace.learner.id)
        )
        return ReviewSession(tasks: tasks, plan: plan)
    }

    /// What waits for a review now, in words; `nil` = nothing.
    func waiting() throws -> String? { waiting(try lessons()) }

    /// The same, for lessons that were read already.
    func waiting(_ lessons: [ReviewShelf.Entry]) -> String? {
        let queue = queue(of: lessons, budget: SessionBudget(questions: 1000))
        return WaitingWords.text(due: queue.dueCount, new: queue.entries.count { $0.reason == .new })
    }

    /// A short test of a lesson: one question of each family, without those that wait for an experiment.
    func test(of name: LessonName) throws -> TestSession {
        let lesson = try workplace.lesson(name)
        var families: Set<String> = []
        let fitting = lesson.questions.filter { question in
            question.after == nil && question.review == .scheduled && question.family.map { families.insert($0).inserted } ?? true
        }
        let chosen = fitting.shuffled().prefix(TestSession.length).map { question in
            let seed = UInt64.random(in: .min ... .max)
            return ReviewTask(
                name: ItemName(name, question.id), lessonTitle: lesson.title, content: lesson.content,
                question: question.instance(seed: seed), seed: seed, card: CardProgress(), earlierSeconds: [])
        }
        return TestSession(lesson: name, title: lesson.title, tasks: Array(chosen))
    }

    private var today: LocalDay { workplace.calendar.day(now) }

    private var schedule: ReviewSchedule { ReviewSchedule(workplace.settings) }

    /// The lessons that were opened, with their present outline.
    private func lessons() throws -> [ReviewShelf.Entry] {
        let progress = Dictionary(
            try workplace.store.progress(learner: workplace.learner.id).map { ($0.lesson, $0) }, uniquingKeysWith: { first, _ in first })
        return try workplace.store.catalogue().filter { $0.status == .ready }.compactMap { entry in
            progress[entry.name].map { (entry.outline, $0) }
        }
    }

    private func queue(of lessons: [ReviewShelf.Entry], budget: SessionBudget) -> ReviewQueue {
        let rules = ReviewRules(
            budget: budget, newPerDay: workplace.settings.newPerDay,
            newToday: ReviewShelf.newCount(on: today, in: lessons.map(\.progress)), seed: .random(in: .min ... .max))
        return ReviewQueue(
            of: ReviewShelf.items(of: lessons), rules: rules, scheduler: schedule.scheduler, at: now, by: workplace.calendar.clock)
    }

    /// The questions as they are shown now; one that is not in its lesson any more is left out.
    private func tasks(_ items: [ReviewItem], lessons: [ReviewShelf.Entry]) throws -> [ReviewTask] {
        let progress = Dictionary(lessons.map { ($0.progress.lesson, $0.progress) }, uniquingKeysWith: { first, _ in first })
        var texts: [LessonName: Lesson] = [:]
        return try items.compactMap { item -> ReviewTask? in
            let lesson = try texts[item.name.lesson] ?? workplace.lesson(item.name.lesson)
            texts[item.name.lesson] = lesson
            let id = Question.ID(item.name.item)
            guard let question = lesson.questions.first(where: { $0.id == id }) else { return nil }
            let made = progress[item.name.lesson]?.questions[id] ?? QuestionProgress()
            return try task(question, item.name, lesson, made)
        }
    }

    /// A question in a showing of its own: another one than in its lesson, where it has several.
    private func task(_ question: Question, _ name: ItemName, _ lesson: Lesson, _ made: QuestionProgress) throws -> ReviewTask {
        let seed = question.seed(after: made.attempts, random: .random(in: .min ... .max))
        return ReviewTask(
            name: name, lessonTitle: lesson.title, content: lesson.content, question: question.instance(seed: seed), seed: seed,
            card: made.card, earlierSeconds: try workplace.store.paceSeconds(for: name, learner: workplace.learner.id),
            evidence: try evidence(for: question, lesson, name.lesson))
    }

    /// What the learner measured, read only for a question about it.
    private func evidence(for question: Question, _ lesson: Lesson, _ name: LessonName) throws -> Evidence {
        guard case .measured = question.key else { return .none }
        return Evidence(of: lesson, state: try workplace.state(of: name))
    }
}
