/// The settings, under the names that `hone config` and the store know them by. A name never changes.
public enum SettingName: String, Hashable, Sendable, CaseIterable {
    case retention
    case newPerDay = "new-per-day"
    case reviewQuestions = "review-questions"
    case reviewMinutes = "review-minutes"
    case maximumInterval = "maximum-interval"
    case fuzz
    case learningSteps = "learning-steps"
    case relearningSteps = "relearning-steps"
    case rollOverHour = "roll-over-hour"
    case timeZone = "time-zone"
    case askConfidence = "ask-confidence"
    case theme
    case weights = "fsrs-weights"

    /// Whether the schedule of all questions depends on it.
    public var movesTheSchedule: Bool {
        switch self {
        case .retention, .maximumInterval, .fuzz, .learningSteps, .relearningSteps, .weights: true
        case .newPerDay, .reviewQuestions, .reviewMinutes, .rollOverHour, .timeZone, .askConfidence, .theme: false
        }
    }

    /// What it may be, in words.
    public var allowed: String {
        switch self {
        case .retention: "a number from 0.7 to 0.97, such as 0.9"
        case .newPerDay: "a whole number from 0 to 999"
        case .reviewQuestions: "a whole number from 1 to 1000"
        case .reviewMinutes: "a whole number of minutes from 1 to 600"
        case .maximumInterval: "a whole number of days from 1 to 36500"
        case .fuzz, .askConfidence: "on or off"
        case .learningSteps, .relearningSteps: "minutes, such as “1 10”, or none"
        case .rollOverHour: "an hour from 0 to 23"
        case .timeZone: "a name such as Europe/Berlin, or system"
        case .theme: "auto, dark or light"
        case .weights: "21 numbers within the bounds of FSRS-6, or reference"
        }
    }

    /// What it is, in words.
    public var meaning: String {
        switch self {
        case .retention: "how likely you should still remember a question when it comes back"
        case .newPerDay: "how many questions you never answered reviews bring a day"
        case .reviewQuestions: "how many questions one review asks at most"
        case .reviewMinutes: "after how many minutes a review asks nothing more"
        case .maximumInterval: "the longest time between two reviews of a question, in days"
        case .fuzz: "whether intervals vary a little"
        case .learningSteps: "the steps of a new question, in minutes"
        case .relearningSteps: "the steps of a forgotten question, in minutes"
        case .rollOverHour: "the hour at which a new day begins"
        case .timeZone: "the time zone of your days"
        case .askConfidence: "whether you are asked how sure you are before an answer is graded; ! says it unasked"
        case .theme: "the colours"
        case .weights: "the weights of FSRS-6; hone review optimise fits them to your reviews"
        }
    }
}
