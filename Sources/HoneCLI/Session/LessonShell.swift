import AppScreens
import CourseModel
import Grading
import Learning
import Store
import TerminalIO
import TextUI

/// Carries out what a lesson session asks for: shows, asks, commits, grades, runs.
///
/// An event is committed before anything that follows from it is shown; an error of the store ends the session, with everything
/// that was shown before safely in the log.
final class LessonShell {
    private var session: LessonSession
    private let dialogue: any Dialogue
    private let log: (EventPayload) throws -> Event
    private let reload: () throws -> (LessonState, LessonProgress)
    private let laboratory: Laboratory
    private let now: () -> Instant
    private let grader = PreparedGrader()

    /// - Parameters:
    ///   - dialogue: where it is shown and typed.
    ///   - log: commits an event.
    ///   - reload: reads what the log says of the lesson.
    ///   - laboratory: runs the experiments.
    ///   - now: the time of day.
    init(
        session: LessonSession, dialogue: any Dialogue, laboratory: Laboratory, now: @escaping () -> Instant,
        log: @escaping (EventPayload) throws -> Event, reload: @escaping () throws -> (LessonState, LessonProgress)
    ) {
        self.session = session
        self.dialogue = dialogue
        self.laboratory = laboratory
        self.now = now
        self.log = log
        self.reload = reload
    }

    /// Goes through the lesson until the learner leaves.
    func run() throws -> Farewell {
        var waiting = session.handle(.began, at: moment)
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            if case .leave(let farewell) = effect { return farewell }
            waiting = try follow(effect) + waiting
        }
        return .quit
    }

    private var moment: Moment { Moment(now: now(), width: dialogue.width, capabilities: dialogue.capabilities) }

    /// Carries out one effect and returns what follows from it.
    private func follow(_ effect: SessionEffect) throws -> [SessionEffect] {
        switch effect {
        case .show(let lines):
            try dialogue.show(lines)
            return []
        case .ask(let prompt): return session.handle(try dialogue.ask(prompt), at: moment)
        case .commit(let payload): return try commit(payload)
        case .prepare(let question):
            grader.prepare(for: question)
            return []
        case .grade(let response, let question, let evidence):
            return session.handle(.graded(response, grader.grade(response, to: question, evidence: evidence)), at: moment)
        case .run(let request, let kind): return try measure(request, kind)
        case .leave: return []
        }
    }

    private func commit(_ payload: EventPayload) throws -> [SessionEffect] {
        let event = try log(payload)
        if case .undone = payload {
            let (state, progress) = try reload()
            _ = session.handle(.reloaded(state, progress), at: moment)
        }
        return session.handle(.committed(event), at: moment)
    }

    /// Runs an experiment; rows are shown while it measures, Ctrl-C ends it early.
    private func measure(_ request: ExperimentRequest, _ kind: ExperimentKind.ID) throws -> [SessionEffect] {
        var showError: (any Error)?
        let result = ProcessSignals.whileDeferring {
            laboratory.run(request, kind: kind, interruption: dialogue.interruption) { progress in
                guard showError == nil else { return }
                for case .show(let lines) in session.handle(.experiment(progress), at: moment) {
                    do { try dialogue.show(lines) } catch { showError = error }
                }
            }
        }
        if let showError { throw showError }
        return session.handle(.experimentEnded(result), at: moment)
    }
}
