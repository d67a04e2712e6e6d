import ArgumentParser
import CourseModel
import Foundation
import Scheduling
import TerminalIO
import TextUI

/// `hone review replay FILE.csv`: schedules a history of reviews anew.
struct ReviewReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Schedule a log of reviews with FSRS-6, and print each card.",
        discussion: """
            The columns are card_id,review_rating,review_time,review_duration; ratings 1 to 4, times in milliseconds or seconds since 1970
            or as 2026-01-31T12:00:00Z. The numbers are those of py-fsrs 6: UTC, whole elapsed days of 24 hours, fuzz off.
            """)

    @OptionGroup var options: CommonOptions

    @Argument(help: ArgumentHelp("The log; - for standard input.", valueName: "file.csv"))
    var file: String

    @Option(help: "The probability of remembering at which a card comes back.")
    var retention: Double = 0.9

    @Flag(help: "One JSON object a card.")
    var json = false

    func validate() throws {
        guard SchedulerSettings.retentions.contains(retention) else { throw ValidationError("--retention must be from 0.01 to 0.999.") }
    }

    func run() throws {
        let console = options.console(Platform.environment)
        let log = try ReplayedLog.read(file)
        let scheduler = (try? Scheduler(SchedulerSettings(desiredRetention: retention))) ?? .reference
        let cards = log.replayed(by: scheduler)
        let lines = json ? cards.map(\.json) : [ReplayedCard.header] + cards.map(\.line)
        try console.output.writeRaw(lines.joined(separator: "\n") + (lines.isEmpty ? "" : "\n"))
        guard log.problemCount > 0 else { return }
        for problem in log.problems.prefix(10) {
            try console.errorOutput.write(StyledLine("\(file):\(problem.line): \(problem.fact.words)"))
        }
        let more = log.problemCount - min(log.problems.count, 10)
        throw Failure(
            "\(log.problemCount) lines of \(file) could not be read\(more > 0 ? " (\(more) are not listed)" : ""); the rest was replayed.")
    }
}

/// Reads a log of reviews.
enum ReplayedLog {
    /// The log in a file; `-` = standard input.
    static func read(_ file: String) throws -> ReviewLog {
        let bytes: Data
        do {
            bytes = file == "-" ? FileHandle.standardInput.readDataToEndOfFile() : try Data(contentsOf: URL(fileURLWithPath: file))
        } catch {
            throw Failure("The log \(file) cannot be read: \((error as NSError).localizedDescription)")
        }
        do {
            return try ReviewLog(csv: [UInt8](bytes))
        } catch {
            throw Failure("\(file): \(error.words)")
        }
    }
}

extension ReplayedCard {
    /// The column names of ``line``.
    static let header = "card_id,state,step,stability,difficulty,due,last_review,reviews"

    private var stateName: String {
        switch card.state {
        case .new: "new"
        case .learning: "learning"
        case .review: "review"
        case .relearning: "relearning"
        }
    }

    private var step: Int? {
        switch card.state {
        case .learning(_, let step), .relearning(_, let step): step
        case .new, .review: nil
        }
    }

    private var due: String { card.due.map { $0.start(by: .utc).preciseISO8601 } ?? "" }

    private var lastReview: String { card.lastReview.map(\.preciseISO8601) ?? "" }

    /// The card as a line of CSV.
    var line: String {
        let numbers = [card.memory?.stability.rawValue, card.memory?.difficulty.rawValue].map { $0.map { "\($0)" } ?? "" }
        return ([CSVText.field(id), stateName, step.map { "\($0)" } ?? ""] + numbers + [due, lastReview, "\(reviewCount)"])
            .joined(separator: ",")
    }

    /// The card as a JSON object on one line.
    var json: String {
        let fields: [(String, String)] = [
            ("card_id", JSONString.quoted(id)), ("state", JSONString.quoted(stateName)), ("step", step.map { "\($0)" } ?? "null"),
            ("stability", card.memory.map { "\($0.stability.rawValue)" } ?? "null"),
            ("difficulty", card.memory.map { "\($0.difficulty.rawValue)" } ?? "null"), ("due", JSONString.quoted(due)),
            ("last_review", JSONString.quoted(lastReview)), ("reviews", "\(reviewCount)"),
        ]
        return "{" + fields.map { "\(JSONString.quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
    }
}

extension ReviewLog.LineFact {
    /// What is wrong with a line, and what it should be.
    var words: String {
        switch self {
        case .tooLong(let bytes): "the line has \(bytes) bytes; at most 4096 are read"
        case .quote: "a quote has no end, or text follows it"
        case .fieldCount(let found, let expected): "\(found) fields where \(expected) are needed"
        case .cardID(let text): "the card’s id “\(text)” is empty or too long"
        case .rating(let text): "the rating “\(text)” is not 1, 2, 3 or 4"
        case .time(let text): "“\(text)” is no time, or not written like the first one of the file"
        case .duration(let text): "the duration “\(text)” is no number of milliseconds"
        }
    }
}

extension ReviewLog.Refusal {
    /// Why a file was refused.
    var words: String {
        switch self {
        case .missingColumns(let names): "the header lacks \(names.joined(separator: ", "))."
        case .tooLarge(let bytes, let limit): "it has \(bytes) bytes; at most \(limit) are read."
        case .tooManyReviews(let limit): "it has more than \(limit) reviews. Divide it by cards."
        }
    }
}
