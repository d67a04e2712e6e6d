/// How long a card waits in a learning step.
public struct StepDelay: RawRepresentable, Hashable, Sendable, Codable {
    /// Milliseconds, > 0.
    public let rawValue: Int64

    /// Wraps a number of milliseconds.
    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// A number of minutes.
    public static func minutes(_ count: Int) -> StepDelay { StepDelay(rawValue: Int64(count).multipliedSaturated(by: 60_000)) }
}

/// Whether intervals are varied a little, so that cards learnt together do not stay together.
public enum Fuzz: Hashable, Sendable, Codable {
    /// Intervals are exact.
    case off
    /// Intervals are varied by numbers that this seed, the card's salt and the time of the review determine.
    case seeded(UInt64)
}

/// What a learner may choose about scheduling.
public struct SchedulerSettings: Hashable, Sendable, Codable {
    /// The weights of FSRS.
    public var parameters: FSRSParameters
    /// The probability of remembering at which a card comes back, in 0.01...0.999.
    public var desiredRetention: Double
    /// The steps of a new card; at most 32, each up to 365 days.
    public var learningSteps: [StepDelay]
    /// The steps of a forgotten card; at most 32, each up to 365 days.
    public var relearningSteps: [StepDelay]
    /// The longest interval in days, 1...36500.
    public var maximumInterval: Int
    /// Whether intervals are varied.
    public var fuzz: Fuzz

    /// The reference's settings (py-fsrs 6), with fuzz off.
    public init(
        parameters: FSRSParameters = .reference, desiredRetention: Double = 0.9, learningSteps: [StepDelay] = [.minutes(1), .minutes(10)],
        relearningSteps: [StepDelay] = [.minutes(10)], maximumInterval: Int = 36_500, fuzz: Fuzz = .off
    ) {
        self.parameters = parameters
        self.desiredRetention = desiredRetention
        self.learningSteps = learningSteps
        self.relearningSteps = relearningSteps
        self.maximumInterval = maximumInterval
        self.fuzz = fuzz
    }

    /// Why settings were refused.
    public enum Problem: Error, Hashable, Sendable {
        /// The desired retention is not within ``SchedulerSettings/retentions``.
        case desiredRetention(Double)
        /// The longest interval is not within ``SchedulerSettings/maximumIntervals``.
        case maximumInterval(Int)
        /// There are more steps than ``SchedulerSettings/mostSteps``.
        case tooManySteps(found: Int)
        /// A step is not within ``SchedulerSettings/stepDelays``.
        case step(StepDelay)
    }

    /// What the desired retention may be.
    public static let retentions = 0.01...0.999
    /// What the longest interval may be, in days.
    public static let maximumIntervals = 1...36_500
    /// How many steps there may be of either kind.
    public static let mostSteps = 32
    /// How long a step may be: 1 ms to 365 days.
    public static let stepDelays: ClosedRange<Int64> = 1...31_536_000_000

    /// Checks every setting.
    ///
    /// - Throws: the first ``Problem`` found.
    func check() throws(Problem) {
        guard Self.retentions.contains(desiredRetention) else { throw .desiredRetention(desiredRetention) }
        guard Self.maximumIntervals.contains(maximumInterval) else { throw .maximumInterval(maximumInterval) }
        for steps in [learningSteps, relearningSteps] {
            guard steps.count <= Self.mostSteps else { throw .tooManySteps(found: steps.count) }
            for step in steps where !Self.stepDelays.contains(step.rawValue) { throw .step(step) }
        }
    }
}
