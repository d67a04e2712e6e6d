import Testing

@testable import LoaderLab

@Suite struct RunWarningTests {
    @Test func wordsEveryWarning() {
        let warnings: [RunWarning] = [
            .busy(load: 3.14, cores: 2), .busy(load: 1, cores: 1), .battery, .fewerRounds(4, of: 6, budget: 30), .undecided(rounds: 2),
            .brokenOff,
            .outliers([2, 8], isUnstable: false), .outliers([4], isUnstable: true),
        ]
        #expect(
            warnings.map(\.text) == [
                "Other programs were busy when the run began: load 3.1 on 2 cores.",
                "Other programs were busy when the run began: load 1 on 1 core.",
                "The machine runs on battery, which may lower its clock during the run.",
                "The budget of 30 s allowed 4 of 6 rounds.",
                "With 2 complete rounds nothing can be said about which rows differ.",
                "No round was completed: the rows hold what was measured until then.",
                "Single rounds lie far from the others (setting 2, 8); they are kept, but the verdict is the same without them.",
                "Single rounds lie far from the others (setting 4); they are kept, and without them the verdict would be another one.",
            ])
    }
}
