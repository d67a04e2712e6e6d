import ArgumentParser
import CourseModel
import Learning
import Scheduling
import Store
import TerminalIO
import TextUI

/// `hone review optimise`: fits FSRS's weights to the learner's own reviews.
struct ReviewOptimiseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "optimise", abstract: "Fit the schedule to your own reviews.",
        discussion: """
            It shows how well recall was predicted before and after (log-loss; less is better) on the reviews that were fitted, and on every
            fifth question kept apart, which is what to expect. The weights are kept only when they predict better there. hone config set
            fsrs-weights reference goes back.
            """,
        aliases: ["optimize"])

    @OptionGroup var options: CommonOptions

    @Flag(help: "Show the figures and keep the weights as they are.")
    var dryRun = false

    @Option(help: ArgumentHelp("Fit to a log of reviews instead of your own, and only show the figures.", valueName: "file.csv"))
    var log: String?

    func run() throws {
        if let log {
            return try show(try fit(ReviewHistory(try ReplayedLog.read(log)), from: .reference), options.console(Platform.environment))
        }
        let workplace = try Workplace.openStore(options)
        let fit = try fit(try workplace.reviewHistory(), from: workplace.settings.weights)
        try show(fit, workplace.console)
        guard !dryRun else { return }
        let judged = fit.heldOut ?? fit.logLoss
        guard judged.after < judged.before else {
            return try workplace.say("The weights stay as they are: fitted ones would not predict better.")
        }
        let text = fit.parameters.weights.map { "\($0)" }.joined(separator: " ")
        try workplace.store.set(.weights, to: text, of: workplace.learner.id, at: SystemClock.now())
        try workplace.say(
            "The weights are kept, and all questions are scheduled anew. Back: hone config set fsrs-weights reference")
    }

    private func fit(_ history: ReviewHistory, from start: FSRSParameters) throws -> ParameterFit {
        do {
            return try ProcessSignals.whileDeferring {
                try ParameterFitter().fit(history, from: start) { !ProcessSignals.interruptRequested }
            }
        } catch let refusal as ParameterFitter.Refusal {
            throw Failure(refusal.words)
        }
    }

    private func show(_ fit: ParameterFit, _ console: LinearConsole) throws {
        if ProcessSignals.interruptRequested { throw Failure("Stopped; nothing was changed.", status: .interrupted) }
        var lines = [
            "predicted reviews      \(fit.predictedCount)",
            "log-loss, fitted       \(text(fit.logLoss))",
        ]
        lines.append("log-loss, kept apart   \(fit.heldOut.map(text) ?? "too few reviews to tell")")
        lines.append("weights                \(fit.parameters.weights.map { NumberFormat.fixed($0, decimals: 4) }.joined(separator: " "))")
        try console.write(lines.map { StyledLine($0) })
    }

    private func text(_ loss: ParameterFit.LogLoss) -> String {
        "\(NumberFormat.fixed(loss.before, decimals: 4)) before, \(NumberFormat.fixed(loss.after, decimals: 4)) after"
    }
}

extension ParameterFitter.Refusal {
    /// Why there is nothing to fit.
    var words: String {
        switch self {
        case .tooFewReviews(let found, let needed):
            "\(found) reviews are in the log; a fit needs at least \(needed). Until then the reference’s weights serve you better."
        case .nothingToPredict: "No question was reviewed on two different days yet, so there is nothing to fit."
        }
    }
}

extension Workplace {
    /// The learner's reviews by question, the first answer of each lesson among them.
    func reviewHistory() throws -> ReviewHistory {
        var reviews = try store.ratings(learner: learner.id)
        for lesson in try store.progress(learner: learner.id) {
            for (id, question) in lesson.questions where question.card.newOn == nil {
                guard let first = question.first, let day = question.firstDay,
                    let rating = ReviewProposal.rating(
                        for: Verdict(outcome: first.outcome, score: first.score, reasons: [], grader: 0), hints: first.hints,
                        seconds: .infinity,
                        confidence: nil, earlier: [])
                else { continue }
                let name = ItemName(lesson.lesson, id)
                reviews[name] = [(rating, day)] + (reviews[name] ?? [])
            }
        }
        return ReviewHistory(days: reviews.sorted { $0.key < $1.key }.map(\.value))
    }
}
