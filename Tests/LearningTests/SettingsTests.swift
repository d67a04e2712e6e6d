import Learning
import Testing

struct SettingsTests {
    @Test(
        arguments: [
            (.retention, "0.95", "0.95"), (.newPerDay, "0", "0"), (.reviewQuestions, "25", "25"), (.reviewMinutes, "10", "10"),
            (.maximumInterval, "365", "365"), (.fuzz, "off", "off"), (.learningSteps, "1, 10,60", "1 10 60"),
            (.relearningSteps, "none", "none"),
            (.rollOverHour, "23", "23"), (.timeZone, "Asia/Kathmandu", "Asia/Kathmandu"), (.timeZone, "system", "system"),
            (.theme, "light", "light"), (.askConfidence, "on", "on"), (.weights, "reference", "reference"),
        ] as [(SettingName, String, String)])
    func readsWhatIsAllowed(name: SettingName, text: String, expected: String) throws {
        var settings = LearnerSettings()
        try settings.set(name, to: text)
        #expect(settings.text(of: name) == expected)
        var again = LearnerSettings()
        try again.set(name, to: expected)
        #expect(again == settings)
    }

    @Test(
        arguments: [
            (.retention, "1"), (.retention, "nan"), (.retention, ""), (.newPerDay, "-1"), (.newPerDay, "1.5"), (.reviewQuestions, "0"),
            (.reviewMinutes, "601"), (.maximumInterval, "0"), (.fuzz, "yes"), (.learningSteps, ""), (.learningSteps, "0"),
            (.learningSteps, "1 x"), (.rollOverHour, "24"), (.timeZone, "a b"), (.timeZone, ""), (.theme, "pink"), (.askConfidence, "1"),
            (.weights, "1 2 3"),
        ] as [(SettingName, String)])
    func refusesTheRestAndChangesNothing(name: SettingName, text: String) {
        var settings = LearnerSettings()
        #expect(throws: LearnerSettings.Refusal(name: name, value: text)) { try settings.set(name, to: text) }
        #expect(settings == LearnerSettings())
    }

    @Test func hasWordsForEverySetting() {
        for name in SettingName.allCases { #expect(!name.meaning.isEmpty && !name.allowed.isEmpty) }
    }
}
