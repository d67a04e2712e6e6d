import CourseModel

/// What an outcome's text claims of the rows, written down by its headline, so that a test can hold it against them.
struct OutcomeClaims {
    /// One claim.
    struct Claim: Sendable {
        let words: String
        let holds: @Sendable (ExperimentRun) -> Bool
    }

    /// The claims of each outcome of the live experiments.
    static let all: [String: [Claim]] = [
        "Too few rounds.": [Claim(words: "fewer than three rounds ran") { $0.roundsCompleted < 3 }],
        "Four workers cost more than they bring.": [beats(0, 4)],
        "Too short an epoch for four.": [beats(0, 4)],
        "A valley before four.": [
            Claim(words: "one or two workers beat four") { beats(1, 4).holds($0) || beats(2, 4).holds($0) },
            Claim(words: "four are not slower than none") { !beats(0, 4).holds($0) },
        ],
        "No gain to be seen.": [1, 2, 4, 8].map { setting in
            Claim(words: "\(setting) workers do not beat none") { !beats(setting, 0).holds($0) }
        },
        "A valley.": [beats(4, 0), beats(4, 8), notBeaten(4, by: 1), notBeaten(4, by: 2)],
        "Still falling at eight.": [beats(4, 0), beats(8, 4)],
        "Down to four, level to eight: the device sets the pace.": level + [
            Claim(words: "with four the device is idle for at most a tenth") { ($0.row(4)?.metrics["idle_share"]?.mean ?? 1) <= 0.1 },
            Claim(words: "no row saves more than a tenth against four") { run in
                let times = run.rows.compactMap { $0.metrics["iteration_time"]?.mean }
                return (times.min() ?? 0) >= 0.88 * (run.row(4)?.metrics["iteration_time"]?.mean ?? .infinity)
            },
        ],
        "Down to four, level to eight, and the device still waits.": level + [
            Claim(words: "with four the device is idle for more than a tenth") { ($0.row(4)?.metrics["idle_share"]?.mean ?? 0) > 0.1 }
        ],
        "Worth starting.": [beats(4, 0), beats(8, 4)],
        "Worth starting, at least up to four.": level,
        "Judge pair by pair.": [],
    ]

    private static let level = [
        beats(4, 0), notBeaten(4, by: 8), notBeaten(8, by: 4), notBeaten(4, by: 1), notBeaten(4, by: 2),
    ]

    /// That the verdict calls one setting faster than another, and that the means agree.
    private static func beats(_ first: Double, _ second: Double) -> Claim {
        Claim(words: "\(first) workers beat \(second)") { run in
            guard let one = run.row(first)?.metrics["iteration_time"], let other = run.row(second)?.metrics["iteration_time"] else {
                return false
            }
            return run.comparison(first, against: second)?.finding == .faster && one.mean < other.mean
        }
    }

    /// That the verdict does not call a setting slower than another.
    private static func notBeaten(_ setting: Double, by other: Double) -> Claim {
        Claim(words: "\(setting) workers are not beaten by \(other)") { $0.comparison(setting, against: other)?.finding != .slower }
    }
}
