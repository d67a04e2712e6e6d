public import Scheduling

/// What a learner may choose. Every value is within its range; ``set(_:to:)`` refuses others.
public struct LearnerSettings: Hashable, Sendable {
    /// The probability of remembering at which a question comes back, 0.7...0.97.
    public private(set) var retention = 0.9
    /// How many questions that were never answered a day of reviews brings at most.
    public private(set) var newPerDay = 10
    /// How many questions one review asks at most.
    public private(set) var reviewQuestions = 10
    /// The minutes after which a review asks nothing more.
    public private(set) var reviewMinutes = 5
    /// The longest interval in days.
    public private(set) var maximumInterval = 36_500
    /// Whether intervals vary a little, so that questions learnt together do not stay together.
    public private(set) var fuzz = Switch.on
    /// The steps of a new question, in minutes.
    public private(set) var learningSteps = [1, 10]
    /// The steps of a forgotten question, in minutes.
    public private(set) var relearningSteps = [10]
    /// The hour at which a new day begins, 0...23.
    public private(set) var rollOverHour = DayClock.defaultRollOverHour
    /// The time zone's name; `nil` = the machine's.
    public private(set) var timeZone: String?
    /// Whether the learner is asked how sure an answer is.
    public private(set) var askConfidence = Switch.off
    /// Which colours are used.
    public private(set) var theme = ThemeChoice.auto
    /// The weights of FSRS: the reference's, or fitted to the learner's own reviews.
    public private(set) var weights = FSRSParameters.reference

    /// On or off.
    public enum Switch: String, Hashable, Sendable, CaseIterable { case on, off }

    /// Which colours are used.
    public enum ThemeChoice: String, Hashable, Sendable, CaseIterable {
        /// The one for dark backgrounds.
        case auto
        case dark, light
    }

    /// The defaults.
    public init() {}

    /// Why a value was refused.
    public struct Refusal: Error, Hashable, Sendable {
        /// The setting.
        public let name: SettingName
        /// What was given.
        public let value: String

        /// Makes a refusal.
        public init(name: SettingName, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Sets a value from its text.
    ///
    /// - Throws: a ``Refusal`` when the text is none of what ``SettingName/allowed`` says; nothing is changed then.
    public mutating func set(_ name: SettingName, to text: String) throws(Refusal) {
        let isTaken =
            switch name {
            case .retention: take(Self.number(text, 0.7...0.97)) { $0.retention = $1 }
            case .newPerDay: take(Self.count(text, 0...999)) { $0.newPerDay = $1 }
            case .reviewQuestions: take(Self.count(text, 1...1000)) { $0.reviewQuestions = $1 }
            case .reviewMinutes: take(Self.count(text, 1...600)) { $0.reviewMinutes = $1 }
            case .maximumInterval: take(Self.count(text, SchedulerSettings.maximumIntervals)) { $0.maximumInterval = $1 }
            case .fuzz: take(Switch(rawValue: text)) { $0.fuzz = $1 }
            case .learningSteps: take(Self.steps(text)) { $0.learningSteps = $1 }
            case .relearningSteps: take(Self.steps(text)) { $0.relearningSteps = $1 }
            case .rollOverHour: take(Self.count(text, 0...23)) { $0.rollOverHour = $1 }
            case .timeZone: take(Self.zone(text)) { $0.timeZone = $1 == "system" ? nil : $1 }
            case .askConfidence: take(Switch(rawValue: text)) { $0.askConfidence = $1 }
            case .theme: take(ThemeChoice(rawValue: text)) { $0.theme = $1 }
            case .weights: take(Self.weights(text)) { $0.weights = $1 }
            }
        guard isTaken else { throw Refusal(name: name, value: text) }
    }

    private mutating func take<Value>(_ value: Value?, _ put: (inout Self, Value) -> Void) -> Bool {
        guard let value else { return false }
        put(&self, value)
        return true
    }

    /// A value as text, as ``set(_:to:)`` reads it.
    public func text(of name: SettingName) -> String {
        switch name {
        case .retention: "\(retention)"
        case .newPerDay: "\(newPerDay)"
        case .reviewQuestions: "\(reviewQuestions)"
        case .reviewMinutes: "\(reviewMinutes)"
        case .maximumInterval: "\(maximumInterval)"
        case .fuzz: fuzz.rawValue
        case .learningSteps: Self.text(learningSteps)
        case .relearningSteps: Self.text(relearningSteps)
        case .rollOverHour: "\(rollOverHour)"
        case .timeZone: timeZone ?? "system"
        case .askConfidence: askConfidence.rawValue
        case .theme: theme.rawValue
        case .weights: weights == .reference ? "reference" : weights.weights.map { "\($0)" }.joined(separator: " ")
        }
    }
}

extension LearnerSettings {
    private static func number(_ text: String, _ range: ClosedRange<Double>) -> Double? {
        Double(text).flatMap { range.contains($0) ? $0 : nil }
    }

    private static func count(_ text: String, _ range: ClosedRange<Int>) -> Int? { Int(text).flatMap { range.contains($0) ? $0 : nil } }

    /// Minutes, separated by spaces or commas; `none` = no steps.
    private static func steps(_ text: String) -> [Int]? {
        if text == "none" { return [] }
        let words = text.split { $0 == " " || $0 == "," }
        let steps = words.compactMap { count(String($0), 1...525_600) }
        return !steps.isEmpty && steps.count == words.count && steps.count <= SchedulerSettings.mostSteps ? steps : nil
    }

    private static func text(_ steps: [Int]) -> String { steps.isEmpty ? "none" : steps.map { "\($0)" }.joined(separator: " ") }

    /// Whether there is such a zone only the edge knows; the text must look like a name.
    private static func zone(_ text: String) -> String? {
        let isName = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        return !text.isEmpty && text.utf8.count <= 64 && isName ? text : nil
    }

    private static func weights(_ text: String) -> FSRSParameters? {
        if text == "reference" { return .reference }
        let words = text.split { $0 == " " || $0 == "," }
        let numbers = words.compactMap { Double($0) }
        return numbers.count == words.count ? try? FSRSParameters(numbers) : nil
    }
}
